package org.foxglove4j.encoding;

import java.util.Arrays;

/** Reads arrays of primitives, whose length is not known in advance in JSON. */
final class JsonArrayReader {

    private JsonArrayReader() {}

    static boolean[] readBooleans(JsonReader in) {
        boolean[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readBoolean();
        }
        return Arrays.copyOf(values, count);
    }

    static short[] readShorts(JsonReader in) {
        short[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readShort();
        }
        return Arrays.copyOf(values, count);
    }

    static int[] readInts(JsonReader in) {
        int[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readInt();
        }
        return Arrays.copyOf(values, count);
    }

    static int[] readUnsignedInts(JsonReader in) {
        int[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readUnsignedInt();
        }
        return Arrays.copyOf(values, count);
    }

    static long[] readLongs(JsonReader in) {
        long[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readLong();
        }
        return Arrays.copyOf(values, count);
    }

    static long[] readUnsignedLongs(JsonReader in) {
        long[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readUnsignedLong();
        }
        return Arrays.copyOf(values, count);
    }

    static float[] readFloats(JsonReader in) {
        float[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readFloat();
        }
        return Arrays.copyOf(values, count);
    }

    static double[] readDoubles(JsonReader in) {
        double[] values = {};
        int count = 0;
        for (in.beginArray(); in.nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, grown(count));
            }
            values[count] = in.readDouble();
        }
        return Arrays.copyOf(values, count);
    }

    private static int grown(int length) {
        return Math.max(16, 2 * length);
    }
}
