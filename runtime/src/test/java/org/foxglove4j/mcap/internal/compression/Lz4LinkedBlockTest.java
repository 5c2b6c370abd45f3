package org.foxglove4j.mcap.internal.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import net.jpountz.xxhash.XXHashFactory;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests blocks that refer to earlier blocks, made of random sequences of literals and matches. */
class Lz4LinkedBlockTest {

    private static final int MAX_DISTANCE = 0xFFFF;
    private static final int MAX_BLOCK_BYTES = 64 << 10;

    private static final LZ4SafeDecompressor ANY_DECODER =
            LZ4Factory.safeInstance().safeDecompressor();

    private final Random random = new Random(7);
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private final byte[] expected = new byte[400_000];
    private int length;

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000, 60_000})
    void blocksAreDecodedWithAnyReferences(int blockBytes) throws IOException {
        Lz4Decompressor decompressor = new Lz4Decompressor();
        for (int round = 0; round < 50; round++) {
            makeFrame(blockBytes);
            byte[] in = frame.toByteArray();
            for (boolean exact : new boolean[] {false, true}) {
                ReusableArray out = new ReusableArray();

                decompressor.decompress(Bytes.of(in), 0, in.length, out, length, true, exact);

                assertThat(Arrays.copyOf(out.array(), length)).isEqualTo(Arrays.copyOf(expected, length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000, 60_000})
    void joinedBlockIsSelfContained(int blockBytes) {
        Lz4LinkedBlock linked = new Lz4LinkedBlock();
        byte[] decoded = new byte[MAX_DISTANCE + MAX_BLOCK_BYTES];
        for (int round = 0; round < 50; round++) {
            length = 0;
            literals(1 + random.nextInt(2 * MAX_DISTANCE));
            int historyEnd = length;
            int historyStart = historyEnd - Lz4LinkedBlock.historyLength(historyEnd);
            byte[] block = makeBlock(blockBytes);

            int joined = linked.join(Bytes.of(block), 0, block.length, expected, historyStart, historyEnd);

            int decodedLength = ANY_DECODER.decompress(linked.array(), 0, joined, decoded, 0);
            assertThat(Arrays.copyOf(decoded, decodedLength))
                    .isEqualTo(Arrays.copyOfRange(expected, historyStart, length));
        }
    }

    private void makeFrame(int blockBytes) {
        frame.reset();
        length = 0;
        byte[] head = {0x04, 0x22, 0x4D, 0x18, 0x40, 0x40};
        frame.writeBytes(head);
        frame.write(XXHashFactory.safeInstance().hash32().hash(head, 4, 2, 0) >>> 8);
        for (int blocks = 2 + random.nextInt(5); blocks > 0; blocks--) {
            boolean stored = random.nextInt(4) == 0;
            byte[] block = stored ? literals(1 + random.nextInt(blockBytes)) : makeBlock(blockBytes);
            writeInt(block.length | (stored ? 0x8000_0000 : 0));
            frame.writeBytes(block);
        }
        writeInt(0);
    }

    /** Makes sequences that go far back, and as far as can be, and literals at the end, as every encoder must. */
    private byte[] makeBlock(int blockBytes) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int end = length + blockBytes - 12;
        while (length < end) {
            byte[] literals = literals(random.nextInt(length == 0 ? 1 : 0, random.nextInt(20) == 0 ? 600 : 18));
            int distance = Math.min(length, random.nextBoolean() ? MAX_DISTANCE : 1 + random.nextInt(MAX_DISTANCE));
            int match = Math.min(MAX_BLOCK_BYTES - blockBytes, 4 + random.nextInt(random.nextInt(9) == 0 ? 900 : 20));
            sequence(block, literals, match);
            block.write(distance);
            block.write(distance >>> 8);
            lengthOf(block, match - 4);
            for (int i = 0; i < match; i++, length++) {
                expected[length] = expected[length - distance];
            }
        }
        sequence(block, literals(12), 4);
        return block.toByteArray();
    }

    private void sequence(ByteArrayOutputStream block, byte[] literals, int match) {
        block.write(Math.min(15, literals.length) << 4 | Math.min(15, match - 4));
        lengthOf(block, literals.length);
        block.writeBytes(literals);
    }

    private static void lengthOf(ByteArrayOutputStream block, int value) {
        for (int rest = value - 15; rest >= 0; rest -= 255) {
            block.write(Math.min(255, rest));
        }
    }

    private byte[] literals(int count) {
        byte[] literals = new byte[count];
        random.nextBytes(literals);
        System.arraycopy(literals, 0, expected, length, count);
        length += count;
        return literals;
    }

    private void writeInt(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            frame.write(value >>> shift);
        }
    }
}
