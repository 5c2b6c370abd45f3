package org.foxglove4j.encoding;

/** Writes arrays of primitives, reserving room once per few hundred elements. */
final class JsonArrays {

    /**
     * The number of elements per reservation, so that a long array does not reserve several times as much as it needs.
     */
    private static final int PIECE = 256;

    private JsonArrays() {}

    static void write(EncodeBuffer out, boolean[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_BOOLEAN + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putBoolean(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, short[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_INT + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putInt(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, int[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_INT + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putInt(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void writeUnsigned(EncodeBuffer out, int[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_INT + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putUnsignedInt(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, long[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_LONG + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putLong(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void writeUnsigned(EncodeBuffer out, long[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_LONG + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putUnsignedLong(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, float[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_FLOAT + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putFloat(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    static void write(EncodeBuffer out, double[] values) {
        open(out);
        for (int from = 0; from < values.length; from += PIECE) {
            int to = Math.min(values.length, from + PIECE);
            int position = out.reserve((to - from) * (JsonBytes.MAX_DOUBLE + 1));
            byte[] array = out.array();
            for (int i = from; i < to; i++) {
                position = JsonBytes.putDouble(array, position, values[i]);
                array[position++] = ',';
            }
            out.setLength(position);
        }
        close(out, ']');
    }

    /**
     * Ends an object or array, replacing the comma after its last part, or after the opening bracket if it is empty.
     */
    static void close(EncodeBuffer out, char bracket) {
        int length = out.length();
        int position = length > 0 && out.array()[length - 1] == ',' ? length - 1 : out.reserve(1);
        out.array()[position] = (byte) bracket;
        out.setLength(position + 1);
    }

    private static void open(EncodeBuffer out) {
        int position = out.reserve(1);
        out.array()[position] = '[';
        out.setLength(position + 1);
    }
}
