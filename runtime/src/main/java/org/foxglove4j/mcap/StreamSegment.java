package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole records of a stream, with the opened chunks among them: one, or several small ones.
 *
 * <p>Used by one thread after the other: the one that reads ahead, one that opens the chunks, and the one that returns
 * the records.
 */
final class StreamSegment implements PartFeed.Part {

    /** The maximum total length of several chunks, decompressed. */
    private static final int MAX_SMALL_BYTES = 256 << 10;

    private static final int MAX_CHUNKS = 64;

    private final ReaderOptions options;
    private final InputBuffer input;
    private final FieldReader fields = new FieldReader();
    private final List<LoadedChunk> smallChunks = new ArrayList<>();

    /** The indexes of the chunks' content in the input. */
    private int[] chunkStarts = new int[1];

    private int chunkCount;
    private int nextChunk;
    private long uncompressedBytes;
    private int end;
    private long missing;
    private int start;
    private @Nullable LoadedChunk firstChunk;
    private final CRC32 crc = new CRC32();
    private boolean hasCrc;

    StreamSegment(ReaderOptions options, boolean direct) {
        this.options = options;
        this.input = new InputBuffer(direct);
    }

    /** Returns the memory of the records, and of bytes after them that have arrived. */
    InputBuffer input() {
        return input;
    }

    boolean hasChunks() {
        return chunkCount > 0;
    }

    /** Returns the index of the first record, if the chunks have been opened. */
    int start() {
        return start;
    }

    /** Returns whether the CRC of all bytes is known. */
    boolean hasCrc() {
        return hasCrc;
    }

    int crc() {
        return (int) crc.getValue();
    }

    /** Returns whether any records have been found. */
    boolean hasRecords() {
        return end > input.position();
    }

    /** Returns the minimum number of bytes missing for the next record. */
    long missing() {
        return missing;
    }

    /** Starts anew with bytes of another buffer, which loses them. */
    void startWith(InputBuffer other, int from) {
        input.startWith(other, from);
        end = input.position();
        chunkCount = 0;
        nextChunk = 0;
        uncompressedBytes = 0;
        hasCrc = false;
    }

    /** Starts with the bytes after the records of another segment. */
    void startAfter(StreamSegment previous) {
        startWith(previous.input, previous.end);
    }

    /**
     * Finds records that have arrived, up to a chunk that belongs to the next segment.
     *
     * @param attachments whether attachments are returned as records
     * @return false if the next record must not be read ahead
     */
    boolean findRecords(boolean attachments) {
        if (!hasRecords()) {
            // Bytes that were read may have been moved.
            end = input.position();
        }
        Bytes bytes = input.bytes();
        while (true) {
            int arrived = input.limit() - end;
            if (arrived < RecordEncoder.HEAD_LENGTH) {
                missing = (long) RecordEncoder.HEAD_LENGTH - arrived;
                return true;
            }
            int opcode = bytes.u8(end);
            long length = bytes.getLong(end + 1);
            if (opcode == 0
                    || opcode == Opcode.DATA_END
                    || opcode == Opcode.FOOTER
                    || (opcode == Opcode.ATTACHMENT && !attachments)
                    || Long.compareUnsigned(length, options.maxRecordBytes()) > 0) {
                return false;
            }
            if (arrived - RecordEncoder.HEAD_LENGTH < length) {
                missing = RecordEncoder.HEAD_LENGTH + length - arrived;
                return true;
            }
            if (opcode == Opcode.CHUNK && !addChunk(bytes, end + RecordEncoder.HEAD_LENGTH, (int) length)) {
                return true;
            }
            end += RecordEncoder.HEAD_LENGTH + (int) length;
        }
    }

    /**
     * Opens the chunks.
     *
     * @param first opens the first chunk, which may be large
     */
    void load(LoadedChunk first) {
        firstChunk = first;
        start = input.position();
        hasCrc = options.crcCheck() != CrcCheck.OFF;
        if (hasCrc) {
            crc.reset();
            input.bytes().update(crc, start, end - start);
        }
        FileLocation location = FileLocation.ofFile(input.start());
        for (int i = 0; i < chunkCount; i++) {
            int length = (int) input.bytes().getLong(chunkStarts[i] - Long.BYTES);
            fields.over(input.bytes(), chunkStarts[i], length, location, Opcode.CHUNK);
            try {
                long offset = input.offsetOf(chunkStarts[i] - RecordEncoder.HEAD_LENGTH);
                ChunkHead head = ChunkHead.read(offset, length, fields);
                chunk(i, first).open(head, input.bytes(), fields.position());
            } catch (McapFormatException e) {
                // The framer will find the same fault before it asks for the chunk.
            }
        }
    }

    /**
     * Returns the opened chunk whose content starts at an index of the input; null if it has not been opened. The
     * chunks must be requested in order.
     */
    @Nullable
    LoadedChunk chunkAt(int contentStart) {
        LoadedChunk first = firstChunk;
        while (first != null && nextChunk < chunkCount && chunkStarts[nextChunk] <= contentStart) {
            int found = nextChunk++;
            if (chunkStarts[found] == contentStart) {
                return chunk(found, first);
            }
        }
        return null;
    }

    /** Forgets the opened chunks, and returns what opened the first, to be used by another segment. */
    @Nullable
    LoadedChunk unload() {
        LoadedChunk first = firstChunk;
        firstChunk = null;
        hasCrc = false;
        return first;
    }

    @Override
    public void close() {
        input.close();
        firstChunk = null;
        smallChunks.clear();
    }

    private boolean addChunk(Bytes bytes, int contentStart, int length) {
        long size = length < ChunkHead.UNCOMPRESSED_SIZE_END
                ? 0
                : bytes.getLong(contentStart + ChunkHead.UNCOMPRESSED_SIZE_END - Long.BYTES);
        boolean small = size >= 0 && size <= MAX_SMALL_BYTES;
        boolean fits = small && uncompressedBytes + size <= MAX_SMALL_BYTES && chunkCount < MAX_CHUNKS;
        if (chunkCount > 0 && !fits) {
            return false;
        }
        if (chunkCount == chunkStarts.length) {
            chunkStarts = Arrays.copyOf(chunkStarts, 2 * chunkCount);
        }
        chunkStarts[chunkCount++] = contentStart;
        uncompressedBytes += small ? size : MAX_SMALL_BYTES;
        return true;
    }

    private LoadedChunk chunk(int i, LoadedChunk first) {
        if (i == 0) {
            return first;
        }
        while (smallChunks.size() < i) {
            smallChunks.add(new LoadedChunk(options));
        }
        return smallChunks.get(i - 1);
    }
}
