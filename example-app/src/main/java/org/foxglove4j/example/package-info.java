/** One short program for each topic; the README shows some of them. */
@NullMarked
package org.foxglove4j.example;

import org.jspecify.annotations.NullMarked;
