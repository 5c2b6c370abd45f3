/** One short program per topic; the README shows some of them. */
@NullMarked
package org.foxglove4j.example;

import org.jspecify.annotations.NullMarked;
