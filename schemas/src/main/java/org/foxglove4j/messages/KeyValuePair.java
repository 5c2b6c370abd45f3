package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A key with a value.
 *
 * @param key the key
 * @param value the value
 */
@FoxgloveSchema(name = "foxglove.KeyValuePair", encoding = Encoding.PROTOBUF)
public record KeyValuePair(String key, String value) {}
