package org.foxglove4j;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Receives the messages logged on the channels of a context and delivers them to a destination, such as a file, a
 * network client or a test.
 *
 * <p>{@link Context#addSink} attaches a sink, {@link Context#removeSink} detaches it. There are two ways to subscribe
 * to channels. A sink with {@link #autoSubscribe()} is subscribed to every current and future channel that its filter
 * accepts. Any other sink selects its channels, either by returning them from {@link #channelsAdded} or by calling
 * {@link Context#subscribe}.
 *
 * <p>The context does not hold its lock while it calls a sink, so a sink may call the context and may log. {@link
 * #channelsAdded} and {@link #channelRemoved} are called one at a time and in order. {@link #log} is called
 * concurrently by many threads, except for messages of a {@linkplain ChannelBuilder#latched() latched} channel, which
 * are delivered one at a time, so that a slow call delays the next. A message may arrive shortly before {@link
 * #channelsAdded} is called for its channel, and a message that is being logged by another thread may arrive after
 * {@link #channelRemoved}. Exceptions that a sink throws are logged and do not propagate.
 */
@FunctionalInterface
public interface Sink {

    /**
     * Handles one message. Called on the thread that logs the message, so it must not wait for a network.
     *
     * @param channel the channel
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @param data the array that contains the message; it belongs to the caller, who may change it after the call
     * @param offset the index of the message's first byte
     * @param length the number of bytes; may be 0
     * @throws IOException if the message could not be handled; the context logs a warning and continues with the other
     *     sinks
     */
    void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) throws IOException;

    /** Returns whether the context subscribes this sink to all channels that its filter accepts. Defaults to true. */
    default boolean autoSubscribe() {
        return true;
    }

    /**
     * Called with channels that this sink's filter accepts: once with all that exist when the sink is attached, if
     * there are any, and then for each new channel.
     *
     * @return the channels to subscribe this sink to immediately; ignored if {@link #autoSubscribe()} returns true
     */
    default Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        return List.of();
    }

    /** Called when a channel that was passed to {@link #channelsAdded} is closed, or when this sink is detached. */
    default void channelRemoved(ChannelDescriptor channel) {}
}
