package org.foxglove4j.dynamic;

import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.jspecify.annotations.Nullable;

/** Reads messages of one schema. */
@FunctionalInterface
interface MapReader {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if its bytes do not match the schema; the exception's message refers to the MCAP
     *     message as "it"
     */
    Map<String, @Nullable Object> read(EncodedMessage message);
}
