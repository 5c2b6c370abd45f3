package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Records that are written as the message that they hold, required or not. */
@NullMarked
@FoxgloveSchema
public record Places(Place start, @Nullable Place goal, List<Place> between) {}
