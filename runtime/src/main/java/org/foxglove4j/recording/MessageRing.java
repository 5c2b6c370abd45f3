package org.foxglove4j.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest messages in blocks of memory, limited by age and by size; the oldest block is evicted first.
 *
 * <p>In the steady state blocks are reused and nothing is allocated. A {@linkplain #snapshot(long) snapshot} shares the
 * blocks instead of copying them; blocks that are evicted while it is read are not reused.
 *
 * <p>Not thread-safe, except that one thread may read a snapshot while another adds messages.
 */
final class MessageRing {

    /** Slot, length, log time, arrival. */
    private static final int HEADER_BYTES = 2 * Integer.BYTES + 2 * Long.BYTES;

    private static final int BLOCK_BYTES = 256 * 1024;

    /** The block kept for the next large message is at most this fraction of the ring's maximum size. */
    private static final int LARGE_SHARE = 8;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long maxAgeNanos;
    private final long maxBytes;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<Block> free = new ArrayDeque<>();
    private @Nullable Block freeLarge;
    private long heldBytes;
    private long evictedMessages;
    private int readers;

    /**
     * Creates an empty ring.
     *
     * @param maxAgeNanos how long a message is kept after it arrived, in nanoseconds
     * @param maxBytes the maximum memory for messages, in bytes
     */
    MessageRing(long maxAgeNanos, long maxBytes) {
        this.maxAgeNanos = maxAgeNanos;
        this.maxBytes = maxBytes;
    }

    /**
     * Adds a message, and evicts messages that are too old or too many.
     *
     * @param slot a number for the channel
     * @param arrivalNanos a monotonic time, in nanoseconds
     */
    void add(int slot, long logTimeNanos, long arrivalNanos, byte[] data, int offset, int length) {
        Block block = blocks.peekLast();
        if (block == null || block.array.length - block.length < HEADER_BYTES + length) {
            block = newBlock(HEADER_BYTES + length);
            blocks.addLast(block);
        }
        block.add(slot, logTimeNanos, arrivalNanos, data, offset, length);
        evict(arrivalNanos);
    }

    /** Returns the memory that messages currently take, in bytes. */
    long heldBytes() {
        return heldBytes;
    }

    /** Returns the number of messages evicted since the start. */
    long evictedMessages() {
        return evictedMessages;
    }

    /** Returns the current content of the ring; call {@link #release} after reading it. */
    Snapshot snapshot(long nowNanos) {
        readers++;
        List<Extent> extents = new ArrayList<>(blocks.size());
        blocks.forEach(block -> extents.add(new Extent(block.array, block.length)));
        return new Snapshot(extents, nowNanos - maxAgeNanos);
    }

    /** Ends the reading of a snapshot. */
    void release() {
        readers--;
    }

    private Block newBlock(int neededBytes) {
        Block recycled = neededBytes <= BLOCK_BYTES ? free.pollFirst() : pollLarge(neededBytes);
        Block block = recycled == null ? new Block(capacity(neededBytes)) : recycled;
        heldBytes += block.array.length;
        return block;
    }

    /** Large messages get some spare room, so that the block can be reused for others of nearly the same size. */
    private int capacity(int neededBytes) {
        if (neededBytes <= BLOCK_BYTES) {
            return BLOCK_BYTES;
        }
        long roomy = neededBytes + neededBytes / 8L;
        return isKept(roomy) ? (int) roomy : neededBytes;
    }

    private boolean isKept(long blockBytes) {
        return blockBytes <= Math.min(maxBytes, Integer.MAX_VALUE) / LARGE_SHARE;
    }

    /** Takes the block that is kept for large messages if the message fits; otherwise drops it. */
    private @Nullable Block pollLarge(int neededBytes) {
        Block large = freeLarge;
        freeLarge = null;
        return large != null && large.array.length >= neededBytes ? large : null;
    }

    private void evict(long nowNanos) {
        Block oldest = blocks.peekFirst();
        while (oldest != null
                && blocks.size() > 1
                && (nowNanos - oldest.lastArrivalNanos > maxAgeNanos || heldBytes > maxBytes)) {
            blocks.removeFirst();
            heldBytes -= oldest.array.length;
            evictedMessages += oldest.messages;
            if (readers == 0) {
                recycle(oldest);
            }
            oldest = blocks.peekFirst();
        }
    }

    private void recycle(Block block) {
        block.clear();
        if (block.array.length == BLOCK_BYTES) {
            if (free.size() < 2) {
                free.addFirst(block);
            }
        } else if (isKept(block.array.length)) {
            freeLarge = block;
        }
    }

    /** Receives the messages of a snapshot. */
    interface Reader<X extends Exception> {
        void read(int slot, long logTimeNanos, byte[] data, int offset, int length) throws X;
    }

    /** The messages of a ring at one point in time. */
    static final class Snapshot {

        private final List<Extent> extents;
        private final long oldestArrivalNanos;

        private Snapshot(List<Extent> extents, long oldestArrivalNanos) {
            this.extents = extents;
            this.oldestArrivalNanos = oldestArrivalNanos;
        }

        /** Passes the messages that are not too old to a reader, oldest first. */
        <X extends Exception> void forEach(Reader<X> reader) throws X {
            for (Extent extent : extents) {
                for (int position = 0; position < extent.length; ) {
                    int length = (int) INT.get(extent.array, position + Integer.BYTES);
                    long arrival = (long) LONG.get(extent.array, position + 2 * Integer.BYTES + Long.BYTES);
                    if (arrival - oldestArrivalNanos >= 0) {
                        reader.read(
                                (int) INT.get(extent.array, position),
                                (long) LONG.get(extent.array, position + 2 * Integer.BYTES),
                                extent.array,
                                position + HEADER_BYTES,
                                length);
                    }
                    position += HEADER_BYTES + length;
                }
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared: it names the part of a block that a snapshot may read
    private record Extent(byte[] array, int length) {}

    private static final class Block {

        private final byte[] array;
        private int length;
        private long messages;
        private long lastArrivalNanos;

        Block(int capacityBytes) {
            array = new byte[capacityBytes];
        }

        void add(int slot, long logTimeNanos, long arrivalNanos, byte[] data, int offset, int dataLength) {
            INT.set(array, length, slot);
            INT.set(array, length + Integer.BYTES, dataLength);
            LONG.set(array, length + 2 * Integer.BYTES, logTimeNanos);
            LONG.set(array, length + 2 * Integer.BYTES + Long.BYTES, arrivalNanos);
            System.arraycopy(data, offset, array, length + HEADER_BYTES, dataLength);
            length += HEADER_BYTES + dataLength;
            messages++;
            lastArrivalNanos = arrivalNanos;
        }

        void clear() {
            length = 0;
            messages = 0;
        }
    }
}
