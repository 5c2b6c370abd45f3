package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** Holds one segment after another in memory, decompressed and checked. */
final class SegmentBuffer implements PartFeed.Part {

    /** The number of bytes read at once when their CRC is computed, so that they are still in the processor's cache. */
    private static final int PIECE_BYTES = 256 << 10;

    private final ReaderOptions options;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final ReadBuffer raw;
    private final IndexedMessages messages;
    private final CRC32 crc = new CRC32();

    private Bytes bytes = Bytes.NONE;
    private FileLocation location = FileLocation.UNKNOWN;
    private int start;
    private int end;
    private boolean listed;

    SegmentBuffer(McapSource source, ReaderOptions options) {
        this.options = options;
        this.opener = new ChunkOpener(options);
        this.raw = new ReadBuffer(source);
        this.messages = new IndexedMessages(source);
    }

    /** Returns the bytes that contain the segment's records. */
    Bytes bytes() {
        return bytes;
    }

    /** Returns the location of the bytes in the file. */
    FileLocation location() {
        return location;
    }

    /** Returns the index of the first record. */
    int start() {
        return start;
    }

    /** Returns the end index of the last record. */
    int end() {
        return end;
    }

    /** Returns the messages that were found by the message indexes; null if all records must be read. */
    @Nullable
    IndexedMessages messages() {
        return listed ? messages : null;
    }

    /**
     * Reads a segment, or the wanted part of it.
     *
     * @param wanted the message indexes to use; null to read everything
     * @param inArray whether to read an uncompressed segment into an array in any case
     * @throws McapFormatException if the segment is damaged, or larger than the reader's limit
     */
    void load(Segment segment, @Nullable WantedIndexes wanted, boolean inArray) throws IOException {
        end = start;
        listed = false;
        if (segment.length() > options.maxRecordBytes() + (long) RecordEncoder.HEAD_LENGTH) {
            throw new McapFormatException(
                    segment.offset(),
                    "a record of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                    segment.length() + " bytes");
        }
        int length = (int) segment.length();
        if (wanted != null && loadParts(segment, wanted, inArray)) {
            return;
        }
        WantedIndexes indexes = wanted != null && wanted.few() ? wanted : null;
        int indexLength = indexes == null ? 0 : (int) segment.indexLength();
        if (segment.chunk()) {
            loadChunk(segment, length, indexLength, inArray);
            listed = indexes != null && messages.find(segment, indexes, raw.bytes(), length, bytes, start, end);
        } else {
            raw.prepare(segment.offset(), length, false);
            raw.read(segment.offset(), 0, length);
            bytes = raw.bytes();
            location = FileLocation.ofFile(segment.offset());
            start = 0;
            end = length;
        }
    }

    @Override
    public void close() {
        bytes = Bytes.NONE;
        end = start;
        listed = false;
        raw.close();
    }

    /** Reads only parts of a chunk, unless its CRC must be checked or that would take longer. */
    private boolean loadParts(Segment segment, WantedIndexes wanted, boolean inArray) throws IOException {
        if (!segment.compression().isEmpty() || options.crcCheck() != CrcCheck.OFF) {
            return false;
        }
        int length = messages.read(segment, wanted, raw, !inArray && segment.hasLargeMessages());
        if (length < 0) {
            return false;
        }
        bytes = raw.bytes();
        location = FileLocation.ofChunk(segment.offset());
        start = 0;
        end = length;
        listed = true;
        return true;
    }

    private void loadChunk(Segment segment, int length, int indexLength, boolean inArray) throws IOException {
        int recordsStart = ChunkHead.ofIndex(segment).length();
        boolean plain = segment.compression().isEmpty();
        boolean checksCrc = options.crcCheck() != CrcCheck.OFF;
        boolean checked = plain && checksCrc && raw.isLocal() && segment.uncompressedSize() == length - recordsStart;
        // Off-heap there is one copy less, but a call for each access.
        boolean outside = !plain || (!inArray && segment.hasLargeMessages());
        // Mapped memory is not passed to native code, which would crash if the file were truncated.
        boolean shown = plain && outside && !checksCrc && raw.show(segment.offset(), length + indexLength);
        if (!shown) {
            raw.prepare(
                    segment.offset(), length + indexLength, outside && raw.mayBeDirect(segment.length() + indexLength));
        }
        if (checked) {
            readChecked(segment.offset(), length + indexLength, recordsStart, length);
        } else if (!shown) {
            raw.read(segment.offset(), 0, length + indexLength);
        }
        Bytes record = raw.bytes();
        int contentLength = length - RecordEncoder.HEAD_LENGTH;
        if (contentLength < 0 || record.u8(0) != Opcode.CHUNK || record.getLong(1) != contentLength) {
            throw new McapFormatException(
                    segment.offset(),
                    "the Chunk record of " + length + " bytes that the chunk index describes",
                    contentLength < 0
                            ? "no record"
                            : Opcode.nameOf(record.u8(0)) + " with a length of "
                                    + Long.toUnsignedString(record.getLong(1)));
        }
        fields.over(
                record, RecordEncoder.HEAD_LENGTH, contentLength, FileLocation.ofFile(segment.offset()), Opcode.CHUNK);
        ChunkHead head = ChunkHead.read(segment.offset(), contentLength, fields);
        if (checked && head.length() == recordsStart && head.recordsLength() == length - recordsStart) {
            opener.openComputed(head, record, recordsStart, crc.getValue());
        } else {
            opener.open(head, record, fields.position());
        }
        bytes = opener.bytes();
        location = bytes == record ? FileLocation.ofFile(segment.offset()) : FileLocation.ofChunk(segment.offset());
        start = opener.start();
        end = start + opener.length();
    }

    /** Reads bytes in parts, and computes the CRC of some while they are in the cache. */
    private void readChecked(long position, int length, int crcStart, int crcEnd) throws IOException {
        crc.reset();
        for (int at = 0; at < length; ) {
            int to = at + Math.min(PIECE_BYTES, length - at);
            raw.read(position + at, at, to - at);
            int from = Math.max(at, crcStart);
            if (from < Math.min(to, crcEnd)) {
                raw.bytes().update(crc, from, Math.min(to, crcEnd) - from);
            }
            at = to;
        }
    }
}
