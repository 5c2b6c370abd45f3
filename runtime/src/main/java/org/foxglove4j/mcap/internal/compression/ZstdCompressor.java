package org.foxglove4j.mcap.internal.compression;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/**
 * Compresses to one Zstandard frame that says how long its content is.
 *
 * <p>Works in direct buffers: on arrays the library would hold off the garbage collector of the whole process for as
 * long as it compresses. The context is never reset, since that would reset the level, too.
 */
final class ZstdCompressor implements Compressor {

    /** For how much there is room in the beginning; only messages of this length and more may need more. */
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
