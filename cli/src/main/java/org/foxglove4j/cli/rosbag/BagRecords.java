package org.foxglove4j.cli.rosbag;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.SourceBytes;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a bag or a chunk one after the other, and continues behind damaged ones.
 *
 * <p>The records in an uncompressed chunk follow its header as if they were outside a chunk, so that they are found even if the
 * length of the chunk is wrong, or was not yet written.
 */
final class BagRecords {

    /** A limit of Java's arrays, with room for what a message becomes part of. */
    private static final int MAX_DATA_BYTES = Integer.MAX_VALUE - (1 << 20);

    private final SourceBytes bytes;
    private final long size;
    private long next;
    private @Nullable RecordPlace ahead;
    private @Nullable RecordPlace place;
    private long end;
    private boolean compressed;
    private long lostBytes;

    BagRecords(SourceBytes bytes, long start) {
        this.bytes = bytes;
        this.size = bytes.position() + bytes.remaining();
        this.next = start;
    }

    /** Moves to the next record that is whole, or is a chunk; returns whether there is one. */
    boolean next() throws IOException {
        while (next < size) {
            RecordPlace found = ahead != null && ahead.start() == next ? ahead : RecordPlace.at(bytes, next);
            if (found == null) {
                skipTo(RecordPlace.next(bytes, next + 1, false));
            } else if (hasData(found)) {
                place = found;
                next = end;
                return true;
            } else {
                skipTo(ahead);
            }
        }
        return false;
    }

    private void skipTo(@Nullable RecordPlace following) {
        long start = following == null ? size : following.start();
        lostBytes += start - next;
        next = start;
        ahead = following;
    }

    /** Finds the end of a record. A length is believed if a record follows, or if none starts earlier. */
    private boolean hasData(RecordPlace found) throws IOException {
        compressed = isChunk(found) && !isPlain(found);
        if (isChunk(found) && !compressed) {
            end = found.dataStart();
            return true;
        }
        boolean unfinished = isChunk(found) && found.dataLength() == 0;
        end = found.end();
        if (end == size && !unfinished) {
            return true;
        }
        ahead = end > size || unfinished ? null : RecordPlace.at(bytes, end);
        if (ahead != null) {
            return true;
        }
        ahead = RecordPlace.next(bytes, found.dataStart(), isChunk(found));
        long limit = ahead == null ? size : ahead.start();
        if (isChunk(found)) {
            end = end > limit || unfinished ? limit : end;
            return true;
        }
        return end <= limit;
    }

    private static boolean isChunk(RecordPlace place) {
        return place.header().op() == RecordHeader.CHUNK;
    }

    private boolean isPlain(RecordPlace chunk) throws IOException {
        return chunk.header().text("compression").equals("none") || RecordPlace.at(bytes, chunk.dataStart()) != null;
    }

    /** Returns the header of the record. */
    RecordHeader header() {
        return current().header();
    }

    /** Returns the offset of the record. */
    long start() {
        return current().start();
    }

    /** Returns whether the record is a chunk whose records are compressed. */
    boolean isCompressedChunk() {
        return compressed;
    }

    /** Returns whether the length of the data is less than the record states. */
    boolean isCut() {
        return end < current().end();
    }

    /**
     * Returns the data of the record, which is valid until {@link #next()}.
     *
     * @throws BadRecordException if it is too long for the memory of a JVM
     */
    ByteBuffer data() throws IOException, BadRecordException {
        long length = end - current().dataStart();
        if (length > MAX_DATA_BYTES) {
            throw new BadRecordException("expected at most " + MAX_DATA_BYTES + " bytes, found " + length);
        }
        bytes.moveTo(current().dataStart());
        return bytes.view((int) length);
    }

    /** Returns the number of bytes that are not part of a whole record. */
    long lostBytes() {
        return lostBytes;
    }

    private RecordPlace current() {
        if (place == null) {
            throw new IllegalStateException("there is no record");
        }
        return place;
    }
}
