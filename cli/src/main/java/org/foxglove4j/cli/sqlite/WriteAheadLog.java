package org.foxglove4j.cli.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.McapSource;

/** The committed pages in the write-ahead log of a database that was not closed. */
final class WriteAheadLog implements ChangedPages {

    private static final int MAGIC = 0x377F0682;
    private static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int CHECKED_HEADER_BYTES = 24;
    private static final int CHECKED_FRAME_BYTES = 8;

    private final McapSource log;
    private final ByteOrder checksumOrder;
    private final Map<Long, Long> offsets = new HashMap<>();
    private long pageCount;
    private int sum0;
    private int sum1;

    private WriteAheadLog(McapSource log, ByteOrder checksumOrder) {
        this.log = log;
        this.checksumOrder = checksumOrder;
    }

    /** Finds the pages of the transactions that were committed. */
    static WriteAheadLog read(McapSource log, int pageSize) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        if (log.size() < HEADER_BYTES) {
            return new WriteAheadLog(log, ByteOrder.BIG_ENDIAN);
        }
        log.read(0, header.array(), 0, HEADER_BYTES);
        int magic = header.getInt(0);
        WriteAheadLog pages = new WriteAheadLog(log, (magic & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        pages.add(header.array(), 0, CHECKED_HEADER_BYTES);
        if ((magic & ~1) == MAGIC && header.getInt(8) == pageSize && pages.matches(header, 24)) {
            pages.readFrames(header.getLong(16), pageSize);
        }
        return pages;
    }

    private void readFrames(long salt, int pageSize) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER_BYTES + pageSize);
        Map<Long, Long> uncommitted = new HashMap<>();
        for (long start = HEADER_BYTES; start + frame.capacity() <= log.size(); start += frame.capacity()) {
            log.read(start, frame.array(), 0, frame.capacity());
            add(frame.array(), 0, CHECKED_FRAME_BYTES);
            add(frame.array(), FRAME_HEADER_BYTES, pageSize);
            if (frame.getLong(8) != salt || !matches(frame, 16)) {
                return;
            }
            uncommitted.put(Integer.toUnsignedLong(frame.getInt(0)), start + FRAME_HEADER_BYTES);
            int pagesAfterCommit = frame.getInt(4);
            if (pagesAfterCommit != 0) {
                offsets.putAll(uncommitted);
                uncommitted.clear();
                pageCount = Integer.toUnsignedLong(pagesAfterCommit);
            }
        }
    }

    private void add(byte[] bytes, int offset, int length) {
        ByteBuffer words = ByteBuffer.wrap(bytes, offset, length).order(checksumOrder);
        while (words.hasRemaining()) {
            sum0 += words.getInt() + sum1;
            sum1 += words.getInt() + sum0;
        }
    }

    private boolean matches(ByteBuffer header, int offset) {
        return header.getInt(offset) == sum0 && header.getInt(offset + Integer.BYTES) == sum1;
    }

    /** Returns the number of pages of the database after the last transaction; 0 if there is none. */
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
        log.read(offset, page, 0, page.length);
        return true;
    }
}
