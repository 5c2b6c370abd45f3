/** A program that records and serves at once: what this machine does, and a week of earthquakes. */
@NullMarked
package org.foxglove4j.example.app;

import org.jspecify.annotations.NullMarked;
