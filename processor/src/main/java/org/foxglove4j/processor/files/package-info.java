/** Finds and writes the files of a module outside the compiler's output: lock files and documents. */
@NullMarked
package org.foxglove4j.processor.files;

import org.jspecify.annotations.NullMarked;
