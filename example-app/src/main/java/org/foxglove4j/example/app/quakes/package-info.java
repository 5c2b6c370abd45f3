/** A week of real earthquakes. */
@NullMarked
package org.foxglove4j.example.app.quakes;

import org.jspecify.annotations.NullMarked;
