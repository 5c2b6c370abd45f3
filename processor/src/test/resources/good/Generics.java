package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Generic records with arguments. */
@FoxgloveSchema
public record Generics(
        Pair<Point, String> named,
        Pair<Integer, Pair<Long, Level>> nested,
        List<Pair<String, Point>> list,
        Pair<List<String>, double[]> lists) {}
