package org.foxglove4j.cli.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/** The pages of a database, which are numbered from 1. */
final class Pages {

    static final int HEADER_BYTES = 100;

    private static final int LEAST_PAGE_BYTES = 512;
    private static final int MOST_PAGE_BYTES = 1 << 16;
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int UTF_16LE = 2;
    private static final int UTF_16BE = 3;

    private final McapSource file;
    private final long size;
    private final @Nullable ChangedPages changed;
    private final LongConsumer progress;
    private final int pageSize;
    private final int usableSize;
    private final Charset charset;
    private final long statedCount;
    private final long count;
    private final byte[] block;
    private long blockStart;
    private int blockLength;

    /**
     * Reads the header.
     *
     * @throws IOException if the header is not valid
     */
    Pages(DatabaseFiles files, LongConsumer progress) throws IOException {
        this.file = files.database();
        this.size = file.size();
        this.progress = progress;
        if (size < HEADER_BYTES) {
            throw new IOException("the database is truncated in its header; there is nothing to convert");
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        file.read(0, header.array(), 0, HEADER_BYTES);
        int stated = Short.toUnsignedInt(header.getShort(16));
        pageSize = stated == 1 ? MOST_PAGE_BYTES : stated;
        usableSize = pageSize - Byte.toUnsignedInt(header.get(20));
        if (pageSize < LEAST_PAGE_BYTES || Integer.bitCount(pageSize) != 1 || usableSize < LEAST_PAGE_BYTES - 32) {
            throw new IOException("the database has a damaged header: its page size is " + stated);
        }
        int encoding = header.getInt(56);
        charset = encoding == UTF_16LE
                ? StandardCharsets.UTF_16LE
                : encoding == UTF_16BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        block = new byte[Math.max(BLOCK_BYTES, pageSize)];
        changed = ChangedPages.of(files, pageSize);
        long inPages = changed == null ? 0 : changed.pageCount();
        statedCount = inPages > 0 ? inPages : Integer.toUnsignedLong(header.getInt(28));
        long inFiles = files.size() / pageSize;
        count = Math.max(size / pageSize, Math.min(inPages, inFiles));
    }

    /** Returns whether a transaction was undone. */
    boolean isRolledBack() {
        return changed instanceof RollbackJournal;
    }

    /** Returns the number of bytes of a page that are in use. */
    int usableSize() {
        return usableSize;
    }

    /** Returns the charset of texts. */
    Charset charset() {
        return charset;
    }

    /** Returns the number of pages that the header states, which exceeds the pages in a truncated file. */
    long statedCount() {
        return statedCount;
    }

    /** Returns the number of pages that may exist, some of them only in the log or the journal. */
    long count() {
        return count;
    }

    /**
     * Returns a copy of a page.
     *
     * @throws BadRecordException if there is no such page
     */
    ByteBuffer page(long number) throws IOException, BadRecordException {
        byte[] page = new byte[pageSize];
        if (changed == null || number < 1 || !changed.read(number, page)) {
            copy(number, page);
        }
        return ByteBuffer.wrap(page);
    }

    private void copy(long number, byte[] page) throws IOException, BadRecordException {
        long start = (number - 1) * pageSize;
        if (number < 1 || start + pageSize > size) {
            throw new BadRecordException("page " + number + " is missing");
        }
        if (start < blockStart || start + pageSize > blockStart + blockLength) {
            blockLength = (int) Math.min(block.length, size - start);
            blockStart = start;
            file.read(start, block, 0, blockLength);
        }
        System.arraycopy(block, (int) (start - blockStart), page, 0, pageSize);
        progress.accept(pageSize);
    }
}
