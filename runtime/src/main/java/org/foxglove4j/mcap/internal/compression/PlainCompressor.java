package org.foxglove4j.mcap.internal.compression;

import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/** Copies data without compressing it. */
final class PlainCompressor implements Compressor {

    @Override
    public void compress(ByteBuffer source, DirectBuffer out) {
        out.bytes(source, source.position(), source.remaining());
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
