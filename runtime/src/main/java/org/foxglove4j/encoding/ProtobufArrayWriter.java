package org.foxglove4j.encoding;

/**
 * Writes arrays as packed repeated fields. Empty arrays are omitted. The name of each method contains the protobuf type
 * of the field.
 *
 * <p>The length is computed before the elements are written: by multiplication, or for varints by a first pass, which
 * is cheaper than moving the elements afterwards.
 */
public final class ProtobufArrayWriter {

    private ProtobufArrayWriter() {}

    /** Writes a {@code int32} or enum field. */
    public static void writeInt32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += Varint.sizeOf(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position = Varint.put(array, position, value);
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code int32} or enum field. */
    public static void writeInt32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += Varint.sizeOf(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position = Varint.put(array, position, value);
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code uint32} field. */
    public static void writeUint32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += Varint.sizeOf(Integer.toUnsignedLong(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position = Varint.put(array, position, Integer.toUnsignedLong(value));
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code uint32} field. The elements are treated as unsigned. */
    public static void writeUint32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += Varint.sizeOf(Short.toUnsignedLong(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position = Varint.put(array, position, Short.toUnsignedLong(value));
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code sint32} field. */
    public static void writeSint32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += Varint.sizeOf(Integer.toUnsignedLong(Varint.zigzag(value)));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position = Varint.put(array, position, Integer.toUnsignedLong(Varint.zigzag(value)));
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code sint32} field. */
    public static void writeSint32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += Varint.sizeOf(Integer.toUnsignedLong(Varint.zigzag(value)));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position = Varint.put(array, position, Integer.toUnsignedLong(Varint.zigzag(value)));
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code int64} or {@code uint64} field. */
    public static void writeInt64(EncodeBuffer out, int tag, long[] values) {
        long length = 0;
        for (long value : values) {
            length += Varint.sizeOf(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (long value : values) {
                position = Varint.put(array, position, value);
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code sint64} field. */
    public static void writeSint64(EncodeBuffer out, int tag, long[] values) {
        long length = 0;
        for (long value : values) {
            length += Varint.sizeOf(Varint.zigzag(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (long value : values) {
                position = Varint.put(array, position, Varint.zigzag(value));
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code bool} field. */
    public static void writeBool(EncodeBuffer out, int tag, boolean[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, values.length);
            byte[] array = out.array();
            for (boolean value : values) {
                array[position++] = (byte) (value ? 1 : 0);
            }
            out.setLength(position);
        }
    }

    /** Writes a {@code fixed32} or {@code sfixed32} field. */
    public static void writeFixed32(EncodeBuffer out, int tag, int[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Integer.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Integer.BYTES * values.length);
        }
    }

    /** Writes a {@code fixed64} or {@code sfixed64} field. */
    public static void writeFixed64(EncodeBuffer out, int tag, long[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Long.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Long.BYTES * values.length);
        }
    }

    /** Writes a {@code float} field. */
    public static void writeFloat(EncodeBuffer out, int tag, float[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Float.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Float.BYTES * values.length);
        }
    }

    /** Writes a {@code double} field. */
    public static void writeDouble(EncodeBuffer out, int tag, double[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Double.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Double.BYTES * values.length);
        }
    }

    /** Writes the tag and the length, reserves room for the data, and returns the position of the data. */
    private static int begin(EncodeBuffer out, int tag, long length) {
        // Writing a varint may store eight bytes.
        int position = out.reserve((int) Math.min(length + 2 * ProtobufBytes.MAX_FIELD, Integer.MAX_VALUE));
        byte[] array = out.array();
        return Varint.put(array, ProtobufBytes.putTag(array, position, tag), length);
    }
}
