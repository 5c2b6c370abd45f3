package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;
import static org.foxglove4j.mcap.RecoverySample.CHUNKS;
import static org.foxglove4j.mcap.RecoverySample.MESSAGES;
import static org.foxglove4j.mcap.RecoverySample.all;
import static org.foxglove4j.mcap.RecoverySample.attachment;
import static org.foxglove4j.mcap.RecoverySample.file;
import static org.foxglove4j.mcap.RecoverySample.indexOf;
import static org.foxglove4j.mcap.RecoverySample.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what is recovered from damaged files. */
class McapRecoveryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void intactFileIsCopiedCompletely(Compression compression) throws IOException {
        Recovered recovered = Recovered.from(file(compression).finish());

        assertThat(recovered.sequences()).isEqualTo(all());
        assertThat(recovered.report().isComplete()).isTrue();
        assertThat(recovered.report().closed()).isTrue();
        assertThat(recovered.report().messages()).isEqualTo((long) CHUNKS * MESSAGES);
        assertThat(recovered.report().chunks()).isEqualTo(CHUNKS);
        assertThat(recovered.report().attachments()).isEqualTo(1);
        assertThat(recovered.report().metadata()).isEqualTo(1);
        assertThat(recovered.report().otherRecords()).isEqualTo(1);
        assertThat(recovered.records(McapAttachment.class)).containsExactly(attachment());
        assertThat(recovered.records(McapMetadata.class)).containsExactly(new McapMetadata("m", Map.of("k", "v")));
        assertThat(recovered.records(McapUnknownRecord.class)).hasSize(1);
        assertThat(recovered.schemas()).containsExactly(schema(1));
        assertThat(recovered.channels()).containsExactly(channel(1, 1), channel(2, 0));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void truncatedFileKeepsAllCompleteMessages(Compression compression) throws IOException {
        byte[] file = file(compression).finish();
        List<Long> whole = all();
        for (int length = 0; length < file.length; length += 37) {
            Recovered recovered = Recovered.from(Arrays.copyOf(file, length));

            assertThat(recovered.sequences()).as("%d bytes", length).isEqualTo(whole.subList(0, recovered.count()));
            assertThat(recovered.count()).as("%d bytes", length).isGreaterThanOrEqualTo(readable(file, length));
            assertThat(recovered.report().closed()).isFalse();
        }
        assertThat(Recovered.from(Arrays.copyOf(file, file.length - 1)).report().isComplete())
                .isTrue();
    }

