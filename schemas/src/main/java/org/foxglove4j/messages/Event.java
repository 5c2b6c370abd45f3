package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * An event with a start and an end.
 *
 * @param startTime the start of the event
 * @param endTime the end of the event, inclusive
 * @param metadata key-value pairs that describe the event; may be null
 */
@FoxgloveSchema(name = "foxglove.Event", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE)
public record Event(
        Instant startTime, Instant endTime, @Nullable List<KeyValuePair> metadata) {}
