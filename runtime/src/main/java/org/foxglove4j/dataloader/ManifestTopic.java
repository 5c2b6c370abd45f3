package org.foxglove4j.dataloader;

import java.util.Objects;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a {@link StreamedSource}, with the encoding and schema of its messages. These must match the channels in
 * the MCAP data. Immutable.
 *
 * @param name the topic
 * @param messageEncoding the message encoding, for example {@code json}
 * @param schema the schema, or null if the messages have none
 */
public record ManifestTopic(
        String name, String messageEncoding, @Nullable Schema schema) {

    /** Creates a topic. */
    public ManifestTopic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(messageEncoding, "messageEncoding");
    }

    /**
     * Returns a topic with messages of a type, encoded as its typed channel encodes them.
     *
     * @param type a type annotated with {@code @FoxgloveSchema}
     * @throws IllegalArgumentException if no channel class was generated for the type; see
     *     {@link org.foxglove4j.ChannelBuilder#build(Class)}
     */
    public static ManifestTopic of(String name, Class<?> type) {
        try (Context context = Context.create()) {
            return of(context.channelBuilder(name).build(type).raw().descriptor());
        }
    }

    /** Returns a topic with messages that an encoder encodes. */
    public static ManifestTopic of(String name, Encoder<?> encoder) {
        return new ManifestTopic(name, encoder.messageEncoding(), encoder.schema());
    }

    /** Returns the topic of a channel. */
    public static ManifestTopic of(ChannelDescriptor channel) {
        return new ManifestTopic(channel.topic(), channel.messageEncoding(), channel.schema());
    }

    /** Describes the message encoding and schema in words. */
    String form() {
        return (schema == null ? "no schema" : "schema " + schema.name()) + " in " + messageEncoding;
    }
}
