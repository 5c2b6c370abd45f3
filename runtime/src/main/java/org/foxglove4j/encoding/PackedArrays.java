package org.foxglove4j.encoding;

/**
 * Writes packed repeated fields. Their length is known before the elements are written: by multiplication, or for
 * varints by a first pass, which costs less than to move the elements afterwards.
 */
final class PackedArrays {

    private PackedArrays() {}

    static void writeInt32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += ProtobufBytes.sizeOfVarint(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position = ProtobufBytes.putVarint(array, position, (long) value);
            }
            out.setLength(position);
        }
    }

    static void writeInt32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += ProtobufBytes.sizeOfVarint(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position = ProtobufBytes.putVarint(array, position, (long) value);
            }
            out.setLength(position);
        }
    }

    static void writeUint32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += ProtobufBytes.sizeOfVarint(Integer.toUnsignedLong(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position = ProtobufBytes.putVarint(array, position, Integer.toUnsignedLong(value));
            }
            out.setLength(position);
        }
    }

    static void writeUint32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += ProtobufBytes.sizeOfVarint(Short.toUnsignedLong(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position = ProtobufBytes.putVarint(array, position, Short.toUnsignedLong(value));
            }
            out.setLength(position);
        }
    }

    static void writeSint32(EncodeBuffer out, int tag, int[] values) {
        long length = 0;
        for (int value : values) {
            length += ProtobufBytes.sizeOfVarint(Integer.toUnsignedLong(ProtobufBytes.zigzag(value)));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (int value : values) {
                position =
                        ProtobufBytes.putVarint(array, position, Integer.toUnsignedLong(ProtobufBytes.zigzag(value)));
            }
            out.setLength(position);
        }
    }

    static void writeSint32(EncodeBuffer out, int tag, short[] values) {
        long length = 0;
        for (short value : values) {
            length += ProtobufBytes.sizeOfVarint(Integer.toUnsignedLong(ProtobufBytes.zigzag(value)));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (short value : values) {
                position =
                        ProtobufBytes.putVarint(array, position, Integer.toUnsignedLong(ProtobufBytes.zigzag(value)));
            }
            out.setLength(position);
        }
    }

    static void writeInt64(EncodeBuffer out, int tag, long[] values) {
        long length = 0;
        for (long value : values) {
            length += ProtobufBytes.sizeOfVarint(value);
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (long value : values) {
                position = ProtobufBytes.putVarint(array, position, value);
            }
            out.setLength(position);
        }
    }

    static void writeSint64(EncodeBuffer out, int tag, long[] values) {
        long length = 0;
        for (long value : values) {
            length += ProtobufBytes.sizeOfVarint(ProtobufBytes.zigzag(value));
        }
        if (length != 0) {
            int position = begin(out, tag, length);
            byte[] array = out.array();
            for (long value : values) {
                position = ProtobufBytes.putVarint(array, position, ProtobufBytes.zigzag(value));
            }
            out.setLength(position);
        }
    }

    static void writeBool(EncodeBuffer out, int tag, boolean[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, values.length);
            byte[] array = out.array();
            for (boolean value : values) {
                array[position++] = (byte) (value ? 1 : 0);
            }
            out.setLength(position);
        }
    }

    static void writeFixed32(EncodeBuffer out, int tag, int[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Integer.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Integer.BYTES * values.length);
        }
    }

    static void writeFixed64(EncodeBuffer out, int tag, long[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Long.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Long.BYTES * values.length);
        }
    }

    static void writeFloat(EncodeBuffer out, int tag, float[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Float.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Float.BYTES * values.length);
        }
    }

    static void writeDouble(EncodeBuffer out, int tag, double[] values) {
        if (values.length != 0) {
            int position = begin(out, tag, (long) Double.BYTES * values.length);
            out.views().put(position, values);
            out.setLength(position + Double.BYTES * values.length);
        }
    }

    /** Writes the tag and the length, makes room for what follows, and returns where it begins. */
    private static int begin(EncodeBuffer out, int tag, long length) {
        // A varint may be stored eight bytes wide.
        int position = out.reserve((int) Math.min(length + 2 * ProtobufBytes.MAX_FIELD, Integer.MAX_VALUE));
        byte[] array = out.array();
        return ProtobufBytes.putVarint(array, ProtobufBytes.putVarint(array, position, tag), (int) length);
    }
}
