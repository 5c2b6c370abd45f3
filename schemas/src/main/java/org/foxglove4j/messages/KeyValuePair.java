package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A fact with a name.
 *
 * @param key the name
 * @param value the fact
 */
@FoxgloveSchema(name = "foxglove.KeyValuePair", encoding = Encoding.PROTOBUF)
public record KeyValuePair(String key, String value) {}
