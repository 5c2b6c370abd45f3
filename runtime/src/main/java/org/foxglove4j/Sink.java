package org.foxglove4j;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Takes what is logged on the channels of a context somewhere: a file, a network client, a test.
 *
 * <p>{@link Context#addSink} attaches a sink, {@link Context#removeSink} detaches it. There are two ways to be
 * subscribed to channels: a sink that {@linkplain #autoSubscribe() subscribes itself} receives every channel, present
 * and future, that its filter accepts; any other names the channels it wants, as answer to {@link #channelsAdded} or
 * by {@link Context#subscribe}.
 *
 * <p>The context holds no lock of its own while it calls a sink, so a sink may call the context, and log. The calls that
 * tell of channels come one at a time and in order. {@link #log} comes from many threads at once, but for the messages of a
 * {@linkplain ChannelBuilder#latched() latched} channel, which come one after the other: they wait for a call that takes
 * long. A message may come a moment before {@link #channelsAdded} tells of its channel, and one that another thread was just
 * logging after {@link #channelRemoved}. What a sink throws is logged, and goes to nobody else.
 */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one message. Runs on the thread that logs it, so it must not wait for a network.
     *
     * @param channel the channel
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @param data the array that holds the message; it belongs to the caller and changes after the call
     * @param offset the index of the message's first byte
     * @param length the number of its bytes; 0 is legal
     * @throws IOException if the message could not be taken; the context warns, and goes on with the other sinks
     */
    void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) throws IOException;

    /** Returns whether the context subscribes this sink to all channels that its filter accepts; true by default. */
    default boolean autoSubscribe() {
        return true;
    }

    /**
     * Tells of channels that this sink's filter accepts: once for all that exist when the sink is added, if there are
     * any, and then for each new one.
     *
     * @return those to which the sink is to be subscribed at once; not looked at if the sink subscribes itself
     */
    default Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        return List.of();
    }

    /** Tells that a channel of which this sink was told has been closed, or that this sink has been detached from it. */
    default void channelRemoved(ChannelDescriptor channel) {}
}
