package org.foxglove4j.mcap;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;

/**
 * Compresses to one Zstandard frame that says how long its content is.
 *
 * <p>Works in direct buffers: on arrays the library would hold off the garbage collector of the whole process for as
 * long as it compresses.
 */
final class ZstdCompressor implements ChunkCompressor {

    private static final int SLICE_LENGTH = 1 << 20;

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final ByteBuffer in = ByteBuffer.allocateDirect(SLICE_LENGTH);
    private final ByteBuffer out = ByteBuffer.allocateDirect((int) Zstd.compressBound(SLICE_LENGTH));

    ZstdCompressor(int level) {
        context.setLevel(level).setContentSize(true).setChecksum(false);
    }

    @Override
    public Compression compression() {
        return Compression.ZSTD;
    }

    @Override
    public void compress(byte[] source, int offset, int length, RecordBuffer target) {
        context.setPledgedSrcSize(length);
        int next = offset;
        int end = offset + length;
        boolean done = false;
        in.clear().limit(0);
        while (!done) {
            if (!in.hasRemaining() && next < end) {
                int count = Math.min(SLICE_LENGTH, end - next);
                in.clear().put(source, next, count).flip();
                next += count;
            }
            EndDirective directive = next < end ? EndDirective.CONTINUE : EndDirective.END;
            done = context.compressDirectByteBufferStream(out, in, directive) && directive == EndDirective.END;
            drain(target);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private void drain(RecordBuffer target) {
        out.flip();
        int at = target.advance(out.remaining());
        out.get(target.array(), at, out.remaining());
        out.clear();
    }
}
