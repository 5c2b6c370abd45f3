package org.foxglove4j.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import org.foxglove4j.Channel;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;

/**
 * A topic on which messages of protobuf-java are logged.
 *
 * <p>The schema is the message's descriptor with all that it imports, so that readers need no {@code .proto} file.
 * {@link ProtobufDecoder} reads the messages back.
 *
 * <pre>{@code
 * ProtobufChannel<Pose> pose = ProtobufChannel.create("/pose", Pose.class);
 * pose.log(Pose.newBuilder().setX(1).build());
 * }</pre>
 *
 * @param <M> the type of the messages
 */
@SuppressWarnings("exports") // Whoever names types of protobuf-java requires it; everybody else must not have to.
public final class ProtobufChannel<M extends Message> extends Channel<M> {

    private ProtobufChannel(ChannelBuilder builder, Descriptor descriptor) {
        super(builder, new ProtobufEncoder(descriptor));
    }

    /**
     * Creates a channel in the default context, or joins the equal one that exists.
     *
     * @param type a class that {@code protoc} generated
     * @throws IllegalArgumentException if the class has no descriptor
     */
    public static <M extends Message> ProtobufChannel<M> create(String topic, Class<M> type) {
        return create(Context.getDefault(), topic, type);
    }

    /**
     * Creates a channel, or joins the equal one that exists.
     *
     * @param type a class that {@code protoc} generated
     * @throws IllegalArgumentException if the class has no descriptor
     * @throws IllegalStateException if the context is closed
     */
    public static <M extends Message> ProtobufChannel<M> create(Context context, String topic, Class<M> type) {
        return create(context.channelBuilder(topic), type);
    }

    /**
     * Creates the channel that a builder describes, or joins the equal one that exists.
     *
     * @param builder the context, topic and metadata
     * @param type a class that {@code protoc} generated
     * @throws IllegalArgumentException if the class has no descriptor
     * @throws IllegalStateException if the context is closed
     */
    public static <M extends Message> ProtobufChannel<M> create(ChannelBuilder builder, Class<M> type) {
        return new ProtobufChannel<>(
                builder, GeneratedMessages.defaultInstance(type).getDescriptorForType());
    }

    /**
     * Creates a channel in the default context, or joins the equal one that exists.
     *
     * @param descriptor the descriptor of the messages; those of an equal, but other descriptor are refused
     */
    public static ProtobufChannel<DynamicMessage> create(String topic, Descriptor descriptor) {
        return create(Context.getDefault(), topic, descriptor);
    }

    /**
     * Creates a channel, or joins the equal one that exists.
     *
     * @param descriptor the descriptor of the messages; those of an equal, but other descriptor are refused
     * @throws IllegalStateException if the context is closed
     */
    public static ProtobufChannel<DynamicMessage> create(Context context, String topic, Descriptor descriptor) {
        return create(context.channelBuilder(topic), descriptor);
    }

    /**
     * Creates the channel that a builder describes, or joins the equal one that exists.
     *
     * @param builder the context, topic and metadata
     * @param descriptor the descriptor of the messages; those of an equal, but other descriptor are refused
     * @throws IllegalStateException if the context is closed
     */
    public static ProtobufChannel<DynamicMessage> create(ChannelBuilder builder, Descriptor descriptor) {
        return new ProtobufChannel<>(builder, descriptor);
    }
}
