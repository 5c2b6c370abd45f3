package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/** Leaves records as they are. */
final class PlainCompressor implements ChunkCompressor {

    @Override
    public Compression compression() {
        return Compression.NONE;
    }

    @Override
    public void compress(ByteBuffer source, DirectBuffer out) {
        out.bytes(source, source.position(), source.remaining());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
