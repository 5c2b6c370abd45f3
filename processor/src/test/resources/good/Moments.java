package good;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Points and spans of time wherever a value may be. */
@NullMarked
@FoxgloveSchema
public record Moments(
        Instant start,
        Duration length,
        Date printed,
        @Nullable Instant end,
        @Nullable Duration pause,
        Optional<Instant> checked,
        Duration[] laps,
        Map<String, Instant> byName) {}
