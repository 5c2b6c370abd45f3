package org.foxglove4j;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the last message of a latched channel, for sinks that subscribe later.
 *
 * <p>Messages of a latched channel are delivered one at a time, so that no sink gets an older message after a newer
 * one. A sink that already got the last message is not given it again.
 */
final class Latch {

    private byte[] data = new byte[64];
    private int length;
    private long logTimeNanos;
    private boolean timeGiven;
    private Sink @Nullable [] deliveredTo;

    /** Keeps a message, then delivers it to all sinks of the channel. */
    synchronized void deliver(
            RawChannel channel, long newLogTimeNanos, boolean newTimeGiven, byte[] source, int offset, int newLength) {
        if (data.length < newLength) {
            data = new byte[Math.max(newLength, 2 * data.length)];
        }
        System.arraycopy(source, offset, data, 0, newLength);
        length = newLength;
        logTimeNanos = newLogTimeNanos;
        timeGiven = newTimeGiven;
        Sink[] sinks = channel.sinks();
        deliveredTo = sinks;
        channel.deliverTo(sinks, newLogTimeNanos, source, offset, newLength);
    }

    /**
     * Gives the last message, if there is one, to a sink that has just subscribed.
     *
     * @param nowNanos the log time for a message that was logged without one
     */
    synchronized void replay(RawChannel channel, Sink sink, long nowNanos) {
        if (deliveredTo == null || contains(deliveredTo, sink)) {
            return;
        }
        channel.deliver(sink, timeGiven ? logTimeNanos : nowNanos, data, 0, length);
    }

    /** Forgets the message. */
    synchronized void clear() {
        deliveredTo = null;
    }

    private static boolean contains(Sink[] sinks, Sink sink) {
        for (Sink one : sinks) {
            if (one == sink) {
                return true;
            }
        }
        return false;
    }
}
