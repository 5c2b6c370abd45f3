package org.foxglove4j.cli.rosbag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.SourceBytes;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.foxglove4j.mcap.internal.compression.Lz4Decompressor;
import org.jspecify.annotations.Nullable;

/** Decompresses chunks one after the other, as much of each as possible. */
final class ChunkData {

    /** A limit for hostile bags. Recorders end a chunk when it exceeds a megabyte or so. */
    private static final int MAX_BYTES = 1 << 30;

    private static final int FIRST_BYTES = 1 << 16;

    private final Lz4Decompressor lz4 = new Lz4Decompressor();
    private final ReusableArray array = new ReusableArray();
    private int length;
    private @Nullable String fault;

    /**
     * Decompresses a chunk.
     *
     * @param compression the name of the compression
     * @param size the length of the records as stated in the chunk; 0 if it was not yet written
     * @param data the compressed records
     * @throws BadRecordException if the compression is not supported
     */
    void decompress(String compression, long size, ByteBuffer data) throws BadRecordException {
        length = 0;
        fault = null;
        int limit = size == 0 ? MAX_BYTES : (int) Math.min(size, MAX_BYTES);
        switch (compression) {
            case "lz4" -> decompressLz4(data, limit);
            case "bz2" -> decompressBzip2(data, limit);
            default ->
                throw new BadRecordException(
                        "expected a chunk with the compression none, bz2 or lz4, found " + compression);
        }
        if (fault == null && length != size) {
            fault = "expected " + size + " decompressed bytes, found " + length;
        }
    }

    /** Returns the records, which are valid until the next chunk. */
    SourceBytes records() {
        return new SourceBytes(array.array(), length);
    }

    /** Returns why some records may be missing or wrong, or null if the chunk is intact. */
    @Nullable
    String fault() {
        return fault;
    }

    private void decompressLz4(ByteBuffer data, int limit) {
        byte[] in = data.array();
        int offset = data.arrayOffset();
        try {
            lz4.decompress(Bytes.of(in), offset, data.remaining(), array, limit, true, true);
            length = limit;
        } catch (CorruptDataException e) {
            fault = e.fault();
            length = Lz4Decompressor.salvage(in, offset, data.remaining(), array, limit);
        }
    }

    private void decompressBzip2(ByteBuffer data, int limit) {
        byte[] out = array.atLeast(Math.min(limit, FIRST_BYTES));
        try (InputStream in = new BZip2CompressorInputStream(
                new ByteArrayInputStream(data.array(), data.arrayOffset(), data.remaining()))) {
            int count = 0;
            while (count >= 0) {
                length += count;
                if (length == limit && in.read() < 0) {
                    return;
                }
                if (length == limit) {
                    fault = "it decompresses to more than " + limit + " bytes";
                    return;
                }
                if (length == out.length) {
                    out = array.grow(length, (int) Math.min(limit, 2L * length));
                }
                count = in.read(out, length, Math.min(out.length, limit) - length);
            }
        } catch (IOException e) {
            fault = "bzip2: " + e.getMessage();
        }
    }
}
