package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/**
 * Determines whether bytes look like a record, and searches for the next ones that do.
 *
 * <p>A single record proves little, because arbitrary bytes can look like a short record: a candidate must be confirmed
 * by the records after it. The number of bytes examined is limited, so that hostile files cannot make the search
 * endless.
 */
final class RecordProbe {

    private static final int CONFIRMING_RECORDS = 3;
    private static final int MAX_PADDING_BYTES = 64;
    private static final int WINDOW_BYTES = 256 << 10;
    private static final long BASE_BUDGET = 64L << 20;
    private static final int BUDGET_PER_BYTE = 16;
    private static final int READ_COST = 64;

    /** A field that starts with its 32-bit length. */
    private static final int LENGTH_32 = -Integer.BYTES;

    /** A field that starts with its 64-bit length. */
    private static final int LENGTH_64 = -Long.BYTES;

    /**
     * The fields of each kind of record: the total length of consecutive fields of fixed length, or how other fields
     * start.
     */
    private static final int[][] LAYOUTS = {
        {},
        {LENGTH_32, LENGTH_32},
        {20},
        {2, LENGTH_32, LENGTH_32, LENGTH_32},
        {4, LENGTH_32, LENGTH_32, LENGTH_32},
        {RecordEncoder.MESSAGE_FIELDS_LENGTH},
        {28, LENGTH_32, LENGTH_64},
        {2, LENGTH_32},
        {32, LENGTH_32, 8, LENGTH_32, 16},
        {16, LENGTH_32, LENGTH_32, LENGTH_64, 4},
        {40, LENGTH_32, LENGTH_32},
        {42, LENGTH_32},
        {LENGTH_32, LENGTH_32},
        {16, LENGTH_32},
        {17},
        {4}
    };

    private final McapSource source;
    private final long end;
    private final boolean inChunk;
    private final IntPredicate isChannel;
    private final byte[] head = new byte[RecordEncoder.HEAD_LENGTH + Short.BYTES];
    private final byte[] window;
    private long windowStart;
    private int windowLength;
    private long budget;

    /**
     * Creates a probe.
     *
     * @param end the end offset of the records in the source
     * @param inChunk whether the records are in a chunk rather than in a file
     * @param isChannel returns whether there is a channel with an id
     */
    RecordProbe(McapSource source, long end, boolean inChunk, IntPredicate isChannel) {
        this.source = source;
        this.end = end;
        this.inChunk = inChunk;
        this.isChannel = isChannel;
        this.window = new byte[(int) Math.min(WINDOW_BYTES, end)];
        this.budget = BASE_BUDGET + BUDGET_PER_BYTE * end;
    }

    /** Returns whether searches were abandoned because they took too long. */
    boolean isExhausted() {
        return budget < 0;
    }

    /**
     * Searches for records.
     *
     * @param from the position at which to start
     * @param until the position at which to stop
     * @return the position of the next records, or {@code until} if there are none before it
     */
    long find(long from, long until) throws IOException {
        return find(from, until, false);
    }

    /** Searches like {@link #find}, but for records that are not allowed in a chunk. */
    long findOutsideOfChunks(long from, long until) throws IOException {
        return find(from, until, true);
    }

    private long find(long from, long until, boolean outsideOfChunks) throws IOException {
        long last = Math.min(until, end - RecordEncoder.HEAD_LENGTH);
        for (long at = from; at < last && budget >= 0; at++) {
            int index = window(at);
            int opcode = window[index] & 0xFF;
            if (opcode == 0 || opcode > Opcode.DATA_END || (outsideOfChunks && ChunkRecords.mayHold(opcode))) {
                continue;
            }
            long length = LittleEndian.getLong(window, index + 1);
            if (length >= 0 && length <= end - at - RecordEncoder.HEAD_LENGTH && isConfirmed(at)) {
                return at;
            }
        }
        return until;
    }

    /** Returns whether there is a record at a position, followed by other records or the end. */
    boolean isConfirmed(long position) throws IOException {
        long at = position;
        for (int i = 0; i < CONFIRMING_RECORDS && at < end; i++) {
            at = recordEnd(at, true);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the end of the record at a position, or -1 if the bytes there do not look like a record. The channel of a
     * message need not be known.
     */
    long recordEnd(long position) throws IOException {
        return recordEnd(position, false);
    }

    private long recordEnd(long position, boolean onKnownChannel) throws IOException {
        long left = end - position - RecordEncoder.HEAD_LENGTH;
        if (left < 0) {
            return -1;
        }
        read(position, (int) Math.min(head.length, left + RecordEncoder.HEAD_LENGTH));
        int opcode = head[0] & 0xFF;
        long length = LittleEndian.getLong(head, 1);
        if (opcode == 0 || length < 0 || length > left || (inChunk && !ChunkRecords.mayHold(opcode))) {
            return -1;
        }
        if (opcode == Opcode.MESSAGE
                && onKnownChannel
                && (length < Short.BYTES || !isChannel.test(LittleEndian.getU16(head, RecordEncoder.HEAD_LENGTH)))) {
            return -1;
        }
        long contentStart = position + RecordEncoder.HEAD_LENGTH;
        return opcode > Opcode.DATA_END || fits(opcode, contentStart, length) ? contentStart + length : -1;
    }

    private boolean fits(int opcode, long contentStart, long length) throws IOException {
        long at = 0;
        for (int field : LAYOUTS[opcode]) {
            if (field > 0) {
                at += field;
            } else {
                if (-field > length - at) {
                    return false;
                }
                read(contentStart + at, -field);
                long fieldLength = field == LENGTH_32 ? LittleEndian.getU32(head, 0) : LittleEndian.getLong(head, 0);
                at -= field;
                if (fieldLength < 0 || fieldLength > length - at) {
                    return false;
                }
                at += fieldLength;
            }
        }
        return switch (opcode) {
            case Opcode.MESSAGE -> at <= length;
            case Opcode.FOOTER, Opcode.DATA_END -> at == length;
            default -> at <= length && length - at <= MAX_PADDING_BYTES;
        };
    }

    private void read(long position, int length) throws IOException {
        budget -= READ_COST;
        source.read(position, head, 0, length);
    }

    private int window(long position) throws IOException {
        if (position < windowStart || position + RecordEncoder.HEAD_LENGTH > windowStart + windowLength) {
            windowLength = (int) Math.min(window.length, end - position);
            windowStart = position;
            budget -= windowLength;
            source.read(position, window, 0, windowLength);
        }
        return (int) (position - windowStart);
    }
}
