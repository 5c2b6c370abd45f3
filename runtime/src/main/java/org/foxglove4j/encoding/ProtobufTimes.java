package org.foxglove4j.encoding;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Reads {@code google.protobuf.Timestamp} and {@code Duration}: messages with seconds and nanoseconds. */
final class ProtobufTimes {

    private static final ProtobufNames SECONDS_AND_NANOS = ProtobufNames.of(new int[] {1, 2}, "seconds", "nanos");

    private ProtobufTimes() {}

    /** Reads a timestamp whose message was begun, and ends the message. */
    static Instant readTimestamp(ProtobufReader reader, ProtobufInput in) {
        int at = in.position();
        long[] time = readSecondsAndNanos(reader);
        try {
            return Instant.ofEpochSecond(time[0], time[1]);
        } catch (DateTimeException | ArithmeticException e) {
            throw in.error(at, "a time within the range of Instant", time[0] + " seconds");
        } finally {
            in.endMessage();
        }
    }

    /** Reads a duration whose message was begun, and ends the message. */
    static Duration readDuration(ProtobufReader reader, ProtobufInput in) {
        int at = in.position();
        long[] time = readSecondsAndNanos(reader);
        try {
            return Duration.ofSeconds(time[0], time[1]);
        } catch (ArithmeticException e) {
            throw in.error(at, "a duration of at most 2^63 seconds", time[0] + " seconds");
        } finally {
            in.endMessage();
        }
    }

    private static long[] readSecondsAndNanos(ProtobufReader reader) {
        long seconds = 0;
        int nanos = 0;
        for (int tag; (tag = reader.readTag(SECONDS_AND_NANOS)) != 0; ) {
            switch (tag) {
                case 1 << 3 -> seconds = reader.readInt64();
                case 2 << 3 -> nanos = reader.readInt32();
                default -> reader.skipField();
            }
        }
        return new long[] {seconds, nanos};
    }
}
