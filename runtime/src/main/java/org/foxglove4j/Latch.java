package org.foxglove4j;

import java.util.Arrays;

/**
 * Keeps the last message of a latched channel, for sinks that subscribe later.
 *
 * <p>Messages of a latched channel are delivered one at a time, so that no sink gets an older message after a newer
 * one. A subscription that has already received the last message does not receive it again.
 */
final class Latch {

    private static final long NONE = -1;

    private volatile Receivers receivers = new Receivers(new Sink[0], 0);

    private byte[] data = new byte[64];
    private int length;
    private long logTimeNanos;
    private boolean timeGiven;
    /** The number of the receivers to which the message was delivered. */
    private long deliveredTo = NONE;

    /** The subscribed sinks between two changes of subscriptions; each change increments the number. */
    private static final class Receivers {

        private final Sink[] sinks;
        private final long number;

        Receivers(Sink[] sinks, long number) {
            this.sinks = sinks;
            this.number = number;
        }
    }

    /** Sets the sinks that receive the following messages. Guarded by the lock of the context. */
    void setReceivers(Sink[] sinks) {
        receivers = new Receivers(sinks, receivers.number + 1);
    }

    /** Returns the number of the current receivers. A new subscription starts with the receivers that include it. */
    long receiversNumber() {
        return receivers.number;
    }

    /** Stores a message, then delivers it to all subscribed sinks of the channel. */
    synchronized void deliver(
            RawChannel channel, long newLogTimeNanos, boolean newTimeGiven, byte[] source, int offset, int newLength) {
        if (data.length < newLength) {
            data = new byte[Math.max(newLength, 2 * data.length)];
        }
        System.arraycopy(source, offset, data, 0, newLength);
        length = newLength;
        logTimeNanos = newLogTimeNanos;
        timeGiven = newTimeGiven;
        Receivers present = receivers;
        deliveredTo = present.number;
        channel.deliverTo(present.sinks, newLogTimeNanos, source, offset, newLength);
    }

    /**
     * Delivers the last message, if there is one, to a sink that has just subscribed.
     *
     * @param since the number of the receivers with which the subscription started
     * @param nowNanos the log time for a message that was logged without one
     */
    synchronized void replay(RawChannel channel, Sink sink, long since, long nowNanos) {
        if (deliveredTo == NONE || deliveredTo >= since) {
            return;
        }
        // Copied because the sink may log on this channel before it has read the message.
        channel.deliver(sink, timeGiven ? logTimeNanos : nowNanos, Arrays.copyOf(data, length), 0, length);
    }

    /** Discards the message. */
    synchronized void clear() {
        deliveredTo = NONE;
    }
}
