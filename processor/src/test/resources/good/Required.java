package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What must be there and what need not. */
@FoxgloveSchema(builder = true)
@NullMarked
public record Required(
        String name,
        Point point,
        List<Point> points,
        @Nullable String nickname,
        byte @Nullable [] photo,
        @FoxgloveField(required = false) String motto,
        Level level) {}
