package good;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Collections of everything. */
@FoxgloveSchema
public record Lists(
        List<Double> numbers,
        List<String> words,
        List<Point> points,
        List<? extends Point> morePoints,
        List<Level> levels,
        List<Meters> distances,
        List<Color> colors,
        Set<Long> ids,
        Set<Point> distinctPoints,
        Collection<Integer> anything,
        Iterable<String> names,
        @FoxgloveField(unsigned = true) List<Integer> counts) {}
