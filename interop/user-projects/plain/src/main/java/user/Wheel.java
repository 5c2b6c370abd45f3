package user;

import java.time.Duration;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A record with one of each: a number, a text, a list, a time. */
@FoxgloveSchema
public record Wheel(double speed, String name, List<Integer> ticks, Duration uptime) {}
