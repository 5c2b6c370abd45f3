package org.foxglove4j.mcap.internal.compression;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Decompresses Zstandard frames.
 *
 * <p>Memory for the output is allocated only if the input can fill it, so that a few hostile bytes cannot cause the
 * allocation of a gigabyte. Thread-safe.
 */
public final class ZstdDecompressor {

    private static final int SALVAGE_STEP_BYTES = 4096;

    private ZstdDecompressor() {}

    /**
     * Decompresses the complete frames at the start of some bytes.
     *
     * @param in the bytes that contain the frames
     * @param offset the index of the first byte
     * @param length the number of bytes
     * @param out the target of the output, from index 0
     * @param outLength the expected length of the output
     * @throws CorruptDataException if the bytes do not start with valid frames, or the length of the output differs
     * @throws IOException if the library cannot be loaded on this machine
     */
    public static void decompress(Bytes in, int offset, int length, ReusableArray out, int outLength)
            throws IOException {
        int framesLength = ZstdFrames.length(in, offset, length, outLength);
        int decoded;
        try {
            decoded = decompressFrames(in, offset, framesLength, out.atLeast(outLength), outLength);
        } catch (ZstdException e) {
            throw corrupt(offset, String.valueOf(e.getMessage()));
        }
        if (decoded != outLength) {
            throw corrupt(
                    offset,
                    "decompressed to " + decoded + " bytes, but the uncompressed size of the chunk is " + outLength);
        }
    }

    /**
     * Decompresses as much as possible of frames that are damaged or truncated.
     *
     * @param maxOutLength the maximum length of the output
     * @return the length of the output
     * @throws IOException if the library cannot be loaded on this machine
     */
    public static int salvage(byte[] in, int offset, int length, ReusableArray out, int maxOutLength)
            throws IOException {
        int whole = salvage(in, offset, length, out, Integer.MAX_VALUE, maxOutLength);
        return salvage(in, offset, length, out, whole, maxOutLength);
    }

    private static int decompressFrames(Bytes in, int offset, int length, byte[] out, int outLength)
            throws IOException {
        ZstdDecompressCtx context = ZstdContexts.borrow();
        try {
            byte[] array = in.arrayOrNull();
            return array != null
                    ? context.decompressByteArray(out, 0, outLength, array, offset, length)
                    : context.decompressDirectByteBufferToByteArray(out, 0, outLength, in.buffer(), offset, length);
        } finally {
            ZstdContexts.release(context);
        }
    }

    private static CorruptDataException corrupt(int offset, String fault) {
        return CorruptDataException.of(offset, 0, "Zstandard: " + fault);
    }

    /**
     * Decodes in steps, because the step that encounters the fault produces no output, not even that before the fault.
     */
    private static int salvage(byte[] in, int offset, int length, ReusableArray out, int fineFrom, int maxOutLength)
            throws IOException {
        ByteBuffer source =
                ByteBuffer.allocateDirect(length).put(in, offset, length).flip();
        ByteBuffer step = ByteBuffer.allocateDirect(SALVAGE_STEP_BYTES);
        int decoded = 0;
        try (ZstdDecompressCtx context = ZstdContexts.create()) {
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
