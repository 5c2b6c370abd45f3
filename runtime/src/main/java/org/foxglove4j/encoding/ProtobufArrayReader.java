package org.foxglove4j.encoding;

import java.util.Arrays;

/**
 * Reads repeated fields of numbers into arrays, whether packed or with a tag for each element. The name of each method
 * contains the protobuf type of the field.
 *
 * <p>Each method takes the reader, the tag that was read last, and the elements read so far, or an empty array. It
 * reads all consecutive elements, and returns the earlier elements followed by the new ones, in a new array unless
 * there are no new ones. Errors are reported as by {@link ProtobufReader}.
 *
 * <pre>{@code
 * case 25, 26 -> ranges = ProtobufArrayReader.readDouble(in, tag, ranges); // field 3
 * }</pre>
 */
public final class ProtobufArrayReader {

    private ProtobufArrayReader() {}

    /** Reads elements of a repeated {@code int32} or enum field. */
    public static int[] readInt32(ProtobufReader in, int tag, int[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = (int) run.get(i);
        }
        return values;
    }

    /** Reads elements of a repeated {@code int32} or enum field. */
    public static short[] readInt32(ProtobufReader in, int tag, short[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = in.toShort((int) run.get(i));
        }
        return values;
    }

    /** Reads elements of a repeated {@code int64} or {@code uint64} field. */
    public static long[] readInt64(ProtobufReader in, int tag, long[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = run.get(i);
        }
        return values;
    }

    /** Reads elements of a repeated {@code uint32} field. */
    public static int[] readUint32(ProtobufReader in, int tag, int[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = (int) run.get(i);
        }
        return values;
    }

    /** Reads elements of a repeated {@code uint32} field. */
    public static short[] readUint32(ProtobufReader in, int tag, short[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = in.toUnsignedShort((int) run.get(i));
        }
        return values;
    }

    /** Reads elements of a repeated {@code sint32} field. */
    public static int[] readSint32(ProtobufReader in, int tag, int[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = Varint.unzigzag((int) run.get(i));
        }
        return values;
    }

    /** Reads elements of a repeated {@code sint32} field. */
    public static short[] readSint32(ProtobufReader in, int tag, short[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = in.toShort(Varint.unzigzag((int) run.get(i)));
        }
        return values;
    }

    /** Reads elements of a repeated {@code sint64} field. */
    public static long[] readSint64(ProtobufReader in, int tag, long[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = Varint.unzigzag(run.get(i));
        }
        return values;
    }

    /** Reads elements of a repeated {@code bool} field. */
    public static boolean[] readBool(ProtobufReader in, int tag, boolean[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.VARINT, earlier.length);
        boolean[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = run.get(i) != 0;
        }
        return values;
    }

    /** Reads elements of a repeated {@code fixed32} or {@code sfixed32} field. */
    public static int[] readFixed32(ProtobufReader in, int tag, int[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.FIXED32, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = (int) run.get(i);
        }
        return values;
    }

    /** Reads elements of a repeated {@code fixed64} or {@code sfixed64} field. */
    public static long[] readFixed64(ProtobufReader in, int tag, long[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.FIXED64, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = run.get(i);
        }
        return values;
    }

    /** Reads elements of a repeated {@code float} field. */
    public static float[] readFloat(ProtobufReader in, int tag, float[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.FIXED32, earlier.length);
        float[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = Float.intBitsToFloat((int) run.get(i));
        }
        return values;
    }

    /** Reads elements of a repeated {@code double} field. */
    public static double[] readDouble(ProtobufReader in, int tag, double[] earlier) {
        ProtobufRun run = in.readRun(tag, ProtobufInput.FIXED64, earlier.length);
        double[] values = Arrays.copyOf(earlier, earlier.length + run.length());
        for (int i = 0; i < run.length(); i++) {
            values[earlier.length + i] = Double.longBitsToDouble(run.get(i));
        }
        return values;
    }
}
