/** A program that records and serves at the same time: telemetry of this machine, and a week of earthquakes. */
@NullMarked
package org.foxglove4j.example.app;

import org.jspecify.annotations.NullMarked;
