package org.foxglove4j.mcap.internal.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;

/** A growable array to which the format's numbers, strings and maps are appended. */
public final class RecordBuffer {

    /** The length of the largest array that every JVM can allocate. */
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private byte[] array;
    private int length;

    /**
     * Creates a buffer.
     *
     * @param capacityBytes the initial capacity
     */
    public RecordBuffer(int capacityBytes) {
        array = new byte[capacityBytes];
    }

    /** Returns the array itself; valid until more is appended. */
    public byte[] array() {
        return array;
    }

    /** Returns the number of bytes written. */
    public int length() {
        return length;
    }

    /** Removes the content; keeps the array. */
    public void clear() {
        length = 0;
    }

    /** Removes the content from an index on. */
    public void truncate(int newLength) {
        length = newLength;
    }

    /** Returns a copy of the content. */
    public byte[] toByteArray() {
        return Arrays.copyOf(array, length);
    }

    /** Makes room for more bytes and counts them as written; returns the index of the first. */
    public int advance(int byteCount) {
        int start = length;
        if (array.length - start < byteCount) {
            grow(byteCount);
        }
        length = start + byteCount;
        return start;
    }

    /** Appends the low 8 bits of a number. */
    public void u8(int value) {
        int at = advance(1);
        array[at] = (byte) value;
    }

    /** Appends the low 16 bits of a number. */
    public void u16(int value) {
        int at = advance(2);
        LittleEndian.putU16(array, at, value);
    }

    /** Appends the low 32 bits of a number. */
    public void u32(long value) {
        int at = advance(4);
        LittleEndian.putInt(array, at, (int) value);
    }

    /** Appends 64 bits. */
    public void u64(long value) {
        int at = advance(8);
        LittleEndian.putLong(array, at, value);
    }

    /** Appends a string in UTF-8 and, before it, its length in bytes. */
    public void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        u32(utf8.length);
        bytes(utf8, 0, utf8.length);
    }

    /** Appends bytes of an array. */
    public void bytes(byte[] source, int offset, int count) {
        int at = advance(count);
        System.arraycopy(source, offset, array, at, count);
    }

    /** Appends a map of strings and, before it, its length in bytes. */
    public void stringMap(Map<String, String> map) {
        map(map, (key, value) -> {
            string(key);
            string(value);
        });
    }

    /** Appends a map of unsigned numbers and, before it, its length in bytes. */
    public void u16ToU64Map(Map<Integer, Long> map) {
        map(map, (key, value) -> {
            u16(key);
            u64(value);
        });
    }

    /** Writes the head of a record whose length is not known yet; returns the argument for {@link #endRecord}. */
    public int beginRecord(int opcode) {
        u8(opcode);
        u64(0);
        return length;
    }

    /** Stores the length of a record in its head. */
    public void endRecord(int contentStart) {
        LittleEndian.putLong(array, contentStart - Long.BYTES, (long) length - contentStart);
    }

    private <K, V> void map(Map<K, V> map, BiConsumer<K, V> writeEntry) {
        u32(0);
        int start = length;
        map.forEach(writeEntry);
        LittleEndian.putInt(array, start - Integer.BYTES, length - start);
    }

    private void grow(int byteCount) {
        long needed = (long) length + byteCount;
        if (needed > MAX_LENGTH) {
            throw new IllegalArgumentException("records are encoded in one array of at most " + MAX_LENGTH
                    + " bytes, but " + needed + " are needed");
        }
        array = Arrays.copyOf(array, (int) Math.min(MAX_LENGTH, Math.max(needed, 2L * array.length)));
    }
}
