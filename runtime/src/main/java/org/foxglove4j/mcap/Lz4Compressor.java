package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Compresses to one LZ4 frame of independent blocks of up to 4 MiB, without checksums: the chunk has its own.
 *
 * <p>Works in direct buffers: on arrays the native library would hold off the garbage collector. Where there is no native
 * library, the one written in Java takes its place. See
 * <a href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md">the frame format</a>.
 */
final class Lz4Compressor implements ChunkCompressor {

    static final int MAX_LEVEL = 12;

    /** The magic number; version 1 with independent blocks; blocks of at most 4 MiB; the checksum of those two bytes. */
    private static final byte[] FRAME_HEAD = {0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0x73};

    private static final int MAX_BLOCK_LENGTH = 4 << 20;
    private static final int STORED = 1 << 31;

    private final LZ4Compressor compressor;
    private final ReusableDirectBuffer in;
    private final ReusableDirectBuffer out;

    /**
     * Creates a compressor.
     *
     * @param level 0 is the quick one, 1 to 12 are the levels of the thorough one
     * @param usualLength how long the records of most chunks are at most
     */
    Lz4Compressor(int level, int usualLength) {
        LZ4Factory factory = LZ4Factory.fastestInstance();
        compressor = level == 0 ? factory.fastCompressor() : factory.highCompressor(level);
        int length = Math.min(usualLength, MAX_BLOCK_LENGTH);
        in = new ReusableDirectBuffer(length);
        out = new ReusableDirectBuffer(compressor.maxCompressedLength(length));
    }

    @Override
    public Compression compression() {
        return Compression.LZ4;
    }

    @Override
    public void compress(byte[] source, int offset, int length, RecordBuffer target) {
        target.bytes(FRAME_HEAD, 0, FRAME_HEAD.length);
        int end = offset + length;
        for (int start = offset; start < end; start += MAX_BLOCK_LENGTH) {
            block(source, start, Math.min(MAX_BLOCK_LENGTH, end - start), target);
        }
        target.u32(0);
    }

    @Override
    public void close() {
        // The library's compressors hold nothing between two calls.
    }

    private void block(byte[] source, int offset, int length, RecordBuffer target) {
        int bound = compressor.maxCompressedLength(length);
        ByteBuffer input = in.withCapacity(length);
        ByteBuffer output = out.withCapacity(bound);
        input.put(0, source, offset, length);
        int compressedLength = compressor.compress(input, 0, length, output, 0, bound);
        if (compressedLength < length) {
            target.u32(compressedLength);
            int at = target.advance(compressedLength);
            output.get(0, target.array(), at, compressedLength);
        } else {
            target.u32(length | STORED);
            target.bytes(source, offset, length);
        }
    }
}
