package org.foxglove4j.mcap.internal.compression;

import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/**
 * Compresses to one LZ4 frame of independent blocks of up to 4 MiB, without checksums, because a chunk has a CRC.
 *
 * <p>Uses direct buffers: with arrays, the native library would block the garbage collector. If the native library is
 * not available, the Java implementation is used. See <a
 * href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md">the frame format</a>.
 */
final class Lz4Compressor implements Compressor {

    /** The magic number; version 1 with independent blocks; blocks of at most 4 MiB; the checksum of those two bytes. */
    private static final byte[] FRAME_HEAD = {0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0x73};

    private static final int MAX_BLOCK_LENGTH = 4 << 20;
    private static final int STORED = 1 << 31;

    private final LZ4Compressor compressor;

    Lz4Compressor(int level) {
        LZ4Factory factory = LZ4Factory.fastestInstance();
        compressor = level == 0 ? factory.fastCompressor() : factory.highCompressor(level);
    }

    @Override
    public void compress(ByteBuffer source, DirectBuffer out) {
        out.bytes(FRAME_HEAD, 0, FRAME_HEAD.length);
        int end = source.limit();
        for (int start = source.position(); start < end; start += MAX_BLOCK_LENGTH) {
            block(source, start, Math.min(MAX_BLOCK_LENGTH, end - start), out);
        }
        out.u32(0);
    }

    @Override
    public void close() {
        // The library's compressors hold no resources between calls.
    }

    private void block(ByteBuffer source, int start, int length, DirectBuffer out) {
        int bound = compressor.maxCompressedLength(length);
        ByteBuffer room = out.room(Integer.BYTES + bound);
        int compressedLength = compressor.compress(source, start, length, room, room.position() + Integer.BYTES, bound);
        if (compressedLength < length) {
            out.u32(compressedLength);
            out.advance(compressedLength);
        } else {
            out.u32(length | STORED);
            out.bytes(source, start, length);
        }
    }
}
