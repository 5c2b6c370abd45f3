package org.foxglove4j.mcap;

import java.util.Map;
import java.util.Objects;

/**
 * Describes a stream of messages on one topic. See <a href="https://mcap.dev/spec#channel-op0x04">MCAP: Channel</a>.
 *
 * @param id the id within the file, 0 to 65535
 * @param schemaId the id of the messages' schema, or 0 if they have none
 * @param topic the topic; several channels may share it
 * @param messageEncoding the encoding of the messages, for example {@code json}
 * @param metadata additional key-value pairs that describe the channel; unmodifiable, in the order of the given map
 */
public record McapChannel(int id, int schemaId, String topic, String messageEncoding, Map<String, String> metadata)
        implements McapRecord {

    /** Creates a channel. */
    public McapChannel {
        Unsigned.u16("channel id", id);
        Unsigned.u16("schema id", schemaId);
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(messageEncoding, "messageEncoding");
        metadata = Unsigned.copy(metadata);
    }

    @Override
    public int opcode() {
        return Opcode.CHANNEL;
    }
}
