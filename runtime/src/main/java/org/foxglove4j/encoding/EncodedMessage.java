package org.foxglove4j.encoding;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An encoded message from a file or a server, with the information needed to decode it.
 *
 * <p>Generated channel classes decode it: {@code Pose2dChannel.decode(message)}.
 */
public interface EncodedMessage {

    /** Returns the topic. */
    String topic();

    /** Returns the message encoding, for example {@code json}. */
    String messageEncoding();

    /** Returns the schema, or null if the message has none. */
    @Nullable
    EncodedSchema schema();

    /** Returns the log time in nanoseconds as an unsigned number, usually since the Unix epoch. */
    long logTimeNanos();

    /** Returns the log time, assuming that it is relative to the Unix epoch. */
    default Instant logTime() {
        long nanosPerSecond = 1_000_000_000;
        return Instant.ofEpochSecond(
                Long.divideUnsigned(logTimeNanos(), nanosPerSecond),
                Long.remainderUnsigned(logTimeNanos(), nanosPerSecond));
    }

    /** Returns the array that contains the data, and possibly other bytes around it. It must not be modified. */
    byte[] dataArray();

    /** Returns the index of the first byte of the data in {@link #dataArray()}. */
    int dataOffset();

    /** Returns the number of bytes of the data. */
    int dataLength();

    /** Returns a copy of the data. */
    default byte[] data() {
        return Arrays.copyOfRange(dataArray(), dataOffset(), dataOffset() + dataLength());
    }
}
