package org.foxglove4j.mcap.internal.compression;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/**
 * Compresses to one Zstandard frame that contains its content size.
 *
 * <p>Uses direct buffers: with arrays, the library would block the garbage collector of the whole process while it
 * compresses. The context is never reset, because that would also reset the level.
 */
final class ZstdCompressor implements Compressor {

    /** The maximum initial capacity; only messages of at least this length may need more. */
    private static final int MAX_FIRST_LENGTH = 8 << 20;

    private final ZstdCompressCtx context;

    ZstdCompressor(int level) {
        context = new ZstdCompressCtx();
        context.setLevel(level).setContentSize(true).setChecksum(false);
    }

    @Override
    public void compress(ByteBuffer source, DirectBuffer out) {
        context.setPledgedSrcSize(source.remaining());
        boolean done;
        do {
            ByteBuffer room = out.room((int) Zstd.compressBound(Math.min(source.remaining(), MAX_FIRST_LENGTH)));
            int start = room.position();
            done = context.compressDirectByteBufferStream(room, source, EndDirective.END);
            out.advance(room.position() - start);
        } while (!done);
    }

    @Override
    public void close() {
        context.close();
    }
}
