package org.foxglove4j;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configures a channel; {@link Context#channelBuilder} begins, one of the {@code build} methods ends.
 *
 * <p>If the context has an open channel that is equal in topic, message encoding, schema and metadata, building returns
 * that one. Another channel on the same topic is allowed, but earns a warning: the Foxglove app shows only one.
 *
 * <p>Not safe for use by several threads; can be used again after it has built a channel.
 */
public final class ChannelBuilder {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChannelBuilder.class);

    /** The app parses ids as JSON numbers, that is, as doubles. */
    private static final long MAX_ID = 1L << 53;

    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final Context context;
    private final String topic;
    private final Map<String, String> metadata = new TreeMap<>();
    private @Nullable String messageEncoding;
    private @Nullable Schema schema;
    private boolean latched;
    private boolean aloneOnTopic;

    ChannelBuilder(Context context, String topic) {
        this.context = context;
        this.topic = Objects.requireNonNull(topic, "topic");
    }

    /** Sets the message encoding, for example {@link MessageEncodings#JSON}; by default that of the encoder. */
    public ChannelBuilder messageEncoding(String newMessageEncoding) {
        messageEncoding = Objects.requireNonNull(newMessageEncoding, "messageEncoding");
        return this;
    }

    /** Sets the schema; by default that of the encoder, or none. */
    public ChannelBuilder schema(Schema newSchema) {
        schema = Objects.requireNonNull(newSchema, "schema");
        return this;
    }

    /** Replaces the metadata; by default empty. */
    public ChannelBuilder metadata(Map<String, String> newMetadata) {
        metadata.clear();
        newMetadata.forEach(this::addMetadata);
        return this;
    }

    /** Adds one entry to the metadata, or replaces the one of that key. */
    public ChannelBuilder addMetadata(String key, String value) {
        metadata.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Keeps the last message, and gives it to every sink that subscribes later: a client that connects, a file that is
     * opened. Off by default. For what is said once and stays true, such as a static transform or a robot's model.
     *
     * <p>The late sink gets the message with its log time if that was given, else with the time at which the sink
     * subscribes. A latched channel encodes its messages even if nobody listens, and delivers them one at a time. If an
     * equal channel exists, it stays as it is, latched or not.
     *
     * @see RawChannel#clearLatched
     */
    public ChannelBuilder latched() {
        latched = true;
        return this;
    }

    /** Joins the channel of the topic, whatever its metadata; refuses to make another beside one of other messages. */
    ChannelBuilder aloneOnTopic() {
        aloneOnTopic = true;
        return this;
    }

    /**
     * Builds a channel for encoded messages.
     *
     * @throws IllegalStateException if no message encoding was set, or the context is closed
     */
    public RawChannel build() {
        if (messageEncoding == null) {
            throw new IllegalStateException(
                    "Message encoding is required: call messageEncoding(...) before build(), for topic " + topic);
        }
        return build(messageEncoding, schema);
    }

    /**
     * Builds a channel for messages of a type.
     *
     * @param encoder encodes the messages; also gives the message encoding and the schema, unless they were set here
     * @throws IllegalStateException if the context is closed
     */
    public <T> Channel<T> build(Encoder<? super T> encoder) {
        return new Channel<>(this, encoder);
    }

    /**
     * Builds the typed channel that the annotation processor has written for a type: the same as its factory, {@code
     * Pose2dChannel.create(builder)}. For code that learns only at run time which types it logs; it finds the generated
     * class by its name. A module must open the package to {@code org.foxglove4j.runtime} if the type is not exported.
     *
     * @param type a type annotated with {@code @FoxgloveSchema}
     * @throws IllegalArgumentException if nothing was generated for it: the processor did not run when it was compiled
     * @throws IllegalStateException if the context is closed
     */
    @SuppressWarnings("unchecked") // PoseChannel extends Channel<Pose>.
    public <T> Channel<T> build(Class<T> type) {
        return (Channel<T>) GeneratedChannel.create(type, this);
    }

    String topic() {
        return topic;
    }

    @Nullable
    Schema schema() {
        return schema;
    }

    RawChannel buildFor(Encoder<?> encoder) {
        return build(
                messageEncoding == null ? encoder.messageEncoding() : messageEncoding,
                schema == null ? encoder.schema() : schema);
    }

    private RawChannel build(String encoding, @Nullable Schema chosenSchema) {
        long id = NEXT_ID.getAndIncrement();
        if (id >= MAX_ID) {
            throw new IllegalStateException("channel ids are used up: the app reads no more than " + MAX_ID);
        }
        RawChannel channel =
                context.add(new ChannelDescriptor(id, topic, encoding, chosenSchema, metadata, latched), aloneOnTopic);
        if (latched && !channel.descriptor().isLatched()) {
            LOGGER.warn(
                    "Channel with topic {} exists already and is not latched; latch it where it is made first", topic);
        }
        return channel;
    }
}
