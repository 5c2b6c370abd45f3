/** Finds and writes the files of a module that are not the compiler's: those that are committed, and documents. */
@NullMarked
package org.foxglove4j.processor.files;

import org.jspecify.annotations.NullMarked;
