package org.foxglove4j.mcap.internal.io;

import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that have arrived and have not been consumed yet.
 *
 * <p>They are in an array or, from the first long record on, in a borrowed direct buffer, if the source can fill one
 * and the reader prefers it.
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
     * @param mayBeDirect whether the source can fill a direct buffer
     */
    public InputBuffer(boolean mayBeDirect) {
        this.mayBeDirect = mayBeDirect;
    }

    /** Returns the memory of the bytes; valid until {@link #makeRoom} is called. */
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

    /** Returns the index of the first byte that has not been consumed. */
    public int position() {
        return position;
    }

    /** Consumes the bytes before an index. */
    public void position(int newPosition) {
        position = newPosition;
    }

    /** Returns the end index of the bytes that have arrived, at which the next byte must be stored. */
    public int limit() {
        return limit;
    }

    /** Returns the number of bytes that have not been consumed. */
    public int remaining() {
        return limit - position;
    }

    /** Counts bytes that were stored at the limit. */
    public void advance(int byteCount) {
        limit += byteCount;
    }

    /** Appends bytes; there must be room. */
    public void put(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, bytes.array(), limit, length);
        limit += length;
    }

    /** Returns a buffer to store bytes in, from its position on; call {@link #advance} afterwards. */
    public ByteBuffer room(int byteCount) {
        byte[] array = bytes.arrayOrNull();
        return array != null
                ? ByteBuffer.wrap(array, limit, byteCount)
                : bytes.buffer().duplicate().limit(limit + byteCount).position(limit);
    }

    /** Sets whether to use a direct buffer if possible, according to the records read so far. */
    public void preferDirect(boolean newPreferDirect) {
        preferDirect = newPreferDirect;
    }

    /** Returns whether there is room for more bytes in memory of the preferred kind. */
    public boolean hasRoom(int byteCount) {
        return capacity - limit >= byteCount && (direct == null || preferDirect);
    }

    /** Returns whether a direct buffer is used if possible. */
    public boolean prefersDirect() {
        return preferDirect;
    }

    /**
     * Starts anew with the last bytes of another buffer, which loses them.
     *
     * @param from the index of the first of them in the other buffer
     */
    public void startWith(InputBuffer other, int from) {
        int length = other.limit - from;
        start = other.offsetOf(from);
        position = 0;
        limit = 0;
        makeRoom(length, false, false);
        if (direct == null) {
            other.bytes.copyTo(array, from, limit, length);
        } else {
            other.bytes.copyTo(bytes.buffer(), from, limit, length);
        }
        limit += length;
        other.limit = from;
    }

    /**
     * Makes room; moves bytes that have not been consumed to the start, in a direct buffer aligned with their offset.
     *
     * @param pinned whether the current memory is still in use and must not be changed
     * @param longRecord whether the room is for the rest of a long record
     */
    public void makeRoom(int byteCount, boolean pinned, boolean longRecord) {
        int kept = limit - position;
        boolean shrink = capacity > MAX_KEPT_BYTES && kept + byteCount <= MAX_KEPT_BYTES / 2;
        boolean toDirect =
                mayBeDirect && preferDirect && (direct != null || (longRecord && capacity <= DirectBuffers.MAX_LENGTH));
        int newPosition = toDirect ? DirectBuffers.aligned(offsetOf(position)) : 0;
        if (pinned || shrink || toDirect != (direct != null) || capacity - newPosition - kept < byteCount) {
            long length = newPosition + Math.max(MIN_BYTES, Math.max((long) kept + byteCount, shrink ? 0 : 2L * kept));
            // If lengths differ slightly from one record to the next, some spare room avoids growing again and again.
            long room = length > capacity ? length / 8 : 0;
            if (pinned) {
                // Pinned memory is not reused, whether it is an array or a borrowed buffer.
                direct = null;
            }
            moveTo((int) Math.min(RecordBuffer.MAX_LENGTH, length + room), newPosition, toDirect);
        } else if (direct != null) {
            bytes.buffer().put(newPosition, bytes.buffer(), position, kept);
        } else {
            System.arraycopy(bytes.array(), position, bytes.array(), newPosition, kept);
        }
        start += position - newPosition;
        position = newPosition;
        limit = newPosition + kept;
    }

    private void moveTo(int length, int newPosition, boolean toDirect) {
        Bytes source = bytes;
        ByteBuffer given = direct;
        if (toDirect && length <= DirectBuffers.MAX_LENGTH) {
            direct = DirectBuffers.borrow(length);
            bytes = Bytes.of(direct);
            capacity = direct.capacity();
            source.copyTo(bytes.buffer(), position, newPosition, limit - position);
        } else {
            if (given == null || array.length < length) {
                array = new byte[length];
            }
            direct = null;
            bytes = Bytes.of(array);
            capacity = array.length;
            source.copyTo(array, position, newPosition, limit - position);
        }
        if (given != null) {
            DirectBuffers.release(given);
        }
    }

    /** Returns the direct buffer, if there is one; there is nothing to read afterwards. */
    public void close() {
        if (direct != null) {
            position = limit;
            moveTo(0, 0, false);
            start += position;
            position = 0;
            limit = 0;
        }
    }
}
