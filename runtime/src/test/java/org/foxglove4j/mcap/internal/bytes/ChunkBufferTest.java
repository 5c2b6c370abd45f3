package org.foxglove4j.mcap.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkBufferTest {

    private static final int HEAD_ROOM = 49;
    private static final int POOL_LENGTH = 1 << 20;

    private final Random random = new Random(1);
    private final byte[] pool = new byte[POOL_LENGTH];
    private final ByteBuffer directPool = ByteBuffer.allocateDirect(POOL_LENGTH);

    ChunkBufferTest() {
        random.nextBytes(pool);
        directPool.put(0, pool);
    }

    @ParameterizedTest
    @CsvSource({"10, true", "1000, true", "5000, false", "40000, true", "40000, false", "1000000, true"})
    void bytesAndCrcMatchHoweverTheyWereAdded(int maxLength, boolean crcAtOnce) {
        ChunkBuffer buffer = new ChunkBuffer(HEAD_ROOM, 1 << 20, crcAtOnce);
        for (int round = 0; round < 3; round++) {
            RecordBuffer expected = new RecordBuffer(1 << 10);
            for (int i = 0; i < 4000 && expected.length() < 3_000_000; i++) {
                int length = random.nextInt(random.nextBoolean() ? Math.min(maxLength, 50) : maxLength);
                int offset = random.nextInt(POOL_LENGTH - length);
                addHead(buffer, expected, length);
                addData(buffer, offset, length);
                expected.bytes(pool, offset, length);
                assertThat(buffer.length()).isEqualTo(HEAD_ROOM + expected.length());
            }
            CRC32 crc = new CRC32();
            crc.update(expected.array(), 0, expected.length());

            assertThat(buffer.crc()).isEqualTo((int) crc.getValue());
            assertThat(content(buffer)).isEqualTo(expected.toByteArray());
            buffer.clear();
        }
    }

    @Test
    void fullPageIsNotTheEnd() {
        ChunkBuffer buffer = new ChunkBuffer(HEAD_ROOM, 0, false);
        RecordBuffer expected = new RecordBuffer(0);
        // One byte more or less than a page, in every place where that could matter.
        for (int length : new int[] {1 << 14, (1 << 14) - 31, (1 << 12) - 1, 1 << 12, (1 << 14) + 1, 0, 1}) {
            for (int filled : new int[] {0, 1, 31, (1 << 14) - 31, (1 << 14) - 1, 1 << 14}) {
                buffer.add(pool, 0, filled);
                expected.bytes(pool, 0, filled);
                addHead(buffer, expected, length);
                buffer.add(pool, filled, length);
                expected.bytes(pool, filled, length);
            }
        }
        assertThat(content(buffer)).isEqualTo(expected.toByteArray());
    }

    @Test
    void memoryGrowsOnDemandAndIsKeptUpToALimit() {
        int outlier = 20 << 20;
        ChunkBuffer buffer = new ChunkBuffer(HEAD_ROOM, 1 << 15, false);
        assertThat(capacity(buffer)).isLessThan(outlier);

        buffer.add(pool, 0, 1 << 18);
        int usual = capacity(buffer);
        buffer.clear();
        assertThat(capacity(buffer)).isEqualTo(usual);
        buffer.add(new byte[outlier], 0, outlier);
        assertThat(capacity(buffer)).isBetween(outlier, outlier + (1 << 13));
        buffer.clear();
        assertThat(capacity(buffer)).isLessThan(outlier);
        buffer.add(pool, 0, 10);
        assertThat(buffer.length()).isEqualTo(HEAD_ROOM + 10);
        buffer.close();
    }

    private void addHead(ChunkBuffer buffer, RecordBuffer expected, int followingLength) {
        byte[] head = new byte[31];
        random.nextBytes(head);
        int at = buffer.addHead(head.length, followingLength);
        System.arraycopy(head, 0, buffer.page(), at, head.length);
        expected.bytes(head, 0, head.length);
    }

    private void addData(ChunkBuffer buffer, int offset, int length) {
        switch (random.nextInt(3)) {
            case 0 -> buffer.add(pool, offset, length);
            case 1 -> buffer.add(directPool.asReadOnlyBuffer(), offset, length);
            default -> {
                ByteBuffer data = ByteBuffer.wrap(pool).asReadOnlyBuffer().position(7);
                buffer.add(data, offset, length);
                assertThat(data.position()).isEqualTo(7);
            }
        }
    }

    private static int capacity(ChunkBuffer buffer) {
        return buffer.complete().room(0).limit();
    }

    private static byte[] content(ChunkBuffer buffer) {
        DirectBuffer records = buffer.complete();
        byte[] content = new byte[records.length() - HEAD_ROOM];
        records.range(HEAD_ROOM, records.length()).get(content);
        return content;
    }
}
