package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/** A distance, written as a number where it is a field. */
@FoxgloveSchema(transparent = true)
public record Meters(double value) {}
