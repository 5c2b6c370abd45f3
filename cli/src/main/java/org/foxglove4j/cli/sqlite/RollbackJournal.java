package org.foxglove4j.cli.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.McapSource;

/**
 * The rollback journal of a database whose writer was killed during a transaction: the pages as they were before it.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_rollback_journal">its format</a>
 */
final class RollbackJournal implements ChangedPages {

    private static final long MAGIC = 0xD9D505F920A163D7L;
    private static final int HEADER_BYTES = 28;
    private static final int LEAST_SECTOR_BYTES = 32;
    private static final int MOST_SECTOR_BYTES = 1 << 16;

    /** The number of pages in a header whose writer does not wait for the disk: up to the end of the file. */
    private static final int UP_TO_THE_END = -1;

    private static final int CHECKED_EVERY_BYTES = 200;

    private final McapSource journal;
    private final int pageSize;
    private final long size;
    private final Map<Long, Long> offsets = new HashMap<>();
    private long pageCount;

    private RollbackJournal(McapSource journal, int pageSize) throws IOException {
        this.journal = journal;
        this.pageSize = pageSize;
        this.size = journal.size();
    }

    /** Finds the pages to restore. There are none if the transaction was finished, or has changed no page yet. */
    static RollbackJournal read(McapSource journal, int pageSize) throws IOException {
        RollbackJournal pages = new RollbackJournal(journal, pageSize);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        long next = 0;
        while (next >= 0 && next + HEADER_BYTES <= pages.size) {
            journal.read(next, header.array(), 0, HEADER_BYTES);
            next = pages.readSegment(header, next);
        }
        return pages;
    }

    /** Finds the pages that follow a header; returns the offset of the next header, or -1 if there is none. */
    private long readSegment(ByteBuffer header, long start) throws IOException {
        int sectorSize = header.getInt(20);
        boolean valid = header.getLong(0) == MAGIC
                && header.getInt(24) == pageSize
                && sectorSize >= LEAST_SECTOR_BYTES
                && sectorSize <= MOST_SECTOR_BYTES
                && Integer.bitCount(sectorSize) == 1;
        if (!valid) {
            return -1;
        }
        if (start == 0) {
            pageCount = Integer.toUnsignedLong(header.getInt(16));
        }
        int stated = header.getInt(8);
        long pages = stated == UP_TO_THE_END ? Long.MAX_VALUE : Integer.toUnsignedLong(stated);
        int checksum = header.getInt(12);
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + pageSize + Integer.BYTES);
        long offset = start + sectorSize;
        for (long i = 0; i < pages; i++) {
            if (offset + entry.capacity() > size) {
                return -1;
            }
            journal.read(offset, entry.array(), 0, entry.capacity());
            if (entry.getInt(Integer.BYTES + pageSize) != checksum + sum(entry)) {
                return -1;
            }
            // A page that is in the journal twice was first as it was before the transaction.
            offsets.putIfAbsent(Integer.toUnsignedLong(entry.getInt(0)), offset + Integer.BYTES);
            offset += entry.capacity();
        }
        return (offset + sectorSize - 1) / sectorSize * sectorSize;
    }

    private int sum(ByteBuffer entry) {
        int sum = 0;
        for (int i = pageSize - CHECKED_EVERY_BYTES; i > 0; i -= CHECKED_EVERY_BYTES) {
            sum += Byte.toUnsignedInt(entry.get(Integer.BYTES + i));
        }
        return sum;
    }

    @Override
    public long pageCount() {
        return pageCount;
    }

    @Override
    public boolean read(long number, byte[] page) throws IOException {
        Long offset = offsets.get(number);
        if (offset == null) {
            return false;
        }
        journal.read(offset, page, 0, page.length);
        return true;
    }
}
