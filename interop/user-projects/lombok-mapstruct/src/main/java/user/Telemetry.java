package user;

import org.foxglove4j.annotation.FoxgloveSchema;

/** What is logged of a battery. */
@FoxgloveSchema
public record Telemetry(double volts, String kind) {}