    @Test
    void decodablePartOfATruncatedChunkIsKept() throws IOException {
        for (Compression compression : List.of(Compression.NONE, Compression.LZ4)) {
            byte[] file = file(compression).unfinished();
            int lastChunk = file(compression, CHUNKS - 1).unfinished().length;
            Recovered recovered = Recovered.from(Arrays.copyOf(file, (lastChunk + file.length) / 2));

            assertThat(recovered.count()).isGreaterThan((CHUNKS - 1) * MESSAGES + 5);
            assertThat(recovered.report().unverifiedMessages()).isEqualTo(recovered.count() - (CHUNKS - 1) * MESSAGES);
            assertThat(recovered.report().damagedChunks()).isEqualTo(1);
            assertThat(recovered.report().lost()).singleElement().satisfies(range -> {
                assertThat(range.offset()).isEqualTo(lastChunk);
                assertThat(range.reason()).contains("truncated").contains("messages were kept");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void zerosCostOnlyTheChunksTheyTouch(Compression compression) throws IOException {
        for (boolean closed : new boolean[] {true, false}) {
            McapAssembler assembler = file(compression);
            byte[] file = closed ? assembler.finish() : assembler.unfinished();
            // The first chunk contains the definitions, which otherwise only the summary has.
            int first = closed ? 100 : file(compression, 1).unfinished().length;
            for (int start = first; start < file.length - 100; start += 41) {
                byte[] holed = file.clone();
                Arrays.fill(holed, start, start + 50, (byte) 0);
                Recovered recovered = Recovered.from(holed);

                assertThat(recovered.sequences()).as("hole at %d", start).isSubsetOf(all());
                assertThat(recovered.count())
                        .as("hole at %d of %d, closed %s", start, file.length, closed)
                        .isGreaterThanOrEqualTo((CHUNKS - 2) * MESSAGES);
            }
        }
    }

    @Test
    void messagesAfterAHoleInAnUncompressedChunkAreKept() throws IOException {
        McapAssembler assembler = file(Compression.NONE);
        byte[] file = assembler.finish();
        int at = indexOf(file, "message 110");
        Arrays.fill(file, at - 31, at + 8, (byte) 0);
        Recovered recovered = Recovered.from(file);

        assertThat(recovered.count()).isBetween(CHUNKS * MESSAGES - 2, CHUNKS * MESSAGES - 1);
        assertThat(recovered.sequences()).doesNotContain(110L).contains(108L, 113L);
        assertThat(recovered.report().unverifiedMessages()).isBetween(MESSAGES - 2L, MESSAGES - 1L);
    }

    @Test
    void messagesOutsideOfChunksAreFoundAfterDamage() throws IOException {
        McapAssembler assembler = new McapAssembler().add(channel(1, 0));
        for (int i = 0; i < 100; i++) {
            assembler.add(message(1, i, i));
        }
        byte[] file = assembler.unfinished();
        int at = indexOf(file, "message 50");
        for (int length = 1; length < 100; length++) {
            byte[] damaged = file.clone();
            Random random = new Random(length);
            for (int i = 0; i < length; i++) {
                damaged[at + i] = (byte) random.nextInt();
            }
            Recovered recovered = Recovered.from(damaged);

            assertThat(recovered.sequences())
                    .as("%d bytes %s", length, recovered.report())
                    .contains(49L, 55L, 99L);
            assertThat(recovered.count()).isGreaterThanOrEqualTo(100 - 2 - length / 40);
        }
    }

    @Test
    void chunkWithALostHeaderIsFoundByTheSummary() throws IOException {
        McapAssembler assembler = new McapAssembler().addToSummary(channel(1, 0));
        assembler.chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 1));
        int offset = assembler.offset();
        assembler.chunk(Compression.ZSTD, message(1, 2, 2), message(1, 3, 3));
        byte[] file = assembler.finish();
        Arrays.fill(file, offset, offset + 30, (byte) 0);
        Recovered recovered = Recovered.from(file);

        assertThat(recovered.sequences()).containsExactly(1L, 2L, 3L);
        assertThat(recovered.report().unverifiedMessages()).isEqualTo(2);
    }

    @Test
    void unfinishedChunkInPlaceIsRecovered() throws IOException {
        // The Rust writer fills in lengths and CRC only when it finishes a chunk: until then they are all ones.
        for (Compression compression : Compression.values()) {
            McapAssembler assembler = new McapAssembler();
            McapRecord[] records = records(0);
            byte[] raw = assembler.records(records);
            RecordBuffer buffer = new RecordBuffer(1024);
            ByteSlice compressed = ByteSlice.of(McapAssembler.compress(compression, raw));
            RecordEncoder.encode(new McapChunk(0, 0, -1, 0xFFFFFFFFL, compression.formatName(), compressed), buffer);
            byte[] chunk = buffer.toByteArray();
            Arrays.fill(chunk, 1, 9, (byte) -1);
            int recordsLengthAt = 9 + 28 + 4 + compression.formatName().length();
            Arrays.fill(chunk, recordsLengthAt, recordsLengthAt + 8, (byte) -1);
            Recovered recovered = Recovered.from(assembler.addBytes(chunk).unfinished());

            assertThat(recovered.count()).as(compression.toString()).isEqualTo(MESSAGES);
        }
    }

    @Test
    void damagedAttachmentLosesNothingElse() throws IOException {
        byte[] file = file(Compression.ZSTD).finish();
        file[indexOf(file, "attached data") + 3] ^= 1;
        Recovered recovered = Recovered.from(file);

        assertThat(recovered.sequences()).isEqualTo(all());
        assertThat(recovered.report().attachments()).isZero();
        assertThat(recovered.report().lost()).hasSize(1);
    }

    @Test
    void aFileOfAnotherFormatIsRefusedAndLeavesNoFile() throws IOException {
        Path bag = Files.writeString(folder.resolve("drive.bag"), "#ROSBAG V2.0\n and more");
        Path small = Files.writeString(folder.resolve("small.mcap"), "abc");
        Path good = folder.resolve("good.mcap");

        assertThatThrownBy(() -> McapRecovery.recover(bag, good))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("a ROS 1 bag");
        assertThatThrownBy(() -> McapRecovery.recover(small, good))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("3 other bytes");
        assertThat(good).doesNotExist();
    }

    @Test
    void aFileThatWasCutBeforeAnyMessageIsNotRefused() throws IOException {
        byte[] file = file(Compression.NONE).unfinished();
        Path good = folder.resolve("good.mcap");
        for (int length : new int[] {0, 3, 8, 20}) {
            Path cut = Files.write(folder.resolve("cut.mcap"), Arrays.copyOf(file, length));
            assertThat(McapRecovery.recover(cut, good).isEmpty()).isTrue();
            McapReader.open(good).close();
            Files.delete(good);
        }
    }

    @Test
    void reportComparesWithTheStatistics() throws IOException {
        Path path = folder.resolve("written.mcap");
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(1024).create(path)) {
            int channelId = writer.addChannel(0, "/a", "json", Map.of());
            for (int i = 0; i < 1000; i++) {
                writer.writeMessage(channelId, i, ("{\"value\":" + i + "}").getBytes());
            }
        }
        byte[] file = Files.readAllBytes(path);
        Arrays.fill(file, file.length / 2, file.length / 2 + 2000, (byte) 7);
        RecoveryReport report = Recovered.from(file).report();

        assertThat(report.expectedMessages()).isEqualTo(1000);
        assertThat(report.messages()).isBetween(700L, 990L);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.lost()).isNotEmpty();
    }

    @Test
    void randomDamageNeverInventsMessages() throws IOException {
        Random random = new Random(6);
        for (int i = 0; i < 600; i++) {
            Compression compression = Compression.values()[i % 3];
            McapAssembler assembler = file(compression);
            byte[] file = random.nextBoolean() ? assembler.finish() : assembler.unfinished();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int length = 1 + random.nextInt(60);
                int at = random.nextInt(file.length - length);
                if (random.nextBoolean()) {
                    Arrays.fill(file, at, at + length, (byte) random.nextInt());
                } else {
                    file[at] ^= (byte) (1 << random.nextInt(8));
                }
            }
            Recovered recovered = Recovered.from(file);

            assertThat(recovered.report().messages()).isEqualTo(recovered.count());
            assertThat(recovered.count() - recovered.report().unverifiedMessages())
                    .as("run %d", i)
                    .isLessThanOrEqualTo(CHUNKS * MESSAGES);
        }
    }

    private static int readable(byte[] file, int length) throws IOException {
        List<Long> sequences = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(Arrays.copyOf(file, length)))) {
            reader.messages().forEach(message -> sequences.add(message.sequence()));
        } catch (UncheckedIOException cutOff) {
            assertThat(cutOff).hasCauseInstanceOf(McapFormatException.class);
        }
        return sequences.size();
    }
}
