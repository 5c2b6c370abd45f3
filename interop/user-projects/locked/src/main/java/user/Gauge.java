package user;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** What a gauge shows; its lock is committed beside it. */
@FoxgloveSchema
public record Gauge(@FoxgloveField(unit = "Pa") double pressure, String place) {}
