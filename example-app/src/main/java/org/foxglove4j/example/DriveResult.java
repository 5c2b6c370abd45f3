package org.foxglove4j.example;

import java.time.Duration;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * What came of a wish to drive somewhere.
 *
 * @param distance how far that was, in metres
 * @param time how long it took
 */
@FoxgloveSchema
public record DriveResult(double distance, Duration time) {}
