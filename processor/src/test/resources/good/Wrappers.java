package good;

import java.util.List;
import java.util.Map;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Records that are written as what they hold. */
@FoxgloveSchema
public record Wrappers(
        @FoxgloveField(unit = "m") Meters distance, Meters[] steps, Map<String, Meters> named, Route route, Id id) {

    /** A list under another name. */
    @FoxgloveSchema(transparent = true)
    public record Route(List<Point> points) {}

    /** A text under another name. */
    @FoxgloveSchema(transparent = true)
    record Id(String value) {}
}
