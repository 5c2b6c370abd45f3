package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@FoxgloveSchema
public record Drawing(Shape frame, @Nullable Shape cursor, List<Shape> shapes) {}
