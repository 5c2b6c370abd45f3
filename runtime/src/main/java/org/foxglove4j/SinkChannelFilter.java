package org.foxglove4j;

/**
 * Decides which channels a sink may receive.
 *
 * <p>The context calls the filter once for each pair of sink and channel, when the later of the two is added, not for
 * each message. A filter may be called by several threads, and is never called while the context holds its lock, so it
 * may call the context. If a filter throws, the channel is rejected and a warning is logged.
 */
@FunctionalInterface
public interface SinkChannelFilter {

    /** Returns whether the sink may receive the channel. */
    boolean accepts(ChannelDescriptor channel);

    /** Returns a filter that accepts every channel. */
    static SinkChannelFilter all() {
        return channel -> true;
    }
}
