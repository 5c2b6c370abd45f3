package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.foxglove4j.mcap.internal.compression.Lz4Decompressor;
import org.foxglove4j.mcap.internal.compression.ZstdDecompressor;

/** Decompresses the records of chunks. For one thread at a time. */
final class ChunkDecompressor {

    private final Lz4Decompressor lz4 = new Lz4Decompressor();

    /**
     * Decompresses records.
     *
     * @param compression how they are compressed
     * @param in what holds the compressed records
     * @param offset the index of their first byte
     * @param length how many bytes they are
     * @param out where to put the records, from index 0
     * @param outLength how many bytes must come out
     * @param crcCheck {@link CrcCheck#OFF} leaves out the checksums of the compression format, where it is LZ4;
     *     {@link CrcCheck#REPORT}, after which what came out is used, finds every fault, where otherwise a checksum does
     * @throws CorruptDataException if the input is not of that format, or fewer or more bytes come out
     * @throws IOException if the library that decompresses cannot be loaded on this machine
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
     * Decompresses as much as can be had from input that is damaged or cut off.
     *
     * @param maxOutLength how many bytes to give at most
     * @return how many bytes came out
     * @throws IOException if the library that decompresses cannot be loaded on this machine
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
