package org.foxglove4j.example;

import java.time.Duration;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The result of a drive command.
 *
 * @param distance the distance driven, in meters
 * @param time how long it took
 */
@FoxgloveSchema
public record DriveResult(double distance, Duration time) {}
