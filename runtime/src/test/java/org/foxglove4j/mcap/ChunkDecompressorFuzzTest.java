package org.foxglove4j.mcap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.foxglove4j.mcap.internal.compression.CorruptDataException;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decompresses arbitrary input, mainly as LZ4, for which there is our own decoder: it must stay in bounds and give the
 * same result as another decoder.
 */
class ChunkDecompressorFuzzTest {

    private static final int MAX_OUT_BYTES = 1 << 20;
    private static final int GUARD_BYTES = 64;
    private static final int INDEPENDENT_BLOCKS = 0x20;

    @MethodSource("frames")
    @FuzzTest(maxDuration = "30m")
    void anyFrameIsDecodedInBoundsOrRejected(byte[] input) {
        FuzzLimits.check(input, () -> decode(Compression.LZ4, input));
        FuzzLimits.check(input, () -> decode(Compression.ZSTD, input));
    }

    static Stream<byte[]> frames() {
        byte[] data = Arrays.copyOf(CompressedSamples.payload(), 3000);
        Stream<byte[]> whole =
                Stream.of(Compression.values()).map(compression -> McapAssembler.compress(compression, data));
        Stream<byte[]> samples = Stream.concat(CompressedSamples.LZ4.stream(), CompressedSamples.ZSTD.stream())
                .map(CompressedSamples::read)
                .filter(frame -> frame.length < 40_000);
        return Stream.of(whole, samples, FuzzInputs.found(ChunkDecompressorFuzzTest.class))
                .flatMap(inputs -> inputs);
    }

    private static void decode(Compression compression, byte[] input) throws IOException {
        ReusableArray out = new ReusableArray();
        int length = ChunkDecompressor.salvage(compression, input, 0, input.length, out, MAX_OUT_BYTES);
        byte[] salvaged = Arrays.copyOf(out.array(), length);
        byte[] guarded = out.atLeast(length + GUARD_BYTES);
        Arrays.fill(guarded, length, length + GUARD_BYTES, (byte) 0x7E);
        try {
            new ChunkDecompressor().decompress(compression, Bytes.of(input), 0, input.length, out, length, CrcCheck.ON);
        } catch (CorruptDataException e) {
            if (e.decoded() > length || e.position() < 0 || e.position() > input.length) {
                throw new AssertionError("a fault out of bounds: " + e.decoded() + ", " + e.position(), e);
            }
            return;
        } finally {
            for (int i = length; i < length + GUARD_BYTES; i++) {
                if (out.array()[i] != 0x7E) {
                    throw new AssertionError("byte " + i + " of " + length + " was written");
                }
            }
        }
        if (!Arrays.equals(salvaged, Arrays.copyOf(out.array(), length))) {
            throw new AssertionError("decoding and salvaging differ");
        }
        if (compression == Compression.LZ4 && length > 0 && (input[4] & INDEPENDENT_BLOCKS) != 0) {
            compare(input, salvaged);
        }
    }

    private static void compare(byte[] input, byte[] decoded) {
        byte[] other;
        try (LZ4FrameInputStream in = new LZ4FrameInputStream(new ByteArrayInputStream(input))) {
            other = in.readNBytes(decoded.length);
        } catch (IOException | RuntimeException stricter) {
            return;
        }
        if (!Arrays.equals(decoded, other)) {
            throw new AssertionError("another decoder gives other bytes");
        }
    }
}
