package org.foxglove4j.encoding;

/** Writes arrays of primitives, with one question for room each few hundred elements. */
final class JsonArrays {

    private JsonArrays() {}

    static void write(EncodeBuffer out, boolean[] values) {
        open(out);
        for (boolean value : values) {
            JsonWriter.writeBoolean(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, short[] values) {
        open(out);
        for (short value : values) {
            JsonWriter.writeInt(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, int[] values) {
        open(out);
        for (int value : values) {
            JsonWriter.writeInt(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void writeUnsigned(EncodeBuffer out, int[] values) {
        open(out);
        for (int value : values) {
            JsonWriter.writeUnsignedInt(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, long[] values) {
        open(out);
        for (long value : values) {
            JsonWriter.writeLong(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void writeUnsigned(EncodeBuffer out, long[] values) {
        open(out);
        for (long value : values) {
            JsonWriter.writeUnsignedLong(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, float[] values) {
        open(out);
        for (float value : values) {
            JsonWriter.writeFloat(out, value);
            comma(out);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, double[] values) {
        open(out);
        for (double value : values) {
            JsonWriter.writeDouble(out, value);
            comma(out);
        }
        close(out, ']');
    }

    /** Ends an object or array: over the comma behind its last part, or after the bracket if it is empty. */
    static void close(EncodeBuffer out, char bracket) {
        int length = out.length();
        int position = length > 0 && out.array()[length - 1] == ',' ? length - 1 : out.reserve(1);
        out.array()[position] = (byte) bracket;
        out.setLength(position + 1);
    }

    private static void open(EncodeBuffer out) {
        put(out, '[');
    }

    private static void comma(EncodeBuffer out) {
        put(out, ',');
    }

    private static void put(EncodeBuffer out, char ascii) {
        int position = out.reserve(1);
        out.array()[position] = (byte) ascii;
        out.setLength(position + 1);
    }
}
