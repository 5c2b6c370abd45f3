package org.foxglove4j.websocket.internal.frame;

import java.util.Arrays;

/** A byte buffer that is written at the end and read from the start. Used by one thread at a time. */
public final class OutputBytes {

    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

    /** The number of uses before the buffer may shrink. */
    private static final int USES = 64;

    private final int minCapacity;
    private int uses;
    private int mostUsed;

    public byte[] array;
    public int start;
    public int end;

    public OutputBytes(int minCapacity) {
        this.minCapacity = minCapacity;
        array = new byte[minCapacity];
    }

    public int remaining() {
        return end - start;
    }

    public int room() {
        return array.length - end;
    }

    /** Ensures room for more bytes. */
    public void ensureRoom(int bytes) {
        if (room() < bytes) {
            long needed = Math.max((long) end + bytes, Math.min(2L * array.length, MAX_CAPACITY));
            if (needed > MAX_CAPACITY) {
                throw new OutOfMemoryError("more than " + MAX_CAPACITY + " bytes");
            }
            array = Arrays.copyOf(array, (int) needed);
        }
    }

    public void append(byte[] source, int from, int length) {
        ensureRoom(length);
        System.arraycopy(source, from, array, end, length);
        end += length;
    }

    public void append(int oneByte) {
        ensureRoom(1);
        array[end++] = (byte) oneByte;
    }

    /** Discards the content, and periodically releases memory that was not needed recently. */
    public void clear() {
        mostUsed = Math.max(mostUsed, end);
        start = 0;
        end = 0;
        uses++;
        if (uses == USES) {
            int enough = Math.max(minCapacity, mostUsed);
            if (array.length / 2 > enough) {
                array = new byte[enough];
            }
            uses = 0;
            mostUsed = 0;
        }
    }
}
