package good;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Shapes wherever a value may be. */
@FoxgloveSchema
public record Scene(Shape main, List<Shape> others, Map<String, Shape> named, Optional<Shape> background) {}
