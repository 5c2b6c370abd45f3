package org.foxglove4j.cli.rosbag;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.SourceBytes;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is, and its header.
 *
 * @param start the offset of the record
 * @param header its header
 * @param dataStart the offset of its data
 * @param dataLength the length of its data as stated, which may exceed the file
 */
record RecordPlace(long start, RecordHeader header, long dataStart, long dataLength) {

    /** Headers contain the topic, but not the definition of its type. */
    private static final int MAX_HEADER_BYTES = 1 << 16;

    private static final int LEAST_HEADER_BYTES = 8;

    /** Returns the end of the record, which may be after the end of the file. */
    long end() {
        return dataStart + dataLength;
    }

    /** Returns the record at an offset, or null if there is none. */
    static @Nullable RecordPlace at(SourceBytes bytes, long start) throws IOException {
        bytes.moveTo(start);
        if (bytes.remaining() < Integer.BYTES + LEAST_HEADER_BYTES + Integer.BYTES) {
            return null;
        }
        int length = bytes.view(Integer.BYTES).getInt();
        if (length < LEAST_HEADER_BYTES
                || length > MAX_HEADER_BYTES
                || Integer.BYTES + length + Integer.BYTES > bytes.remaining()) {
            return null;
        }
        ByteBuffer view = bytes.view(Integer.BYTES + length + Integer.BYTES);
        long dataLength = Integer.toUnsignedLong(view.getInt(Integer.BYTES + length));
        RecordHeader header = RecordHeader.parse(view.position(Integer.BYTES).limit(Integer.BYTES + length));
        return header == null
                ? null
                : new RecordPlace(start, header, start + Integer.BYTES + length + Integer.BYTES, dataLength);
    }

    /**
     * Returns the first record at or after an offset, or null if there is none.
     *
     * @param behindChunk whether to look only for records that are never in chunks: compressed data can contain whole headers
     */
    static @Nullable RecordPlace next(SourceBytes bytes, long from, boolean behindChunk) throws IOException {
        OpFieldSearch search = new OpFieldSearch(bytes, from);
        for (long field = search.next(); field >= 0; field = search.next()) {
            long first = Math.max(from, field - OpFieldSearch.MAX_DISTANCE);
            for (long start = field - Integer.BYTES; start >= first; start--) {
                RecordPlace place = mayStart(bytes, first, start, field) ? at(bytes, start) : null;
                if (place != null && !(behindChunk && place.header().isInChunks())) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Returns whether the length at an offset is that of a header which contains a field. */
    private static boolean mayStart(SourceBytes bytes, long first, long start, long field) throws IOException {
        // Always views the same bytes: going back step by step would read the file again and again.
        bytes.moveTo(first);
        int length = bytes.view((int) (field - first)).getInt((int) (start - first));
        return length <= MAX_HEADER_BYTES && start + Integer.BYTES + length >= field + LEAST_HEADER_BYTES;
    }
}
