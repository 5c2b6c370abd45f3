package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * Something that took place over a span of time.
 *
 * @param startTime when it began
 * @param endTime when it ended; the span includes it
 * @param metadata what it was; may be null
 */
@FoxgloveSchema(name = "foxglove.Event", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE)
public record Event(
        Instant startTime, Instant endTime, @Nullable List<KeyValuePair> metadata) {}
