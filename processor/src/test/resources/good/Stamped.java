package good;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;

@NullMarked
@FoxgloveSchema
public record Stamped<T>(Instant timestamp, Kind kind, T value, List<T> history) {

    public enum Kind {
        MEASURED,
        ESTIMATED
    }
}
