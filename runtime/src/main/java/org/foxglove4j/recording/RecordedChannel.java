package org.foxglove4j.recording;

import java.util.Map;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * The state that a recording keeps for one channel of its files. Channels of the context that differ only in their id
 * share it, for example when a channel is closed and created again.
 *
 * <p>Not thread-safe.
 */
final class RecordedChannel {

    private static final long SEQUENCE_MASK = 0xFFFF_FFFFL;

    private final int index;
    private final ChannelDescriptor descriptor;
    private final @Nullable RateLimit rateLimit;
    private long sequence;
    private byte @Nullable [] latched;
    private int latchedLength;
    private long latchedLogTimeNanos;

    RecordedChannel(int index, ChannelDescriptor descriptor, @Nullable RateLimit rateLimit) {
        this.index = index;
        this.descriptor = descriptor;
        this.rateLimit = rateLimit;
    }

    /** Returns a copy of this channel for a separate file, with sequence numbers from 1. */
    RecordedChannel renumbered() {
        return new RecordedChannel(index, descriptor, rateLimit);
    }

    /** Returns the position of this channel among those of the recording, from 0. */
    int index() {
        return index;
    }

    String topic() {
        return descriptor.topic();
    }

    String messageEncoding() {
        return descriptor.messageEncoding();
    }

    @Nullable
    Schema schema() {
        return descriptor.schema();
    }

    Map<String, String> metadata() {
        return descriptor.metadata();
    }

    /** Returns the sequence number of the next message, from 1; an unsigned 32-bit number that wraps around. */
    long nextSequence() {
        sequence = (sequence + 1) & SEQUENCE_MASK;
        return sequence;
    }

    /** Takes back the last sequence number, because its message was not written. */
    void returnSequence() {
        sequence = (sequence - 1) & SEQUENCE_MASK;
    }

    boolean passesRateLimit(long logTimeNanos) {
        return rateLimit == null || rateLimit.tryPass(logTimeNanos);
    }

    /** Keeps the message if the channel is latched. */
    void keepIfLatched(long logTimeNanos, byte[] data, int offset, int length) {
        if (!descriptor.isLatched()) {
            return;
        }
        byte[] kept = latched;
        if (kept == null || kept.length < length) {
            kept = new byte[length];
            latched = kept;
        }
        System.arraycopy(data, offset, kept, 0, length);
        latchedLength = length;
        latchedLogTimeNanos = logTimeNanos;
    }

    /** Passes the kept message to a reader, if there is one. */
    <X extends Exception> void ifLatched(LatchedReader<X> reader) throws X {
        if (latched != null) {
            reader.read(this, latchedLogTimeNanos, latched, latchedLength);
        }
    }

    /** Receives the kept message of a latched channel. */
    interface LatchedReader<X extends Exception> {
        void read(RecordedChannel channel, long logTimeNanos, byte[] data, int length) throws X;
    }
}
