package org.foxglove4j.encoding;

/** Writes packed repeated fields. */
final class PackedArrays {

    private PackedArrays() {}

    static void writeInt32(EncodeBuffer out, int tag, int[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (int value : values) {
            ProtobufWriter.appendInt32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeInt32(EncodeBuffer out, int tag, short[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (short value : values) {
            ProtobufWriter.appendInt32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeInt64(EncodeBuffer out, int tag, long[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (long value : values) {
            ProtobufWriter.appendInt64(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeUint32(EncodeBuffer out, int tag, int[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (int value : values) {
            ProtobufWriter.appendUint32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeUint32(EncodeBuffer out, int tag, short[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (short value : values) {
            ProtobufWriter.appendUint32(out, Short.toUnsignedInt(value));
        }
        LengthPrefix.end(out, mark);
    }

    static void writeSint32(EncodeBuffer out, int tag, int[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (int value : values) {
            ProtobufWriter.appendSint32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeSint32(EncodeBuffer out, int tag, short[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (short value : values) {
            ProtobufWriter.appendSint32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeSint64(EncodeBuffer out, int tag, long[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (long value : values) {
            ProtobufWriter.appendSint64(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeFixed32(EncodeBuffer out, int tag, int[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (int value : values) {
            ProtobufWriter.appendFixed32(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeFixed64(EncodeBuffer out, int tag, long[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (long value : values) {
            ProtobufWriter.appendFixed64(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeFloat(EncodeBuffer out, int tag, float[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (float value : values) {
            ProtobufWriter.appendFloat(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeDouble(EncodeBuffer out, int tag, double[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (double value : values) {
            ProtobufWriter.appendDouble(out, value);
        }
        LengthPrefix.end(out, mark);
    }

    static void writeBool(EncodeBuffer out, int tag, boolean[] values) {
        if (values.length == 0) {
            return;
        }
        int mark = LengthPrefix.begin(out, tag);
        for (boolean value : values) {
            ProtobufWriter.appendBool(out, value);
        }
        LengthPrefix.end(out, mark);
    }
}
