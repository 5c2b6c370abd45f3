package org.foxglove4j.mcap.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes the format's numbers at an index of an array. */
public final class LittleEndian {

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private LittleEndian() {}

    /** Returns the unsigned 16-bit number at an index. */
    public static int getU16(byte[] array, int index) {
        return (short) SHORT.get(array, index) & 0xFFFF;
    }

    /** Returns the 32 bits at an index. */
    public static int getInt(byte[] array, int index) {
        return (int) INT.get(array, index);
    }

    /** Returns the unsigned 32-bit number at an index. */
    public static long getU32(byte[] array, int index) {
        return (int) INT.get(array, index) & 0xFFFF_FFFFL;
    }

    /** Returns the 64 bits at an index. */
    public static long getLong(byte[] array, int index) {
        return (long) LONG.get(array, index);
    }

    /** Puts the low 16 bits of a number at an index. */
    public static void putU16(byte[] array, int index, int value) {
        SHORT.set(array, index, (short) value);
    }

    /** Puts 32 bits at an index. */
    public static void putInt(byte[] array, int index, int value) {
        INT.set(array, index, value);
    }

    /** Puts 64 bits at an index. */
    public static void putLong(byte[] array, int index, long value) {
        LONG.set(array, index, value);
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }
}
