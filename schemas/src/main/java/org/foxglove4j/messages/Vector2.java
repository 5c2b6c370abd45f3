package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A vector in a plane.
 *
 * @param x first component
 * @param y second component
 */
@FoxgloveSchema(name = "foxglove.Vector2", encoding = Encoding.PROTOBUF)
public record Vector2(double x, double y) {}
