package good;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@FoxgloveSchema
public record Boxes(
        Boolean flag,
        Byte tiny,
        Short small,
        Integer medium,
        Long large,
        Float real,
        Double precise,
        Character letter,
        Grip grip,
        Point position,
        @Nullable Point goal,
        @Nullable Double speed) {}
