package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A point in space.
 *
 * @param x first coordinate
 * @param y second coordinate
 * @param z third coordinate
 */
@FoxgloveSchema(name = "foxglove.Point3", encoding = Encoding.PROTOBUF)
public record Point3(double x, double y, double z) {}
