package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Iterates over the records in a range of a source, and reads only the requested part of each.
 *
 * <p>Memory is allocated only for records within the file, up to the reader's limit.
 */
final class RecordScanner {

    /** The number of bytes read at once while records are read one after another. */
    private static final int SEQUENTIAL_BYTES = 64 << 10;

    /** The number of bytes read at once after a record that was skipped. */
    private static final int HEAD_BYTES = 512;

    private final McapSource source;
    private final int maxRecordBytes;
    private final FieldReader fields = new FieldReader();
    private final ReusableArray buffer = new ReusableArray();
    private long bufferStart;
    private int bufferLength;

    private long next;
    private long end;
    private int opcode;
    private long offset;
    private long contentLength;

    RecordScanner(McapSource source, int maxRecordBytes) {
        this.source = source;
        this.maxRecordBytes = maxRecordBytes;
    }

    /** Starts with the records of a range. */
    void seek(long newStart, long newEnd) {
        next = newStart;
        end = newEnd;
    }

    /**
     * Moves to the next record of the range.
     *
     * @return false at the end of the range
     * @throws McapFormatException if the next bytes are not a record, or the record extends beyond the range
     */
    boolean next() throws IOException {
        long left = end - next;
        if (left <= 0) {
            return false;
        }
        if (left < RecordEncoder.HEAD_LENGTH) {
            throw new McapFormatException(next, "a record", Count.of(left, "byte") + " before byte " + end);
        }
        int at = load(next, RecordEncoder.HEAD_LENGTH);
        int newOpcode = array()[at] & 0xFF;
        long length = LittleEndian.getLong(array(), at + 1);
        if (newOpcode == 0) {
            throw new McapFormatException(next, "an opcode from 0x01 to 0xFF", "opcode 0x00");
        }
        if (length < 0 || length > left - RecordEncoder.HEAD_LENGTH) {
            throw new McapFormatException(
                    next,
                    "a record that ends before byte " + end,
                    Opcode.nameOf(newOpcode) + " of " + Long.toUnsignedString(length) + " bytes");
        }
        opcode = newOpcode;
        offset = next;
        contentLength = length;
        next += RecordEncoder.HEAD_LENGTH + length;
        return true;
    }

    /** Returns the opcode of the record. */
    int opcode() {
        return opcode;
    }

    /** Returns the offset of the record in the file. */
    long offset() {
        return offset;
    }

    /** Returns the end offset of the record in the file. */
    long endOffset() {
        return next;
    }

    /** Returns the length of the record's content, in bytes. */
    long contentLength() {
        return contentLength;
    }

    /** Returns the length of the record with its head, in bytes. */
    long length() {
        return RecordEncoder.HEAD_LENGTH + contentLength;
    }

    /**
     * Reads the record and returns its fields.
     *
     * @throws McapFormatException if it is longer than the limit
     */
    FieldReader fields() throws IOException {
        return fields(contentLength);
    }

    /**
     * Reads the first bytes of the record's content, or all if there are fewer, and returns their fields.
     *
     * @throws McapFormatException if they exceed the limit
     */
    FieldReader fields(long maxBytes) throws IOException {
        long length = Math.min(maxBytes, contentLength);
        if (length > maxRecordBytes) {
            throw new McapFormatException(
                    offset,
                    "a record of at most " + maxRecordBytes + " bytes (maxRecordBytes)",
                    Opcode.nameOf(opcode) + " of " + contentLength + " bytes");
        }
        int at = load(offset + RecordEncoder.HEAD_LENGTH, (int) length);
        return fields.over(buffer.bytes(), at, (int) length, FileLocation.ofFile(bufferStart), opcode);
    }

    /** Returns the location of the fields' array in the file. */
    FileLocation location() {
        return FileLocation.ofFile(bufferStart);
    }

    byte[] array() {
        return buffer.array();
    }

    /**
     * Reads bytes within the file.
     *
     * @return the index of the first byte in {@link #array}
     */
    int load(long position, int length) throws IOException {
        if (position < bufferStart || position + length > bufferStart + bufferLength) {
            boolean sequential = position >= bufferStart && position <= bufferStart + bufferLength;
            long ahead = Math.max(length, Math.min(sequential ? SEQUENTIAL_BYTES : HEAD_BYTES, end - position));
            bufferLength = 0;
            source.read(position, buffer.atLeast((int) ahead), 0, (int) ahead);
            bufferStart = position;
            bufferLength = (int) ahead;
        }
        return (int) (position - bufferStart);
    }
}
