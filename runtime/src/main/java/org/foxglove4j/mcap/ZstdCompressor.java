package org.foxglove4j.mcap;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;

/**
 * Compresses to one Zstandard frame that says how long its content is.
 *
 * <p>Works in direct buffers: on arrays the library would hold off the garbage collector of the whole process for as
 * long as it compresses. The context is never reset, since that would reset the level, too.
 */
final class ZstdCompressor implements ChunkCompressor {

    /** What is given to the library at once; only messages of this length and more are given in parts. */
    private static final int MAX_PART_LENGTH = 8 << 20;

    private final ZstdCompressCtx context;
    private final ReusableDirectBuffer in;
    private final ReusableDirectBuffer out;

    /**
     * Creates a compressor.
     *
     * @param usualLength how long the records of most chunks are at most
     */
    ZstdCompressor(int level, int usualLength) {
        int length = Math.min(usualLength, MAX_PART_LENGTH);
        in = new ReusableDirectBuffer(length);
        out = new ReusableDirectBuffer(bound(length));
        context = new ZstdCompressCtx();
        context.setLevel(level).setContentSize(true).setChecksum(false);
    }

    @Override
    public Compression compression() {
        return Compression.ZSTD;
    }

    @Override
    public void compress(byte[] source, int offset, int length, RecordBuffer target) {
        context.setPledgedSrcSize(length);
        int partLength = Math.min(length, MAX_PART_LENGTH);
        ByteBuffer input = in.withCapacity(partLength);
        ByteBuffer output = out.withCapacity(bound(partLength));
        int end = offset + length;
        int next = offset;
        boolean done;
        do {
            int count = Math.min(partLength, end - next);
            input.clear().put(source, next, count).flip();
            next += count;
            EndDirective directive = next < end ? EndDirective.CONTINUE : EndDirective.END;
            do {
                done = context.compressDirectByteBufferStream(output, input, directive);
                drain(output, target);
            } while (input.hasRemaining() || (directive == EndDirective.END && !done));
        } while (next < end);
    }

    @Override
    public void close() {
        context.close();
    }

    private static void drain(ByteBuffer output, RecordBuffer target) {
        output.flip();
        int count = output.remaining();
        int at = target.advance(count);
        output.get(target.array(), at, count);
        output.clear();
    }

    private static int bound(int length) {
        return (int) Zstd.compressBound(length);
    }
}
