package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * A point in the plane, nested in others.
 *
 * @param x how far to the right
 * @param y how far up
 */
@FoxgloveSchema
public record Point(double x, double y) {}
