package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/** Two values of any type. */
@FoxgloveSchema
public record Pair<A, B>(A first, B second) {}
