package good;

import java.util.List;
import java.util.Optional;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;

/** One generic record in many guises. */
@NullMarked
@FoxgloveSchema
public record Tracks(
        Stamped<Point> point,
        Stamped<Double> temperature,
        Stamped<Stamped<String>> label,
        List<Stamped<Point>> points,
        Stamped<Point>[] array,
        Optional<Stamped<Double>> spare) {}
