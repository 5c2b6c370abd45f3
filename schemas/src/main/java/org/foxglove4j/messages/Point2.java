package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A point in a plane.
 *
 * @param x first coordinate
 * @param y second coordinate
 */
@FoxgloveSchema(name = "foxglove.Point2", encoding = Encoding.PROTOBUF)
public record Point2(double x, double y) {}
