package org.foxglove4j.mcap.internal.io;

import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that have arrived and are not used up yet.
 *
 * <p>They are in an array; or, from the first long record on, in a direct buffer on loan, if who feeds this can fill one
 * and who reads prefers it.
 */
public final class InputBuffer {

    private static final int MIN_BYTES = 64 << 10;
    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final boolean mayBeDirect;
    private boolean preferDirect = true;
    private byte[] array = new byte[MIN_BYTES];
    private Bytes bytes = Bytes.of(array);
    private int capacity = MIN_BYTES;
    private @Nullable ByteBuffer direct;
    private long start;
    private int position;
    private int limit;

    /**
     * Creates a buffer.
     *
     * @param mayBeDirect whether who feeds it can fill a direct buffer
     */
    public InputBuffer(boolean mayBeDirect) {
        this.mayBeDirect = mayBeDirect;
    }

    /** Returns what holds the bytes; good until {@link #makeRoom}. */
    public Bytes bytes() {
        return bytes;
    }

    /** Returns the offset in the file of the byte at index 0. */
    public long start() {
        return start;
    }

    /** Returns the offset in the file of the byte at an index. */
    public long offsetOf(int index) {
        return start + index;
    }

    /** Returns the index of the first byte that is not used up. */
    public int position() {
        return position;
    }

    /** Uses up what is before an index. */
    public void position(int newPosition) {
        position = newPosition;
    }

    /** Returns the index behind the last byte that has arrived, where the next is to be put. */
    public int limit() {
        return limit;
    }

    /** Returns how many bytes are not used up. */
    public int remaining() {
        return limit - position;
    }

    /** Tells that bytes were put behind the last. */
    public void advance(int byteCount) {
        limit += byteCount;
    }

    /** Puts bytes behind the last; there must be room. */
    public void put(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, bytes.array(), limit, length);
        limit += length;
    }

    /** Returns a buffer to put bytes into, from its position on; {@link #advance} tells how many. */
    public ByteBuffer room(int byteCount) {
        byte[] array = bytes.arrayOrNull();
        return array != null
                ? ByteBuffer.wrap(array, limit, byteCount)
                : bytes.buffer().duplicate().limit(limit + byteCount).position(limit);
    }

    /**
     * Tells whether a direct buffer suits what comes, judging by what has come: otherwise it is as if there could be
     * none.
     */
    public void preferDirect(boolean newPreferDirect) {
        preferDirect = newPreferDirect;
    }

    /** Returns whether there is room for more, in memory that suits it. */
    public boolean hasRoom(int byteCount) {
        return capacity - limit >= byteCount && (direct == null || preferDirect);
    }

    /**
     * Makes room; moves what is not used up to the start.
     *
     * @param pinned whether the memory is still looked at, and must be left as it is
     * @param longRecord whether it is a long record that goes on
     */
    public void makeRoom(int byteCount, boolean pinned, boolean longRecord) {
        int kept = limit - position;
        boolean shrink = capacity > MAX_KEPT_BYTES && kept + byteCount <= MAX_KEPT_BYTES / 2;
        boolean toDirect =
                mayBeDirect && preferDirect && (direct != null || (longRecord && capacity <= DirectBuffers.MAX_LENGTH));
        if (pinned || shrink || toDirect != (direct != null) || capacity - kept < byteCount) {
            long length = Math.max(MIN_BYTES, Math.max((long) kept + byteCount, shrink ? 0 : 2L * kept));
            // Where lengths differ a little from one record to the next, some room makes an end of growing.
            long room = length > capacity ? length / 8 : 0;
            if (pinned) {
                // It is not used again, be it an array or a buffer on loan.
                direct = null;
            }
            moveTo((int) Math.min(RecordBuffer.MAX_LENGTH, length + room), toDirect);
        } else if (direct != null) {
            bytes.buffer().limit(limit).position(position).compact().clear();
        } else {
            System.arraycopy(bytes.array(), position, bytes.array(), 0, kept);
        }
        start += position;
        position = 0;
        limit = kept;
    }

    private void moveTo(int length, boolean toDirect) {
        Bytes source = bytes;
        ByteBuffer given = direct;
        if (toDirect && length <= DirectBuffers.MAX_LENGTH) {
            direct = DirectBuffers.borrow(length);
            bytes = Bytes.of(direct);
            capacity = direct.capacity();
            source.copyTo(bytes.buffer(), position, limit - position);
        } else {
            if (given == null || array.length < length) {
                array = new byte[length];
            }
            direct = null;
            bytes = Bytes.of(array);
            capacity = array.length;
            source.copyTo(array, position, 0, limit - position);
        }
        if (given != null) {
            DirectBuffers.giveBack(given);
        }
    }

    /** Gives the direct buffer back, if there is one; there is nothing to read any more. */
    public void close() {
        if (direct != null) {
            position = limit;
            moveTo(0, false);
            start += position;
            position = 0;
            limit = 0;
        }
    }
}
