package org.foxglove4j;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configures and builds a channel. Obtained from {@link Context#channelBuilder}.
 *
 * <p>If the context already has an open channel with the same topic, message encoding, schema and metadata, the {@code
 * build} methods return that channel. A second, different channel on the same topic is allowed but logs a warning,
 * because the Foxglove app shows only one of them.
 *
 * <p>Not thread-safe. A builder can be reused after it has built a channel.
 */
public final class ChannelBuilder {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChannelBuilder.class);

    /** The app parses ids as JSON numbers, which it reads as doubles. */
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

    /**
     * Sets the message encoding, for example {@link MessageEncodings#JSON}. Defaults to the encoding of the encoder.
     */
    public ChannelBuilder messageEncoding(String newMessageEncoding) {
        messageEncoding = Objects.requireNonNull(newMessageEncoding, "messageEncoding");
        return this;
    }

    /** Sets the schema. Defaults to the schema of the encoder, if it has one. */
    public ChannelBuilder schema(Schema newSchema) {
        schema = Objects.requireNonNull(newSchema, "schema");
        return this;
    }

    /** Replaces the metadata. Empty by default. */
    public ChannelBuilder metadata(Map<String, String> newMetadata) {
        metadata.clear();
        newMetadata.forEach(this::addMetadata);
        return this;
    }

    /** Adds an entry to the metadata, replacing any existing entry with the same key. */
    public ChannelBuilder addMetadata(String key, String value) {
        metadata.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Makes the channel latched: it keeps its last message and delivers it to every sink that subscribes later, such as
     * a client that connects or a file that is opened. Off by default. Use it for data that is logged once and stays
     * valid, such as a static transform or a robot model.
     *
     * <p>A sink that subscribes late receives the message with its log time if one was given explicitly, otherwise with
     * the time at which the sink subscribes. A latched channel encodes its messages even if no sink is subscribed, and
     * delivers them one at a time. If an equal channel already exists, it is returned unchanged, whether it is latched
     * or not.
     *
     * @see RawChannel#clearLatched
     */
    public ChannelBuilder latched() {
        latched = true;
        return this;
    }

    /**
     * Joins the topic's existing channel regardless of its metadata; fails if that channel has another encoding or
     * schema.
     */
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
     * Builds a channel for messages of one type.
     *
     * @param encoder the encoder, which also supplies the message encoding and the schema unless they were set on this
     *     builder
     * @throws IllegalStateException if the context is closed
     */
    public <T> Channel<T> build(Encoder<? super T> encoder) {
        return new Channel<>(this, encoder);
    }

    /**
     * Builds the typed channel that the annotation processor generated for a type. Equivalent to calling its factory,
     * for example {@code Pose2dChannel.create(builder)}; intended for code that knows the type only at run time. The
     * generated class is found by name. If its package is not exported, the module must open the package to {@code
     * org.foxglove4j.runtime}.
     *
     * @param type a type annotated with {@code @FoxgloveSchema}
     * @throws IllegalArgumentException if no channel was generated for the type, because the processor did not run when
     *     it was compiled
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
            throw new IllegalStateException("channel ids are exhausted: the app supports ids below " + MAX_ID);
        }
        RawChannel channel =
                context.add(new ChannelDescriptor(id, topic, encoding, chosenSchema, metadata, latched), aloneOnTopic);
        if (latched && !channel.descriptor().isLatched()) {
            LOGGER.warn(
                    "Channel with topic {} already exists and is not latched; latch it where it is first created",
                    topic);
        }
        return channel;
    }
}
