package org.foxglove4j;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A channel for messages whose type is checked at run time. Thread-safe. */
abstract sealed class TopicChannel {

    private final Channel<?> channel;

    private TopicChannel(Channel<?> channel) {
        this.channel = channel;
    }

    /**
     * Creates or joins the channel for messages of the type of this one.
     *
     * @throws IllegalArgumentException if messages of its class cannot be logged
     */
    static TopicChannel open(ChannelBuilder builder, Object message) {
        if (OfJson.isJson(message)) {
            return new OfJson(JsonChannel.create(builder));
        }
        if (message instanceof Number) {
            return new OfType<>(Number.class, builder.build(ValueEncoder.NUMBER));
        }
        if (message instanceof Boolean) {
            return new OfType<>(Boolean.class, builder.build(ValueEncoder.BOOLEAN));
        }
        Optional<Class<?>> type = GeneratedChannel.loggableType(message.getClass());
        if (type.isPresent()) {
            return ofType(builder, type.get());
        }
        if (message instanceof Collection || isArray(message)) {
            return new OfValues(builder.build(ValueEncoder.LIST));
        }
        if (message instanceof Enum<?> constant) {
            return ofEnum(builder, constant.getDeclaringClass());
        }
        throw new IllegalArgumentException(
                "expected a message of a type annotated with @FoxgloveSchema, a map, a JSON string, a"
                        + " number, a boolean, an enum constant, a list or an array on topic " + builder.topic()
                        + ", found " + message.getClass().getTypeName() + "; " + remedy(message));
    }

    private static String remedy(Object message) {
        if (message instanceof byte[] || message instanceof ByteBuffer) {
            return "log encoded messages on a raw channel, channelBuilder(topic).messageEncoding(encoding).build(), and other"
                    + " data as a value in a map";
        }
        return "annotate the type and run foxglove4j-processor in the compiler, or log it on a channel: "
                + message.getClass().getSimpleName()
                + "Channel in the package that imports it with @FoxgloveImport, ProtobufChannel for protobuf-java"
                + " messages, channelBuilder(topic).build(encoder) for other types";
    }

    private static <T> TopicChannel ofType(ChannelBuilder builder, Class<T> type) {
        return new OfType<>(type, builder.build(type));
    }

    private static <E extends Enum<E>> TopicChannel ofEnum(ChannelBuilder builder, Class<E> type) {
        return new OfType<>(type, builder.build(ValueEncoder.ofEnum()));
    }

    /** Byte arrays are excluded, because they may be messages that are already encoded. */
    private static boolean isArray(Object message) {
        return message.getClass().isArray() && !(message instanceof byte[]);
    }

    final RawChannel raw() {
        return channel.raw();
    }

    /** Throws if the message is not of the type that this channel takes. */
    final void require(Object message) {
        if (!takes(message)) {
            throw new IllegalArgumentException(
                    "expected " + expected() + " on topic " + channel.topic() + ", as before, found "
                            + message.getClass().getName() + "; log it on another topic, or close that channel first");
        }
    }

    abstract boolean takes(Object message);

    abstract String expected();

    /** Logs a message that this channel takes. */
    abstract void log(Object message);

    /** Logs a message that this channel takes, with a log time. */
    abstract void log(Object message, long logTimeNanos);

    /** Maps and JSON strings. */
    private static final class OfJson extends TopicChannel {

        private final JsonChannel channel;

        OfJson(JsonChannel channel) {
            super(channel);
            this.channel = channel;
        }

        static boolean isJson(Object message) {
            return message instanceof Map || message instanceof String;
        }

        @Override
        boolean takes(Object message) {
            return isJson(message);
        }

        @Override
        String expected() {
            return "a map or a JSON string";
        }

        @Override
        void log(Object message) {
            if (message instanceof String json) {
                channel.logJson(json);
            } else {
                channel.log(map(message));
            }
        }

        @Override
        void log(Object message, long logTimeNanos) {
            if (message instanceof String json) {
                channel.logJson(json, logTimeNanos);
            } else {
                channel.log(map(message), logTimeNanos);
            }
        }

        /** The encoder checks the keys. */
        @SuppressWarnings("unchecked")
        private static Map<String, ?> map(Object message) {
            return (Map<String, ?>) message;
        }
    }

    /** Lists and arrays. */
    private static final class OfValues extends TopicChannel {

        private final Channel<Object> channel;

        OfValues(Channel<Object> channel) {
            super(channel);
            this.channel = channel;
        }

        @Override
        boolean takes(Object message) {
            return message instanceof Collection || isArray(message);
        }

        @Override
        String expected() {
            return "a list or an array";
        }

        @Override
        void log(Object message) {
            channel.log(message);
        }

        @Override
        void log(Object message, long logTimeNanos) {
            channel.log(message, logTimeNanos);
        }
    }

    /** Messages of an annotated type. */
    private static final class OfType<T> extends TopicChannel {

        private final Class<T> type;
        private final Channel<T> channel;

        OfType(Class<T> type, Channel<T> channel) {
            super(channel);
            this.type = type;
            this.channel = channel;
        }

        @Override
        boolean takes(Object message) {
            return type.isInstance(message);
        }

        @Override
        String expected() {
            return "a message of " + type.getName();
        }

        @Override
        void log(Object message) {
            channel.log(type.cast(message));
        }

        @Override
        void log(Object message, long logTimeNanos) {
            channel.log(type.cast(message), logTimeNanos);
        }
    }
}
