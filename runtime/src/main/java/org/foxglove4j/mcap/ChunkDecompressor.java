package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.foxglove4j.mcap.internal.compression.Lz4Decompressor;
import org.foxglove4j.mcap.internal.compression.ZstdDecompressor;

/** Decompresses the records of chunks. Not thread-safe. */
final class ChunkDecompressor {

    private final Lz4Decompressor lz4 = new Lz4Decompressor();

    /**
     * Decompresses records.
     *
     * @param compression the compression format
     * @param in the bytes that contain the compressed records
     * @param offset the index of their first byte
     * @param length their length in bytes
     * @param out the target of the records, from index 0
     * @param outLength the expected length of the decompressed records
     * @param crcCheck {@link CrcCheck#OFF} skips the checksums of the compression format if it is LZ4. With
     *     {@link CrcCheck#REPORT}, after which the result is used regardless, every fault is detected that is otherwise
     *     left to a checksum
     * @throws CorruptDataException if the input is not in that format, or the decompressed length differs
     * @throws IOException if the decompression library cannot be loaded on this machine
     */
    void decompress(
            Compression compression,
            Bytes in,
            int offset,
            int length,
            ReusableArray out,
            int outLength,
            CrcCheck crcCheck)
            throws IOException {
        if (length == 0 && outLength == 0) {
            return;
        }
        switch (compression) {
            case NONE -> {
                if (length != outLength) {
                    throw CorruptDataException.of(
                            offset,
                            0,
                            length + " bytes of uncompressed records, but the uncompressed size of the chunk is "
                                    + outLength);
                }
                in.copyTo(out.atLeast(outLength), offset, 0, outLength);
            }
            case LZ4 ->
                lz4.decompress(
                        in, offset, length, out, outLength, crcCheck != CrcCheck.OFF, crcCheck == CrcCheck.REPORT);
            case ZSTD -> ZstdDecompressor.decompress(in, offset, length, out, outLength);
        }
    }

    /**
     * Decompresses as much as possible of input that is damaged or truncated.
     *
     * @param maxOutLength the maximum length of the result
     * @return the length of the result
     * @throws IOException if the decompression library cannot be loaded on this machine
     */
    static int salvage(Compression compression, byte[] in, int offset, int length, ReusableArray out, int maxOutLength)
            throws IOException {
        return switch (compression) {
            case NONE -> {
                int kept = Math.min(length, maxOutLength);
                System.arraycopy(in, offset, out.atLeast(kept), 0, kept);
                yield kept;
            }
            case LZ4 -> Lz4Decompressor.salvage(in, offset, length, out, maxOutLength);
            case ZSTD -> ZstdDecompressor.salvage(in, offset, length, out, maxOutLength);
        };
    }
}
