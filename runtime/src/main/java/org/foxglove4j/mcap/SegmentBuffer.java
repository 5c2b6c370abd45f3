package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Holds one segment after another in memory, decompressed and checked. */
final class SegmentBuffer {

    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final McapSource source;
    private final ReaderOptions options;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final ReusableArray raw = new ReusableArray();
    private final IndexedMessages messages = new IndexedMessages();

    private byte[] array = raw.array();
    private Place place = Place.UNKNOWN;
    private int start;
    private int end;
    private boolean listed;

    SegmentBuffer(McapSource source, ReaderOptions options) {
        this.source = source;
        this.options = options;
        this.opener = new ChunkOpener(options);
    }

    /** Returns the array that holds the segment's records. */
    byte[] array() {
        return array;
    }

    /** Returns where the array's bytes come from. */
    Place place() {
        return place;
    }

    /** Returns the index of the first record. */
    int start() {
        return start;
    }

    /** Returns the index behind the last record. */
    int end() {
        return end;
    }

    /** Returns the messages that may be wanted, which an index has led to; null if all records are to be gone over. */
    @Nullable
    IndexedMessages messages() {
        return listed ? messages : null;
    }

    /**
     * Reads a segment, or what is wanted of it.
     *
     * @param wanted what to look for by the message indexes; null to read all
     * @throws McapFormatException if it is damaged, or larger than the reader's limit
     */
    void load(Segment segment, @Nullable WantedIndexes wanted) throws IOException {
        end = start;
        listed = false;
        if (segment.length() > options.maxRecordBytes() + (long) RecordEncoder.HEAD_LENGTH) {
            throw new McapFormatException(
                    segment.offset(),
                    "a record of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                    segment.length() + " bytes");
        }
        int length = (int) segment.length();
        raw.shrink(MAX_KEPT_BYTES);
        if (wanted != null && loadParts(segment, wanted)) {
            return;
        }
        WantedIndexes indexes = wanted != null && wanted.few() ? wanted : null;
        int indexLength = indexes == null ? 0 : (int) segment.indexLength();
        source.read(segment.offset(), raw.atLeast(length + indexLength), 0, length + indexLength);
        if (segment.chunk()) {
            openChunk(segment, length);
            listed = indexes != null && messages.find(segment, indexes, raw.array(), length, array, start, end);
        } else {
            array = raw.array();
            place = Place.ofFile(segment.offset());
            start = 0;
            end = length;
        }
    }

    /** Reads parts of a chunk only, unless its CRC is to be checked, or that would take longer. */
    private boolean loadParts(Segment segment, WantedIndexes wanted) throws IOException {
        if (!segment.compression().isEmpty() || options.crcCheck() != CrcCheck.OFF) {
            return false;
        }
        int length = messages.read(segment, wanted, source, raw);
        if (length < 0) {
            return false;
        }
        array = raw.array();
        place = Place.ofChunk(segment.offset());
        start = 0;
        end = length;
        listed = true;
        return true;
    }

    private void openChunk(Segment segment, int length) throws McapFormatException {
        byte[] record = raw.array();
        int contentLength = length - RecordEncoder.HEAD_LENGTH;
        if (contentLength < 0 || record[0] != Opcode.CHUNK || LittleEndian.getLong(record, 1) != contentLength) {
            throw new McapFormatException(
                    segment.offset(),
                    "the Chunk record of " + length + " bytes that the summary names",
                    contentLength < 0
                            ? "no record"
                            : Opcode.nameOf(record[0] & 0xFF) + " with a length of "
                                    + Long.toUnsignedString(LittleEndian.getLong(record, 1)));
        }
        fields.over(record, RecordEncoder.HEAD_LENGTH, contentLength, Place.ofFile(segment.offset()), Opcode.CHUNK);
        ChunkHead head = ChunkHead.read(segment.offset(), contentLength, fields);
        opener.open(head, record, fields.position());
        array = opener.array();
        place = array == record ? Place.ofFile(segment.offset()) : Place.ofChunk(segment.offset());
        start = opener.start();
        end = start + opener.length();
    }
}
