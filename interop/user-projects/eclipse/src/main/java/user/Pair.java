package user;

import org.foxglove4j.annotation.FoxgloveSchema;

/** Two of a kind. */
@FoxgloveSchema
record Pair<T>(T left, T right) {}
