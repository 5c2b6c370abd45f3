package org.foxglove4j.encoding;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Reads times and durations in the JSON form that the app uses: objects with seconds and nanoseconds. */
final class JsonTimes {

    private static final JsonNames SEC_AND_NSEC = JsonNames.of("sec", "nsec");

    private JsonTimes() {}

    /** Reads a time since the Unix epoch. */
    static Instant readInstant(JsonReader in, JsonScanner scanner) {
        int at = scanner.skipWhiteSpace();
        long[] time = readSecondsAndNanos(in);
        try {
            return Instant.ofEpochSecond(time[0], time[1]);
        } catch (DateTimeException | ArithmeticException e) {
            scanner.setValueStart(at);
            throw scanner.unexpected("a time within the range of Instant");
        }
    }

    static Duration readDuration(JsonReader in) {
        long[] time = readSecondsAndNanos(in);
        return Duration.ofSeconds(time[0], time[1]);
    }

    private static long[] readSecondsAndNanos(JsonReader in) {
        long seconds = 0;
        long nanos = 0;
        int seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(SEC_AND_NSEC)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    seconds = in.readLong();
                    seen |= 1;
                }
                case 1 -> {
                    nanos = in.readInt(0, 999_999_999);
                    seen |= 2;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 3) {
            throw in.missing((seen & 1) == 0 ? "sec" : "nsec");
        }
        return new long[] {seconds, nanos};
    }
}
