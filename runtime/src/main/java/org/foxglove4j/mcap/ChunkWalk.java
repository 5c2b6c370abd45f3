package org.foxglove4j.mcap;

import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.Bytes;

/** Iterates over the records of a chunk. */
final class ChunkWalk {

    private final ReaderOptions options;

    private Bytes bytes = Bytes.NONE;
    private FileLocation location = FileLocation.UNKNOWN;
    private int next;
    private int end;
    private int opcode;
    private int start;
    private int contentLength;

    ChunkWalk(ReaderOptions options) {
        this.options = options;
    }

    /** Starts with the records of a chunk. */
    void over(Bytes newBytes, int newStart, int length, FileLocation newLocation) {
        bytes = newBytes;
        location = newLocation;
        next = newStart;
        end = newStart + length;
    }

    Bytes bytes() {
        return bytes;
    }

    FileLocation location() {
        return location;
    }

    /** Returns whether there is another record, valid or not. */
    boolean hasNext() {
        return next < end;
    }

    /**
     * Moves to the next record.
     *
     * @return false if the record should be skipped
     * @throws McapFormatException if the next bytes are not a record that ends within the chunk, in which case there
     *     are no further records, or if the record is not allowed in a chunk
     */
    boolean next() throws McapFormatException {
        int at = next;
        int left = end - at - RecordEncoder.HEAD_LENGTH;
        next = end;
        if (left < 0) {
            return refuse(location.fault(at, "a record", Count.of(end - at, "byte") + " before the end of the chunk"));
        }
        opcode = bytes.u8(at);
        start = at;
        long length = bytes.getLong(at + 1);
        if (length < 0 || length > left) {
            return refuse(location.fault(
                    at,
                    "a record that ends within its chunk",
                    Opcode.nameOf(opcode) + " of " + Long.toUnsignedString(length) + " bytes, but only " + left
                            + " are left"));
        }
        contentLength = (int) length;
        next = contentStart() + contentLength;
        if (!ChunkRecords.mayHold(opcode)) {
            options.tolerate(
                    options.lenient() && opcode != Opcode.CHUNK && opcode != 0,
                    location.fault(at, ChunkRecords.EXPECTED, "a record " + Opcode.nameOf(opcode)));
            return false;
        }
        return true;
    }

    private boolean refuse(McapFormatException fault) throws McapFormatException {
        options.tolerate(options.skipDamagedChunks(), fault);
        return false;
    }

    int opcode() {
        return opcode;
    }

    /** Returns the index of the record. */
    int start() {
        return start;
    }

    /** Returns the index of the record's content. */
    int contentStart() {
        return start + RecordEncoder.HEAD_LENGTH;
    }

    int contentLength() {
        return contentLength;
    }
}
