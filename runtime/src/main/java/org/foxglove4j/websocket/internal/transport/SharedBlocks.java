package org.foxglove4j.websocket.internal.transport;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.foxglove4j.websocket.internal.frame.OutputBytes;

/**
 * A cache of recently compressed messages, so that a message is compressed once for all peers that receive it. Equal
 * messages are recognized by their bytes, so that callers need not identify them.
 *
 * <p>The cache is a ring of fixed size, in which new entries replace the oldest. Used by one thread at a time.
 */
final class SharedBlocks {

    private static final int RING_BYTES = 8 * 1024 * 1024;
    private static final int PLACES = 4096;
    private static final long NOWHERE = -1;

    private final CRC32C hash = new CRC32C();
    private final byte[] ring;
    /** The total number of bytes added to the ring. */
    private long taken;

    // For the message of each entry: its position, counted like the bytes added, and its sizes.
    private final long[] positions = new long[PLACES];
    private final int[] plainLengths = new int[PLACES];
    private final int[] blocksLengths = new int[PLACES];
    private final byte[] windowBits = new byte[PLACES];

    SharedBlocks() {
        this(RING_BYTES);
    }

    SharedBlocks(int ringBytes) {
        ring = new byte[ringBytes];
        Arrays.fill(positions, NOWHERE);
    }

    /** Appends the blocks of a message if they are cached; returns whether they are. */
    boolean find(byte[] source, int from, int length, int bits, OutputBytes target) {
        int place = place(source, from, length);
        long position = positions[place];
        if (position == NOWHERE
                || taken - position > ring.length
                || plainLengths[place] != length
                || windowBits[place] != bits) {
            return false;
        }
        int index = (int) (position % ring.length);
        if (!Arrays.equals(ring, index, index + length, source, from, from + length)) {
            return false;
        }
        target.append(ring, index + length, blocksLengths[place]);
        return true;
    }

    /** Caches the blocks of a message. */
    void put(byte[] source, int from, int length, int bits, byte[] blocks, int blocksFrom, int blocksLength) {
        long bytes = (long) length + blocksLength;
        if (bytes > ring.length) {
            return;
        }
        int index = (int) (taken % ring.length);
        if (bytes > ring.length - index) {
            taken += ring.length - index;
            index = 0;
        }
        System.arraycopy(source, from, ring, index, length);
        System.arraycopy(blocks, blocksFrom, ring, index + length, blocksLength);
        int place = place(source, from, length);
        positions[place] = taken;
        plainLengths[place] = length;
        blocksLengths[place] = blocksLength;
        windowBits[place] = (byte) bits;
        taken += bytes;
    }

    private int place(byte[] source, int from, int length) {
        hash.reset();
        hash.update(source, from, length);
        return (int) hash.getValue() & (PLACES - 1);
    }
}
