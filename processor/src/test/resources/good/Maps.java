package good;

import java.util.Map;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Maps to everything. */
@FoxgloveSchema
public record Maps(
        Map<String, Double> numbers,
        Map<String, String> words,
        Map<String, Point> points,
        Map<String, Level> levels,
        Map<String, byte[]> blobs,
        Map<String, Pair<Long, Point>> pairs) {}
