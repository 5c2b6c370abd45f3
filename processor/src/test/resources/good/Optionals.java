package good;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.foxglove4j.annotation.FoxgloveSchema;

/** What may be absent. */
@FoxgloveSchema(builder = true)
public record Optionals(
        OptionalInt count,
        OptionalLong id,
        OptionalDouble speed,
        Optional<Double> box,
        Optional<String> name,
        Optional<Point> point,
        Optional<Level> level,
        Optional<Instant> time,
        Optional<Meters> distance) {}
