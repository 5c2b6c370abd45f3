package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.foxglove4j.mcap.internal.compression.Lz4Decompressor;

/**
 * Provides the records of one chunk after another, decompressed and checked against the chunk's CRC.
 *
 * <p>Not thread-safe.
 */
final class ChunkOpener {

    /** The longest array that is kept for the next chunk. */
    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final ReaderOptions options;
    private final ChunkDecompressor decompressor = new ChunkDecompressor();
    private final ReusableArray compressed = new ReusableArray();
    private final ReusableArray decompressed = new ReusableArray();
    private final CRC32 crc = new CRC32();

    private Bytes bytes = Bytes.NONE;
    private int start;
    private int length;
    private boolean plain;

    ChunkOpener(ReaderOptions options) {
        this.options = options;
    }

    /** Returns the bytes that contain the records: those of the chunk if it is not compressed, otherwise an array. */
    Bytes bytes() {
        return bytes;
    }

    /** Returns whether the records were not compressed. */
    boolean isPlain() {
        return plain;
    }

    /** Returns the index of the first record. */
    int start() {
        return start;
    }

    /** Returns the length of the records, in bytes. */
    int length() {
        return length;
    }

    /**
     * Opens a chunk.
     *
     * @param head the chunk's head
     * @param in the bytes that contain the records of the chunk
     * @param recordsStart the index of their first byte
     * @throws McapFormatException if they cannot be decompressed, or do not match the CRC
     * @throws IOException if the decompression library cannot be loaded on this machine
     */
    void open(ChunkHead head, Bytes in, int recordsStart) throws IOException {
        expand(head, in, recordsStart);
        if (checksCrc(head)) {
            crc.reset();
            bytes.update(crc, start, length);
            checkCrc(head, crc.getValue());
        }
    }

    /**
     * Opens a chunk whose records are not compressed, and whose CRC has been computed.
     *
     * @param computedCrc the CRC of the records
     */
    void openComputed(ChunkHead head, Bytes in, int recordsStart, long computedCrc) throws IOException {
        expand(head, in, recordsStart);
        if (checksCrc(head)) {
            checkCrc(head, computedCrc);
        }
    }

    /**
     * Copies the records into an array if they are off-heap and small on average, because iterating over small records
     * is faster in an array.
     *
     * @return whether the records are small, so that reading into an array would have been better
     */
    boolean copySmall() {
        if (!hasSmallRecords()) {
            return false;
        }
        if (bytes.arrayOrNull() == null) {
            bytes.copyTo(decompressed.atLeast(length), start, 0, length);
            bytes = decompressed.bytes();
            start = 0;
        }
        return true;
    }

    private boolean hasSmallRecords() {
        int end = start + length;
        int at = start;
        for (int few = length / Segment.LARGE_MESSAGE_BYTES; few >= 0 && end - at >= RecordEncoder.HEAD_LENGTH; few--) {
            long contentLength = bytes.getLong(at + 1);
            int left = end - at - RecordEncoder.HEAD_LENGTH;
            if (contentLength < 0 || contentLength > left) {
                return false;
            }
            at += RecordEncoder.HEAD_LENGTH + (int) contentLength;
        }
        return at < end;
    }

    private void expand(ChunkHead head, Bytes in, int recordsStart) throws IOException {
        Compression compression = Compression.ofFormatName(head.compression())
                .orElseThrow(() -> new McapFormatException(
                        head.offset(),
                        "a chunk with compression \"zstd\", \"lz4\" or \"\"",
                        "compression \"" + head.compression() + "\", which this library does not support"));
        if (Long.compareUnsigned(head.uncompressedSize(), options.maxRecordBytes()) > 0) {
            throw new McapFormatException(
                    head.offset(),
                    "a chunk of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                    Long.toUnsignedString(head.uncompressedSize()) + " bytes");
        }
        length = (int) head.uncompressedSize();
        int recordsLength = (int) head.recordsLength();
        plain = compression == Compression.NONE && recordsLength == length;
        if (plain) {
            bytes = in;
            start = recordsStart;
            return;
        }
        decompressed.shrink(MAX_KEPT_BYTES);
        boolean exact = options.crcCheck() == CrcCheck.REPORT;
        if (compression == Compression.LZ4 && in.arrayOrNull() == null && Lz4Decompressor.needsArray(exact)) {
            in.copyTo(compressed.atLeast(recordsLength), recordsStart, 0, recordsLength);
            decompress(compression, head, compressed.bytes(), 0, recordsLength);
        } else {
            decompress(compression, head, in, recordsStart, recordsLength);
        }
        bytes = decompressed.bytes();
        start = 0;
    }

    private void decompress(Compression compression, ChunkHead head, Bytes in, int recordsStart, int recordsLength)
            throws IOException {
        try {
            decompressor.decompress(
                    compression, in, recordsStart, recordsLength, decompressed, length, options.crcCheck());
        } catch (CorruptDataException e) {
            McapFormatException fault = new McapFormatException(
                    head.offset() + head.length() + (e.position() - recordsStart),
                    "a chunk that decompresses to " + length + " bytes",
                    e.fault());
            boolean complete = e.isChecksum() && e.decoded() == length;
            options.tolerate(complete && options.crcCheck() == CrcCheck.REPORT, fault);
        }
    }

    private boolean checksCrc(ChunkHead head) {
        return head.uncompressedCrc() != 0 && options.crcCheck() != CrcCheck.OFF;
    }

    private void checkCrc(ChunkHead head, long computed) throws McapFormatException {
        if (computed != head.uncompressedCrc()) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            head.offset(),
                            "a chunk whose records have the CRC 0x%08X".formatted(head.uncompressedCrc()),
                            "records with the CRC 0x%08X".formatted(computed)));
        }
    }
}
