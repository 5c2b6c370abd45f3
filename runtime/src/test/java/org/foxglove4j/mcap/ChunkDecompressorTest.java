package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG.Bits;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkDecompressorTest {

    private static final byte[] PAYLOAD = CompressedSamples.payload();

    private final ChunkDecompressor decompressor = new ChunkDecompressor();
    private final ReusableArray out = new ReusableArray();

    @ParameterizedTest
    @MethodSource("samples")
    void decodesTheOutputOfOtherEncoders(String name) throws IOException {
        byte[] in = CompressedSamples.read(name);

        decompress(name, in, PAYLOAD.length);

        assertThat(decoded(PAYLOAD.length)).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decodesFromAnyOffsetIntoLargerArrays(String name) throws IOException {
        byte[] in = CompressedSamples.read(name);
        byte[] shifted = new byte[in.length + 30];
        new Random(1).nextBytes(shifted);
        System.arraycopy(in, 0, shifted, 13, in.length);
        out.atLeast(PAYLOAD.length + 1000);

        decompressor.decompress(compression(name), Bytes.of(shifted), 13, in.length, out, PAYLOAD.length, CrcCheck.ON);

        assertThat(decoded(PAYLOAD.length)).isEqualTo(PAYLOAD);
        assertThat(out.array()).endsWith(new byte[1000]);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decodesNormallyAfterDamagedInput(String name) throws IOException {
        byte[] in = CompressedSamples.read(name);
        byte[] cut = Arrays.copyOf(in, in.length / 2);
        assertThatThrownBy(() -> decompress(name, cut, PAYLOAD.length)).isInstanceOf(CorruptDataException.class);
        Arrays.fill(out.array(), (byte) 0);

        decompress(name, in, PAYLOAD.length);

        assertThat(decoded(PAYLOAD.length)).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rejectsAWrongUncompressedSize(String name) {
        byte[] in = CompressedSamples.read(name);

        assertThatThrownBy(() -> decompress(name, in, PAYLOAD.length + 1)).isInstanceOf(CorruptDataException.class);
        assertThatThrownBy(() -> decompress(name, in, PAYLOAD.length - 1)).isInstanceOf(CorruptDataException.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void truncatedInputYieldsOnlyADecodablePrefix(String name) throws IOException {
        byte[] in = CompressedSamples.read(name);
        int previous = 0;
        int[] cuts = IntStream.range(0, in.length)
                .filter(length -> length < 40 || length % 997 == 0 || in.length - length < 40)
                .toArray();
        for (int cut : cuts) {
            assertThatThrownBy(() -> decompress(name, Arrays.copyOf(in, cut), PAYLOAD.length))
                    .as("%d of %d bytes", cut, in.length)
                    .isInstanceOf(CorruptDataException.class);

            int salvaged = ChunkDecompressor.salvage(compression(name), in, 0, cut, out, PAYLOAD.length);

            assertThat(salvaged).as("%d of %d bytes", cut, in.length).isBetween(previous, PAYLOAD.length);
            assertThat(decoded(salvaged)).isEqualTo(Arrays.copyOf(PAYLOAD, salvaged));
            previous = salvaged;
        }
        // A Zstandard block is decoded whole or not at all; the other samples end with a checksum or an end mark.
        assertThat(previous)
                .isEqualTo(
                        switch (name) {
                            case "content-size.zst" -> 128 << 10;
                            case "several-frames.zst" -> 70_000;
                            default -> PAYLOAD.length;
                        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void offHeapInputIsHandledLikeHeapInput(String name) {
        byte[] in = CompressedSamples.read(name);
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = i == 0 ? in : Arrays.copyOf(in, in.length - random.nextInt(i % 2 * in.length + 1));
            if (i > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            CrcCheck crcCheck = CrcCheck.values()[i % 3];
            Bytes outside =
                    Bytes.of(ByteBuffer.allocateDirect(damaged.length + 20).put(13, damaged));
            ReusableArray otherOut = new ReusableArray();
            CorruptDataException expected = catchThrowableOfType(
                    CorruptDataException.class,
                    () -> decompressor.decompress(
                            compression(name), Bytes.of(damaged), 0, damaged.length, out, PAYLOAD.length, crcCheck));
            CorruptDataException fault = catchThrowableOfType(
                    CorruptDataException.class,
                    () -> decompressor.decompress(
                            compression(name), outside, 13, damaged.length, otherOut, PAYLOAD.length, crcCheck));

            if (expected == null) {
                assertThat(fault).isNull();
                assertThat(Arrays.copyOf(otherOut.array(), PAYLOAD.length)).isEqualTo(decoded(PAYLOAD.length));
            } else {
                assertThat(fault).isNotNull();
                assertThat(fault.fault()).isEqualTo(expected.fault());
                assertThat(fault.position()).isEqualTo(expected.position() + 13);
                assertThat(fault.decoded()).isEqualTo(expected.decoded());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void flippedBitsCauseNoOtherException(String name) {
        byte[] in = CompressedSamples.read(name);
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = in.clone();
            int at = i < 40 ? i : random.nextInt(in.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            CorruptDataException fault =
                    catchThrowableOfType(CorruptDataException.class, () -> decompress(name, damaged, PAYLOAD.length));

            if (fault != null) {
                assertThat(fault.decoded()).isBetween(0, PAYLOAD.length);
                assertThat(fault.position()).isBetween(0, in.length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bytesAfterTheFramesAreIgnored(String name) throws IOException {
        byte[] in = CompressedSamples.read(name);
        byte[] padded = Arrays.copyOf(in, in.length + 25);
        Arrays.fill(padded, in.length, padded.length, (byte) 0x5A);

        decompress(name, padded, PAYLOAD.length);

        assertThat(decoded(PAYLOAD.length)).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void impossibleSizesAllocateNothing(Compression compression) {
        byte[] in = Arrays.copyOf(
                compression == Compression.LZ4
                        ? CompressedSamples.read("linked.lz4")
                        : CompressedSamples.read("content-size.zst"),
                5000);

        assertThatThrownBy(() ->
                        decompressor.decompress(compression, Bytes.of(in), 0, in.length, out, 1 << 30, CrcCheck.ON))
                .isInstanceOf(CorruptDataException.class);
        assertThat(out.array()).isEmpty();
    }

    @Test
    void zstdFrameThatClaimsMoreThanItsBlocksAllocatesNothing() {
        byte[] in = Zstd.compress(new byte[1 << 20]);

        assertThatThrownBy(() -> decompressor.decompress(
                        Compression.ZSTD, Bytes.of(in), 0, in.length, out, 1 << 30, CrcCheck.ON))
                .isInstanceOfSatisfying(
                        CorruptDataException.class, e -> assertThat(e.fault()).contains("at most"));
        assertThat(out.array()).isEmpty();
    }

    @Test
    void emptyChunkNeedsNoFrame() throws IOException {
        for (Compression compression : Compression.values()) {
            decompressor.decompress(compression, Bytes.NONE, 0, 0, out, 0, CrcCheck.ON);
        }
        decompress("empty.zst", Zstd.compress(new byte[0]), 0);
    }

    @Test
    void wrongChecksumIsDistinguishedFromDamagedData() {
        byte[] in = CompressedSamples.read("linked-checksums.lz4");
        in[in.length - 1] ^= 1;

        assertThatThrownBy(() -> decompress("linked-checksums.lz4", in, PAYLOAD.length))
                .isInstanceOfSatisfying(CorruptDataException.class, e -> {
                    assertThat(e.isChecksum()).isTrue();
                    assertThat(e.decoded()).isEqualTo(PAYLOAD.length);
                    assertThat(e.fault()).contains("content checksum");
                });
    }

    @Test
    void matchWithOffsetZeroIsRejectedWithoutAChecksum() {
        byte[] head = {0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0x73};
        byte[] block = {0x11, 'a', 0, 0, (byte) 0xC0, 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b'};
        byte[] in = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head)
                .putInt(block.length)
                .put(block)
                .putInt(0)
                .array();

        assertThatThrownBy(() ->
                        decompressor.decompress(Compression.LZ4, Bytes.of(in), 0, in.length, out, 18, CrcCheck.REPORT))
                .isInstanceOfSatisfying(CorruptDataException.class, e -> {
                    assertThat(e.decoded()).isEqualTo(1);
                    assertThat(e.fault()).contains("0 bytes back");
                });
    }

    @Test
    void frameWithADictionaryIsRejected() {
        byte[] in = CompressedSamples.read("linked.lz4");
        in[4] |= 1;

        assertThatThrownBy(() -> decompress("linked.lz4", in, PAYLOAD.length))
                .isInstanceOfSatisfying(
                        CorruptDataException.class, e -> assertThat(e.fault()).contains("dictionary"));
    }

    @Test
    void compressedDataRoundTrips() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] data = randomData(random);
            ByteArrayOutputStream lz4 = new ByteArrayOutputStream();
            BLOCKSIZE blockSize = BLOCKSIZE.values()[random.nextInt(2)];
            Bits[] bits = random.nextBoolean()
                    ? new Bits[] {Bits.BLOCK_INDEPENDENCE}
                    : new Bits[] {Bits.BLOCK_INDEPENDENCE, Bits.CONTENT_CHECKSUM, Bits.BLOCK_CHECKSUM};
            try (LZ4FrameOutputStream encoder = new LZ4FrameOutputStream(lz4, blockSize, bits)) {
                encoder.write(data);
            }

            byte[] frame = lz4.toByteArray();
            for (CrcCheck crcCheck : CrcCheck.values()) {
                decompressor.decompress(Compression.LZ4, Bytes.of(frame), 0, frame.length, out, data.length, crcCheck);
                assertThat(decoded(data.length)).isEqualTo(data);
                Arrays.fill(out.array(), (byte) 0);
            }

            decompress("x.zst", Zstd.compress(data), data.length);
            assertThat(decoded(data.length)).isEqualTo(data);
        }
    }

    /** Returns runs of random bytes, of repeated bytes and of copies from near and far, of random lengths. */
    private static byte[] randomData(Random random) {
        byte[] data = new byte[random.nextInt(200_000)];
        int at = 0;
        while (at < data.length) {
            int length = Math.min(data.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 5000 : 40));
            int distance = at == 0 ? 0 : 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 20 : 70_000));
            for (int end = at + length; at < end; at++) {
                data[at] = distance == 0 || length % 3 == 0 ? (byte) random.nextInt() : data[at - distance];
            }
        }
        return data;
    }

    static Stream<String> samples() {
        return Stream.concat(CompressedSamples.LZ4.stream(), CompressedSamples.ZSTD.stream());
    }

    private void decompress(String name, byte[] in, int outLength) throws IOException {
        decompressor.decompress(compression(name), Bytes.of(in), 0, in.length, out, outLength, CrcCheck.ON);
    }

    private static Compression compression(String name) {
        return name.endsWith("lz4") ? Compression.LZ4 : Compression.ZSTD;
    }

    private byte[] decoded(int length) {
        return Arrays.copyOf(out.array(), length);
    }
}
