package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.Channel;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;
import org.foxglove4j.Decoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodedMessage;

/**
 * A topic on which {@link Point} messages are logged, in JSON.
 *
 * <p>A point in the plane, nested in others.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PointChannel extends Channel<Point> {
    private PointChannel(ChannelBuilder builder) {
        super(builder, PointJson.ENCODER);
    }

    /**
     * Creates a channel in the default context, or joins the equal one that exists.
     *
     * @param topic the topic
     * @return the channel
     */
    public static PointChannel create(String topic) {
        return create(Context.getDefault(), topic);
    }

    /**
     * Creates a channel, or joins the equal one that exists.
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
     * Creates the channel that a builder describes, or joins the equal one that exists.
     *
     * @param builder the context, topic and metadata
     * @return the channel
     * @throws IllegalStateException if the context is closed
     */
    public static PointChannel create(ChannelBuilder builder) {
        return new PointChannel(builder);
    }

    /**
     * Decodes a message of a file or a server, which may be in JSON or protobuf. A required field that does
     * not come is an error in JSON; in protobuf it is zero, empty, or a message without fields. The
     * message's schema is not looked at: it may have another name, and an older form of this type.
     *
     * @param message the message
     * @return what it says
     * @throws IllegalArgumentException if it is no such message
     */
    public static Point decode(EncodedMessage message) {
        Decoder<Point> decoder = switch (message.messageEncoding()) {
            case MessageEncodings.JSON -> PointJson.DECODER;
            case MessageEncodings.PROTOBUF -> PointProtobuf.DECODER;
            default -> throw new IllegalArgumentException(
                    "a message in json or protobuf was expected on " + message.topic()
                    + ", found one in " + message.messageEncoding());
        };
        return decoder.decode(message.dataArray(), message.dataOffset(), message.dataLength());
    }

    /**
     * Decodes a message as this channel encodes it, in JSON. A required field that does not come is an error.
     *
     * @param data the encoded message
     * @return what it says
     * @throws IllegalArgumentException if it is no such message
     */
    public static Point decode(byte[] data) {
        return PointJson.DECODER.decode(data);
    }
}
