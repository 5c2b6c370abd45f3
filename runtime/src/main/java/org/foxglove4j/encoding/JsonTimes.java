package org.foxglove4j.encoding;

/** Reads times as the app has them in JSON: objects of seconds and nanoseconds. */
final class JsonTimes {

    private static final JsonNames SEC_AND_NSEC = JsonNames.of("sec", "nsec");

    private JsonTimes() {}

    /** Reads an object of both. */
    static long[] readSecondsAndNanos(JsonReader in) {
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
