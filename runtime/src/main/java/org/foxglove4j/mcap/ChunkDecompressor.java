package org.foxglove4j.mcap;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Decompresses the records of chunks.
 *
 * <p>Memory for the output is taken only once the input has been found able to fill it, so that a few hostile bytes do
 * not cost a gigabyte. For one thread at a time.
 */
final class ChunkDecompressor {

    /** One byte of LZ4 lengthens a match by no more than 255 bytes. */
    private static final long MAX_LZ4_RATIO = 255;

    private static final int SALVAGE_STEP_BYTES = 4096;
    private static final int MIN_SALVAGE_BYTES = 4 << 20;

    private final Lz4LinkedBlock linked = new Lz4LinkedBlock();

    /**
     * Decompresses records.
     *
     * @param compression the name that stands in the chunk
     * @param in what holds the compressed records
     * @param offset the index of their first byte
     * @param length how many bytes they are
     * @param out where to put the records, from index 0
     * @param outLength how many bytes must come out
     * @param crcCheck {@link CrcCheck#OFF} leaves out the checksums of the compression format, where it is LZ4;
     *     {@link CrcCheck#REPORT}, after which what came out is used, finds every fault, where otherwise a checksum does
     * @throws CorruptDataException if the name is not known, the input is not of that format, or fewer or more bytes
     *     come out
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
                            length + " bytes of records that are not compressed, where the chunk names " + outLength);
                }
                in.copyTo(out.atLeast(outLength), offset, 0, outLength);
            }
            case LZ4 -> {
                if (outLength > MAX_LZ4_RATIO * length) {
                    throw CorruptDataException.of(
                            offset,
                            0,
                            length + " bytes of LZ4 cannot hold the " + outLength + " bytes that the chunk names");
                }
                Lz4FrameDecoder.decode(
                        in,
                        offset,
                        length,
                        out.atLeast(outLength),
                        outLength,
                        crcCheck != CrcCheck.OFF,
                        crcCheck == CrcCheck.REPORT,
                        linked);
            }
            case ZSTD -> decompressZstd(in, offset, length, out, outLength);
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
            case LZ4 -> {
                int most = (int) Math.min(maxOutLength, MAX_LZ4_RATIO * length);
                int room = Math.min(most, MIN_SALVAGE_BYTES);
                int decoded = salvageLz4(in, offset, length, out, room);
                while (room < most && decoded > room / 2) {
                    room = (int) Math.min(most, 4L * room);
                    decoded = salvageLz4(in, offset, length, out, room);
                }
                yield decoded;
            }
            case ZSTD -> {
                int whole = salvageZstd(in, offset, length, out, Integer.MAX_VALUE, maxOutLength);
                yield salvageZstd(in, offset, length, out, whole, maxOutLength);
            }
        };
    }

    private static void decompressZstd(Bytes in, int offset, int length, ReusableArray out, int outLength)
            throws IOException {
        int framesLength = ZstdFrames.length(in, offset, length, outLength);
        int decoded;
        try {
            decoded = ZstdDecompressor.decompress(in, offset, framesLength, out.atLeast(outLength), outLength);
        } catch (ZstdException e) {
            throw corruptZstd(offset, String.valueOf(e.getMessage()));
        }
        if (decoded != outLength) {
            throw corruptZstd(offset, decoded + " bytes came out, where the chunk names " + outLength);
        }
    }

    private static CorruptDataException corruptZstd(int offset, String fault) {
        return CorruptDataException.of(offset, 0, "Zstandard: " + fault);
    }

    private static int salvageLz4(byte[] in, int offset, int length, ReusableArray out, int room) {
        try {
            Lz4FrameDecoder.decode(
                    Bytes.of(in), offset, length, out.atLeast(room), room, false, true, new Lz4LinkedBlock());
            return room;
        } catch (CorruptDataException e) {
            return e.decoded();
        }
    }

    /** Decodes in steps, because a step that meets the fault gives nothing, not even what came before it. */
    private static int salvageZstd(byte[] in, int offset, int length, ReusableArray out, int fineFrom, int maxOutLength)
            throws IOException {
        ByteBuffer source =
                ByteBuffer.allocateDirect(length).put(in, offset, length).flip();
        ByteBuffer step = ByteBuffer.allocateDirect(SALVAGE_STEP_BYTES);
        int decoded = 0;
        try (ZstdDecompressCtx context = ZstdDecompressor.newContext()) {
            while (decoded < maxOutLength) {
                int stepLength = decoded < fineFrom ? Math.min(SALVAGE_STEP_BYTES, fineFrom - decoded) : 1;
                step.clear().limit(Math.min(stepLength, maxOutLength - decoded));
                int consumed = source.position();
                context.decompressDirectByteBufferStream(step, source);
                step.flip();
                int count = step.remaining();
                if (count == 0 && source.position() == consumed) {
                    break;
                }
                step.get(out.grow(decoded, decoded + count), decoded, count);
                decoded += count;
            }
        } catch (ZstdException damaged) {
            return decoded;
        }
        return decoded;
    }
}
