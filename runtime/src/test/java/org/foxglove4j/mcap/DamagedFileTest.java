package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Truncates and damages files everywhere: readers return the intact part and report the rest. */
class DamagedFileTest {

    @ParameterizedTest
    @EnumSource(Compression.class)
    void truncatedFileIsReadUpToTheEnd(Compression compression) throws IOException {
        byte[] file = file(compression);
        List<Long> all = readAll(file);
        assertThat(all).hasSize(12);
        int previous = 0;
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            List<Long> read = new ArrayList<>();
            try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(cut))) {
                assertThatThrownBy(() -> readInto(reader, read))
                        .as("%d bytes", length)
                        .isInstanceOf(McapFormatException.class)
                        .hasMessageContaining("truncated");
            }
            assertThat(read).as("%d bytes", length).isEqualTo(all.subList(0, read.size()));
            assertThat(read.size()).as("%d bytes", length).isGreaterThanOrEqualTo(previous);
            previous = read.size();

            assertThatThrownBy(() -> McapReader.open(McapSource.of(cut))).isInstanceOf(McapFormatException.class);
            if (length >= 30) {
                try (McapReader reader = McapReader.builder()
                        .unclosed(true)
                        .onProblem(problem -> {})
                        .open(McapSource.of(cut))) {
                    assertThat(reader.messages(MessageQuery.all().order(MessageOrder.FILE)).stream()
                                    .map(McapMessage::sequence))
                            .as("%d bytes", length)
                            .containsExactlyElementsOf(read);
                }
            }
        }
        assertThat(previous).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void streamReaderDetectsEveryFlippedBit(Compression compression) {
        byte[] file = file(compression);
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(catchThrowable(() -> readAll(damaged)))
                    .as("bit %d of byte %d", bit % 8, bit / 8)
                    .isInstanceOf(McapFormatException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void flippedBitsCauseNoOtherExceptionInTheIndexedReader(Compression compression) {
        byte[] file = file(compression);
        for (CrcCheck crcCheck : CrcCheck.values()) {
            Random random = new Random(4);
            for (int at = 0; at < file.length; at++) {
                byte[] damaged = file.clone();
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                assertReadOrRejected(damaged, crcCheck, MessageOrder.values()[at % 3], at);
            }
        }
    }

    @Test
    void randomBytesCauseNoOtherException() {
        Random random = new Random(5);
        byte[] file = file(Compression.ZSTD);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = file.clone();
            int length = 1 + random.nextInt(40);
            int at = random.nextInt(file.length - length);
            for (int j = 0; j < length; j++) {
                damaged[at + j] = (byte) (random.nextInt(4) == 0 ? -1 : random.nextInt());
            }
            assertReadOrRejected(damaged, CrcCheck.OFF, MessageOrder.values()[i % 3], at);
        }
    }

    @Test
    void hostileLengthsAllocateNothing() {
        byte[] head = Arrays.copyOf(
                new McapAssembler().chunk(Compression.NONE, channel(1, 0)).unfinished(), 200);
        for (long length : new long[] {1L << 29, 1L << 40, Long.MAX_VALUE, -1}) {
            LittleEndian.putLong(head, 30, length);
            long before = allocatedBytes();

            assertThatThrownBy(() -> readAll(head)).isInstanceOf(McapFormatException.class);
            assertThat(allocatedBytes() - before).isLessThan(4 << 20);
        }
    }

    private static void assertReadOrRejected(byte[] file, CrcCheck crcCheck, MessageOrder order, int at) {
        try (McapReader reader = McapReader.builder()
                .crcCheck(crcCheck)
                .unclosed(at % 2 == 0)
                .lenient(at % 3 == 0)
                .skipDamagedChunks(at % 5 == 0)
                .onProblem(problem -> {})
                .open(McapSource.of(file))) {
            reader.messages(MessageQuery.all().order(order)).count();
            McapSummary summary = reader.summary();
            for (McapAttachmentIndex index : summary.attachmentIndexes()) {
                reader.readAttachment(index);
            }
        } catch (McapFormatException expected) {
            assertThat(expected).hasMessageContaining("expected");
        } catch (IOException e) {
            throw new AssertionError("damage at " + at, e);
        }
    }

    private static byte[] file(Compression compression) {
        return new McapAssembler()
                .chunk(compression, schema(1), channel(1, 1), channel(2, 0), message(1, 1, 5), message(2, 2, 3))
                .add(new McapAttachment(1, 2, "name", "text/plain", ByteSlice.of(new byte[] {1, 2, 3, 4})))
                .chunk(compression, message(1, 3, 5), message(1, 4, 4), message(2, 5, 9), message(1, 6, 10))
                .add(new McapMetadata("meta", Map.of("key", "value")))
                .add(message(1, 7, 6))
                .add(message(2, 8, 2))
                .chunk(compression, message(1, 9, 5), message(1, 10, 14), message(2, 11, 19), message(1, 12, 10))
                .addToSummary(schema(1))
                .addToSummary(channel(1, 1))
                .addToSummary(channel(2, 0))
                .finish();
    }

    private static List<Long> readAll(byte[] file) throws IOException {
        List<Long> sequences = new ArrayList<>();
        try (McapStreamReader reader =
                McapStreamReader.builder().onProblem(problem -> {}).open(new ByteArrayInputStream(file))) {
            readInto(reader, sequences);
        }
        return sequences;
    }

    private static void readInto(McapStreamReader reader, List<Long> sequences) throws IOException {
        for (McapRecord record = reader.next(); record != null; record = reader.next()) {
            if (record instanceof McapMessageRecord message) {
                sequences.add(message.sequence());
            }
        }
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
