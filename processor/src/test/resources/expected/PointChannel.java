package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.Channel;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;
import org.foxglove4j.Decoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.SchemaCheck;

/**
 * A channel for {@link Point} messages, encoded as JSON.
 *
 * <p>A point in the plane, nested in others.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PointChannel extends Channel<Point> {
    private static final SchemaCheck SCHEMA_CHECK = new SchemaCheck();

    private PointChannel(ChannelBuilder builder) {
        super(builder, PointJson.ENCODER);
    }

    /**
     * Creates a channel in the default context. If the context already has an equal open channel, the
     * returned object shares it.
     *
     * @param topic the topic
     * @return the channel
     */
    public static PointChannel create(String topic) {
        return create(Context.getDefault(), topic);
    }

    /**
     * Creates a channel. If the context already has an equal open channel, the returned object shares it.
     *
     * @param context the context
     * @param topic the topic
     * @return the channel
     * @throws IllegalStateException if the context is closed
     */
    public static PointChannel create(Context context, String topic) {
        return create(context.channelBuilder(topic));
    }

    /**
     * Creates the channel that a builder describes. If its context already has an equal open channel, the
     * returned object shares it.
     *
     * @param builder the builder, with the context, topic and metadata
     * @return the channel
     * @throws IllegalStateException if the context is closed
     */
    public static PointChannel create(ChannelBuilder builder) {
        return new PointChannel(builder);
    }

    /**
     * Decodes a message from a file or a server, in JSON or protobuf. The schema of the message may be that of
     * an older version of this type, or of this type under another name. A missing required field is an error
     * in JSON. In protobuf it is read as zero, empty, or a message without fields, and is an error only if its
     * type has no such value.
     *
     * @param message the message
     * @return the decoded message
     * @throws IllegalArgumentException if the message encoding is neither JSON nor protobuf, the schema is
     *     that of another type, or the data is not a valid message of this type
     */
    public static Point decode(EncodedMessage message) {
        Decoder<Point> decoder = switch (message.messageEncoding()) {
            case MessageEncodings.JSON -> {
                SCHEMA_CHECK.require(message, PointJson.SCHEMA);
                yield PointJson.DECODER;
            }
            case MessageEncodings.PROTOBUF -> {
                SCHEMA_CHECK.require(message, PointProtobuf.SCHEMA);
                yield PointProtobuf.DECODER;
            }
            default -> throw new IllegalArgumentException(
                    "expected a message in json or protobuf on " + message.topic()
                    + ", found one in " + message.messageEncoding());
        };
        return decoder.decode(message.dataArray(), message.dataOffset(), message.dataLength());
    }

    /**
     * Decodes a message in the encoding of this channel, JSON. A missing required field is an error.
     *
     * @param data the encoded message
     * @return the decoded message
     * @throws IllegalArgumentException if the data is not a valid message of this type
     */
    public static Point decode(byte[] data) {
        return PointJson.DECODER.decode(data);
    }
}
