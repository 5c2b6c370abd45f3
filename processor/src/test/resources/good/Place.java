package good;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;

@NullMarked
@FoxgloveSchema(transparent = true)
public record Place(Point position) {}
