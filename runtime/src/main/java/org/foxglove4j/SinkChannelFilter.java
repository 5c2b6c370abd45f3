package org.foxglove4j;

/**
 * Decides which channels a sink gets.
 *
 * <p>The context asks once for each pair of sink and channel, when the later of the two is added, and never again: not
 * for each message. A filter may be asked by several threads, and is never called under a lock, so it may use the
 * context. A filter that throws rejects the channel, with a warning.
 */
@FunctionalInterface
public interface SinkChannelFilter {

    /** Returns whether the sink gets the channel. */
    boolean accepts(ChannelDescriptor channel);

    /** Returns a filter that accepts every channel. */
    static SinkChannelFilter all() {
        return channel -> true;
    }
}
