package org.foxglove4j.encoding;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was encoded, with what is needed to decode it, wherever it comes from: a file or a server.
 *
 * <p>Generated channels decode it: {@code Pose2dChannel.decode(message)}.
 */
public interface EncodedMessage {

    /** Returns the topic. */
    String topic();

    /** Returns the message encoding, for example {@code json}. */
    String messageEncoding();

    /** Returns the schema, or null if the message has none. */
    @Nullable
    EncodedSchema schema();

    /** Returns when the message was logged, in nanoseconds, unsigned; usually since the Unix epoch. */
    long logTimeNanos();

    /** Returns when the message was logged, if its source counts from the Unix epoch. */
    default Instant logTime() {
        long nanosPerSecond = 1_000_000_000;
        return Instant.ofEpochSecond(
                Long.divideUnsigned(logTimeNanos(), nanosPerSecond),
                Long.remainderUnsigned(logTimeNanos(), nanosPerSecond));
    }

    /** Returns the array that holds the data, and may hold other things around it; it must not be changed. */
    byte[] dataArray();

    /** Returns the index of the data's first byte in {@link #dataArray()}. */
    int dataOffset();

    /** Returns the number of bytes of the data. */
    int dataLength();

    /** Returns a copy of the data. */
    default byte[] data() {
        return Arrays.copyOfRange(dataArray(), dataOffset(), dataOffset() + dataLength());
    }
}
