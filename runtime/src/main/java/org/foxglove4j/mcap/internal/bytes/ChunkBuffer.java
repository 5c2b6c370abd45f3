package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Collects the records of a chunk in direct memory, small ones through an array.
 *
 * <p>Storing a number into an array takes less than half the time, and one copy of many small messages less than a copy
 * of each, so small records are first written to a page that stays in the processor's first-level cache. Large messages
 * are copied once, to the memory from which they are written or compressed.
 */
public final class ChunkBuffer {

    private static final int PAGE_LENGTH = 1 << 14;

    /** From this length, a copy to direct memory costs no more than one to the page. */
    private static final int MIN_BULK_LENGTH = 1 << 12;

    /** From this length, the CRC is computed immediately before the copy, while the bytes are in the cache. */
    private static final int MIN_CRC_LENGTH = 1 << 12;

    private static final int CRC_PIECE_LENGTH = 1 << 17;

    private final int headRoom;
    private final boolean crcAtOnce;
    private final byte[] page = new byte[PAGE_LENGTH];
    private final DirectBuffer records;
    private final CRC32 crc32 = new CRC32();

    /** The end of everything that was added before the page. */
    private int pageStart;

    private int pageLength;
    private int crcEnd;

    /**
     * Creates a buffer.
     *
     * @param headRoom the number of bytes reserved before the records
     * @param usualCapacity the memory needed unless there is an outlier
     * @param crcAtOnce whether it saves time to compute the CRC of large messages when they are added; otherwise it is
     *     computed at the end
     */
    public ChunkBuffer(int headRoom, long usualCapacity, boolean crcAtOnce) {
        this.headRoom = headRoom;
        this.crcAtOnce = crcAtOnce;
        records = new DirectBuffer(headRoom + PAGE_LENGTH, usualCapacity);
        clear();
    }

    /** Removes everything that has been added; the room for the head is free again. */
    public void clear() {
        records.clear();
        records.advance(headRoom);
        pageStart = headRoom;
        pageLength = 0;
        crcEnd = headRoom;
        crc32.reset();
    }

    /** Releases the memory; the buffer must not be used afterwards. */
    public void close() {
        records.close();
    }

    /** Returns the total length, including the room for the head. */
    public int length() {
        return pageStart + pageLength;
    }

    /** Returns the page, in which {@link #addHead} reserves room. */
    public byte[] page() {
        return page;
    }

    /**
     * Makes room for a few bytes in the page, and for others that are added next; if this fails, nothing has changed.
     *
     * @return the index in the page for those few bytes, which count as written
     */
    public int addHead(int headLength, int followingLength) {
        if (followingLength >= MIN_BULK_LENGTH) {
            // Reserved now, because nothing may fail between the head and the rest.
            records.reserve(pageLength + headLength + followingLength);
            if (PAGE_LENGTH - pageLength < headLength) {
                emptyPage();
            }
        } else if (PAGE_LENGTH - pageLength < headLength + followingLength) {
            emptyPage();
        }
        int at = pageLength;
        pageLength = at + headLength;
        return at;
    }

    /** Adds bytes of an array. */
    public void add(byte[] source, int offset, int count) {
        if (count < MIN_BULK_LENGTH && count <= PAGE_LENGTH - pageLength) {
            System.arraycopy(source, offset, page, pageLength, count);
            pageLength += count;
        } else {
            emptyPage();
            addBulk(source, offset, count);
            pageStart = records.length();
        }
    }

    /** Adds bytes of a buffer, whose position does not change. */
    public void add(ByteBuffer source, int offset, int count) {
        if (count < MIN_BULK_LENGTH && count <= PAGE_LENGTH - pageLength) {
            source.get(offset, page, pageLength, count);
            pageLength += count;
        } else {
            emptyPage();
            records.bytes(source, offset, count);
            pageStart = records.length();
        }
    }

    /**
     * Returns the room for the head followed by the records; nothing may be added before the next call of
     * {@link #clear}.
     */
    public DirectBuffer complete() {
        emptyPage();
        return records;
    }

    /** Returns the CRC of the records. */
    public int crc() {
        emptyPage();
        updateCrc();
        return (int) crc32.getValue();
    }

    private void emptyPage() {
        addBulk(page, 0, pageLength);
        pageStart = records.length();
        pageLength = 0;
    }

    private void addBulk(byte[] source, int offset, int count) {
        records.reserve(count);
        if (!crcAtOnce || count < MIN_CRC_LENGTH) {
            records.bytes(source, offset, count);
            return;
        }
        updateCrc();
        int end = offset + count;
        for (int start = offset; start < end; start += CRC_PIECE_LENGTH) {
            int length = Math.min(CRC_PIECE_LENGTH, end - start);
            crc32.update(source, start, length);
            records.bytes(source, start, length);
        }
        crcEnd = records.length();
    }

    private void updateCrc() {
        int end = records.length();
        if (crcEnd < end) {
            crc32.update(records.range(crcEnd, end));
            crcEnd = end;
        }
    }
}
