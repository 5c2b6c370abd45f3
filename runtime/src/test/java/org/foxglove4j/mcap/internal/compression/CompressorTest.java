package org.foxglove4j.mcap.internal.compression;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import net.jpountz.lz4.LZ4Factory;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressorTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5 << 20, 8 << 20, (8 << 20) + 1, 17 << 20})
    void zstdFrameContainsItsLength(int length) {
        try (Compressor compressor = Compressor.zstd(1)) {
            byte[] source = content(length);
            for (int i = 0; i < 2; i++) {
                byte[] frame = compress(compressor, source);

                assertThat(Zstd.getFrameContentSize(frame)).isEqualTo(length);
                assertThat(Zstd.decompress(frame, length)).isEqualTo(source);
                assertThat(frame.length).isLessThan(length / 2 + 100);
            }
        }
    }

    @Test
    void zstdKeepsItsLevelAcrossChunks() {
        byte[] source = content(1 << 18);
        try (Compressor quick = Compressor.zstd(1);
                Compressor thorough = Compressor.zstd(9)) {
            byte[] first = compress(thorough, source);

            assertThat(compress(thorough, source)).isEqualTo(first);
            assertThat(first.length).isLessThan(compress(quick, source).length);
            assertThat(first).isEqualTo(Zstd.compress(source, 9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 1 << 20, (4 << 20) - 1, 4 << 20, (4 << 20) + 1, 9 << 20})
    void lz4FrameHasIndependentBlocks(int length) {
        try (Compressor compressor = Compressor.lz4(0)) {
            byte[] source = content(length);

            assertThat(decompressLz4(compress(compressor, source), length)).isEqualTo(source);
        }
    }

    @Test
    void lz4StoresIncompressibleBlocks() {
        byte[] source = new byte[5000];
        new Random(1).nextBytes(source);
        try (Compressor compressor = Compressor.lz4(0)) {
            byte[] frame = compress(compressor, source);

            assertThat(frame).hasSize(7 + 4 + source.length + 4);
            assertThat(decompressLz4(frame, source.length)).isEqualTo(source);
        }
    }

    @Test
    void lz4HasAHighCompressionMode() {
        byte[] source = content(1 << 20);
        try (Compressor quick = Compressor.lz4(0);
                Compressor thorough = Compressor.lz4(9)) {
            byte[] frame = compress(thorough, source);

            assertThat(frame.length).isLessThan(compress(quick, source).length);
            assertThat(decompressLz4(frame, source.length)).isEqualTo(source);
        }
    }

    private static byte[] decompressLz4(byte[] frame, int length) {
        ByteBuffer in = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt()).isEqualTo(0x184D2204);
        assertThat(in.getShort()).isEqualTo((short) 0x7060);
        assertThat(in.get()).isEqualTo((byte) 0x73);
        byte[] result = new byte[length];
        int done = 0;
        for (int size = in.getInt(); size != 0; size = in.getInt()) {
            byte[] block = new byte[size & Integer.MAX_VALUE];
            in.get(block);
            if (size < 0) {
                System.arraycopy(block, 0, result, done, block.length);
                done += block.length;
            } else {
                int blockLength = Math.min(4 << 20, length - done);
                done += LZ4Factory.safeInstance()
                        .safeDecompressor()
                        .decompress(block, 0, block.length, result, done, blockLength);
            }
        }
        assertThat(in.hasRemaining()).isFalse();
        assertThat(done).isEqualTo(length);
        return result;
    }

    private static byte[] compress(Compressor compressor, byte[] source) {
        ByteBuffer padded = ByteBuffer.allocateDirect(source.length + 7);
        padded.put(5, source).limit(5 + source.length).position(5);
        DirectBuffer out = new DirectBuffer(0, 0);
        out.u32(42);
        compressor.compress(padded, out);
        byte[] result = new byte[out.length() - Integer.BYTES];
        out.range(Integer.BYTES, out.length()).get(result);
        return result;
    }

    /** Words in random order. */
    private static byte[] content(int length) {
        Random random = new Random(length);
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) ("timestamp position".charAt((i + random.nextInt(2)) % 18));
        }
        return content;
    }
}
