package org.foxglove4j.cli.sqlite;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.foxglove4j.cli.conversion.BadRecordException;

/**
 * Reads the rows of a table in the order of their row ids, which is that of their insertion. Skips pages and rows that are
 * damaged.
 */
public final class TableRows {

    private static final int LEAF = 0x0D;
    private static final int INTERIOR = 0x05;
    private static final int LEAF_HEADER_BYTES = 8;
    private static final int INTERIOR_HEADER_BYTES = 12;

    /** A tree of SQLite has at most 20 levels. */
    private static final int MAX_DEPTH = 40;

    private final Pages pages;
    private final Deque<TreePage> path = new ArrayDeque<>();
    private final BitSet visited = new BitSet();
    private long damagedPages;
    private long damagedRows;
    private long rowId;
    private Row row;

    /** A page on the way to the current row, and what comes next in it. */
    private static final class TreePage {
        private final ByteBuffer bytes;
        private final int headerStart;
        private final boolean leaf;
        private final int cells;
        private int next;

        private TreePage(ByteBuffer bytes, long number) throws BadRecordException {
            this.bytes = bytes;
            this.headerStart = number == 1 ? Pages.HEADER_BYTES : 0;
            int type = bytes.get(headerStart);
            if (type != LEAF && type != INTERIOR) {
                throw new BadRecordException("page " + number + " is not a page of a table");
            }
            this.leaf = type == LEAF;
            this.cells = Math.min(
                    Short.toUnsignedInt(bytes.getShort(headerStart + 3)),
                    (bytes.capacity() - cellsStart()) / Short.BYTES);
        }

        private int cellsStart() {
            return headerStart + (leaf ? LEAF_HEADER_BYTES : INTERIOR_HEADER_BYTES);
        }

        private ByteBuffer cell(int index) {
            int start = Short.toUnsignedInt(bytes.getShort(cellsStart() + index * Short.BYTES));
            return bytes.duplicate().position(Math.min(start, bytes.capacity()));
        }

        private long rightmost() {
            return Integer.toUnsignedLong(bytes.getInt(headerStart + 8));
        }
    }

    TableRows(Pages pages, long root) throws IOException {
        this.pages = pages;
        this.row = Row.empty(pages.charset());
        descend(root);
    }

    /** Moves to the next row; returns whether there is one. */
    public boolean next() throws IOException {
        while (!path.isEmpty()) {
            TreePage page = path.getLast();
            if (page.next >= page.cells + (page.leaf ? 0 : 1)) {
                path.removeLast();
            } else if (page.leaf) {
                if (readRow(page.cell(page.next++))) {
                    return true;
                }
            } else {
                descend(child(page, page.next++));
            }
        }
        return false;
    }

    private static long child(TreePage page, int index) {
        if (index == page.cells) {
            return page.rightmost();
        }
        ByteBuffer cell = page.cell(index);
        return cell.remaining() < Integer.BYTES ? 0 : Integer.toUnsignedLong(cell.getInt());
    }

    private void descend(long number) throws IOException {
        try {
            visit(number);
            if (path.size() == MAX_DEPTH) {
                throw new BadRecordException("page " + number + " is too deep");
            }
            path.addLast(new TreePage(pages.page(number), number));
        } catch (BadRecordException e) {
            damagedPages++;
        }
    }

    /** Refuses pages that are linked twice, so that a damaged database is never read without end. */
    private void visit(long number) throws BadRecordException {
        if (number < 1 || number > pages.count() || number > Integer.MAX_VALUE || visited.get((int) number)) {
            throw new BadRecordException("page " + number + " is missing or linked twice");
        }
        visited.set((int) number);
    }

    private boolean readRow(ByteBuffer cell) throws IOException {
        try {
            long length = Varint.read(cell);
            rowId = Varint.read(cell);
            row = Row.parse(payload(cell, length), pages.charset());
            return true;
        } catch (BadRecordException | BufferUnderflowException e) {
            damagedRows++;
            return false;
        }
    }

    /** Joins the part of a row in its cell and those in overflow pages. */
    private ByteBuffer payload(ByteBuffer cell, long length) throws IOException, BadRecordException {
        int usable = pages.usableSize();
        int mostLocal = usable - 35;
        if (length >= 0 && length <= mostLocal) {
            return length <= cell.remaining() ? cell.slice().limit((int) length) : cut();
        }
        if (length < 0 || length > Math.min(Integer.MAX_VALUE - 16, pages.count() * usable)) {
            return cut();
        }
        int leastLocal = (usable - 12) * 32 / 255 - 23;
        int local = leastLocal + (int) ((length - leastLocal) % (usable - 4));
        local = local <= mostLocal ? local : leastLocal;
        if (local + Integer.BYTES > cell.remaining()) {
            return cut();
        }
        byte[] payload = new byte[(int) length];
        cell.get(payload, 0, local);
        int filled = local;
        long next = Integer.toUnsignedLong(cell.getInt());
        while (filled < payload.length) {
            visit(next);
            ByteBuffer page = pages.page(next);
            next = Integer.toUnsignedLong(page.getInt());
            int count = Math.min(payload.length - filled, usable - Integer.BYTES);
            page.get(payload, filled, count);
            filled += count;
        }
        return ByteBuffer.wrap(payload);
    }

    private static ByteBuffer cut() throws BadRecordException {
        throw new BadRecordException("a row is cut off");
    }

    /** Returns the id of the row, which is also the value of a column that is an INTEGER PRIMARY KEY. */
    public long rowId() {
        return rowId;
    }

    /** Returns the values of the row. */
    public Row row() {
        return row;
    }

    /** Returns the number of pages that were skipped; each of them can hold many rows. */
    public long damagedPages() {
        return damagedPages;
    }

    /** Returns the number of rows that were skipped, apart from those in damaged pages. */
    public long damagedRows() {
        return damagedRows;
    }
}
