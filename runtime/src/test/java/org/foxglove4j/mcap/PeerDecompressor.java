package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.RawFields.bytes;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Factory;

/** Decompresses chunks using only the compression libraries. */
final class PeerDecompressor {

    private PeerDecompressor() {}

    static byte[] decompress(String compression, byte[] compressed, int uncompressedSize) {
        switch (compression) {
            case "":
                assertThat(compressed).hasSize(uncompressedSize);
                return compressed;
            case "zstd":
                assertThat(Zstd.getFrameContentSize(compressed)).isEqualTo(uncompressedSize);
                byte[] records = Zstd.decompress(compressed, uncompressedSize);
                assertThat(records).hasSize(uncompressedSize);
                return records;
            case "lz4":
                return decompressLz4(compressed, uncompressedSize);
            default:
                throw new AssertionError("compression " + compression);
        }
    }

    private static byte[] decompressLz4(byte[] compressed, int uncompressedSize) {
        ByteBuffer in = ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt()).isEqualTo(0x184D2204);
        assertThat(bytes(in, 3)).isEqualTo(new byte[] {0x60, 0x70, 0x73});
        byte[] records = new byte[uncompressedSize];
        int length = 0;
        for (int size = in.getInt(); size != 0; size = in.getInt()) {
            int stored = size & 0x7FFF_FFFF;
            if (size < 0) {
                in.get(records, length, stored);
                length += stored;
            } else {
                length += LZ4Factory.safeInstance()
                        .safeDecompressor()
                        .decompress(
                                bytes(in, stored),
                                0,
                                stored,
                                records,
                                length,
                                Math.min(4 << 20, uncompressedSize - length));
            }
        }
        assertThat(length).isEqualTo(uncompressedSize);
        assertThat(in.hasRemaining()).isFalse();
        return records;
    }
}
