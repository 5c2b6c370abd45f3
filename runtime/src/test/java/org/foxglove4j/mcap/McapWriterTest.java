package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McapWriterTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aFileWrittenWithTheDefaultsIsSound() throws IOException {
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            int schema = writer.addSchema("Pose", "jsonschema", DATA);
            int channel = writer.addChannel(schema, "/pose", "json", Map.of());
            for (int i = 0; i < 100; i++) {
                writer.writeMessage(channel, i, DATA);
            }
        }

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.header.profile()).isEmpty();
        assertThat(file.header.library()).matches("foxglove4j/\\d.*");
        assertThat(file.chunkCompressions).containsExactly("zstd");
        assertThat(file.messages).hasSize(100);
        assertThat(file.messages.get(9)).isEqualTo(new McapMessageRecord(1, 10, 9, 9, ByteSlice.of(DATA)));
        assertThat(file.summaryCounts)
                .containsOnlyKeys(
                        Opcode.SCHEMA, Opcode.CHANNEL, Opcode.STATISTICS, Opcode.CHUNK_INDEX, Opcode.SUMMARY_OFFSET);
    }

    @Test
    void aFileThatExistsIsOverwrittenOnlyOnRequest() throws IOException {
        Path path = directory.resolve("drive.mcap");
        Files.write(path, new byte[100_000]);

        assertThatThrownBy(() -> McapWriter.create(path)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(path).hasSize(100_000);

        McapWriter.builder().overwrite(true).create(path).close();
        StructureChecker.check(Files.readAllBytes(path));
    }

    @Test
    void aFileIsNotLeftBehindWhenTheOptionsAreWrong() {
        Path path = directory.resolve("drive.mcap");

        assertThatThrownBy(() -> McapWriter.builder().compressionLevel(99).create(path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(path).doesNotExist();
    }

    @Test
    void aChannelOfTheJdkIsWrittenToAndClosed() throws IOException {
        Path path = directory.resolve("drive.mcap");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        try (McapWriter writer = McapWriter.builder().create(channel)) {
            writer.writeMessage(writer.addChannel(0, "/a", "raw", Map.of()), 1, large);
            writer.force();
        }

        assertThat(channel.isOpen()).isFalse();
        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.messages.get(0).data().toByteArray()).isEqualTo(large);
    }

    @Test
    void aChannelThatDoesNotBlockIsRefused() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (Pipe.SinkChannel sink = pipe.sink()) {
            sink.configureBlocking(false);

            assertThatThrownBy(() -> McapWriter.builder().create(sink))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("configureBlocking(true)");
        }
    }

    @Test
    void definitionsOfEqualContentShareAnId() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int schema = writer.addSchema("Pose", "jsonschema", DATA);
            int channel = writer.addChannel(schema, "/pose", "json", Map.of("a", "b"));

            assertThat(writer.addSchema("Pose", "jsonschema", DATA.clone())).isEqualTo(schema);
            assertThat(writer.addSchema("Pose2", "jsonschema", DATA)).isEqualTo(schema + 1);
            assertThat(writer.addChannel(schema, "/pose", "json", Map.of("a", "b")))
                    .isEqualTo(channel);
            assertThat(writer.addChannel(schema, "/pose", "json", Map.of())).isEqualTo(channel + 1);
        }
    }

    @Test
    void idsMayBeGivenAndAreNotAssignedAgain() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.addSchema(new McapSchema(1, "A", "", ByteSlice.EMPTY));
            writer.addSchema(new McapSchema(65535, "B", "", ByteSlice.EMPTY));
            writer.addChannel(new McapChannel(0, 65535, "/zero", "raw", Map.of()));
            writer.addChannel(new McapChannel(65535, 1, "/last", "raw", Map.of()));
            writer.addChannel(new McapChannel(1, 1, "/one", "raw", Map.of()));
            writer.addChannel(new McapChannel(1, 1, "/one", "raw", Map.of()));

            assertThat(writer.addSchema("C", "", new byte[0])).isEqualTo(2);
            assertThat(writer.addChannel(2, "/two", "raw", Map.of())).isEqualTo(2);
            assertThat(writer.addChannel(1, "/last", "raw", Map.of())).isEqualTo(65535);
            for (int id : new int[] {0, 1, 2, 65535}) {
                writer.writeMessage(id, 7, DATA);
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels.keySet()).containsExactly(0, 1, 2, 65535);
        assertThat(file.schemas.keySet()).containsExactly(1, 2, 65535);
    }

    @Test
    void conflictingDefinitionsAreRefusedByName() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.addSchema(new McapSchema(1, "Pose", "", ByteSlice.EMPTY));
            writer.addChannel(new McapChannel(3, 1, "/pose", "json", Map.of()));

            assertThatThrownBy(() -> writer.addSchema(new McapSchema(1, "Twist", "", ByteSlice.EMPTY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 1")
                    .hasMessageContaining("name=Pose")
                    .hasMessageContaining("name=Twist");
            assertThatThrownBy(() -> writer.addChannel(new McapChannel(3, 1, "/twist", "json", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id 3")
                    .hasMessageContaining("topic=/pose")
                    .hasMessageContaining("topic=/twist");
            assertThatThrownBy(() -> writer.addSchema(new McapSchema(0, "Pose", "", ByteSlice.EMPTY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 0");
            assertThatThrownBy(() -> writer.addChannel(9, "/pose", "json", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 9");
            assertThatThrownBy(() -> writer.writeMessage(4, 0, DATA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id 4");
            assertThatThrownBy(() -> writer.writeMessage(-1, 0, DATA)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.writeMessage(3, 1L << 32, 0, 0, DATA, 0, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sequence 4294967296");
        }
        StructureChecker.check(bytes.toByteArray());
    }

    @Test
    void thereAreNoMoreIdsThanTheFormatHas() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            for (int i = 1; i <= 65535; i++) {
                int schema = writer.addSchema("s" + i, "", new byte[0]);
                writer.addChannel(schema, "/t" + i, "raw", Map.of());
                writer.writeMessage(i, i, DATA);
            }

            assertThatThrownBy(() -> writer.addSchema("one more", "", new byte[0]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one more")
                    .hasMessageContaining("at most 65535 schemas");
            assertThatThrownBy(() -> writer.addChannel(1, "/more", "raw", Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("/more");
            assertThat(writer.addChannel(7, "/t7", "raw", Map.of())).isEqualTo(7);
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).hasSize(65535);
        assertThat(file.channels).hasSize(65535);
    }

    @Test
    void definitionsThatNoMessageUsesAreLeftOut() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int used = writer.addSchema("Used", "", new byte[0]);
            int unused = writer.addSchema("Unused", "", new byte[0]);
            int channel = writer.addChannel(used, "/used", "raw", Map.of());
            writer.addChannel(unused, "/unused", "raw", Map.of());
            writer.writeMessage(channel, 0, DATA);
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels.values()).extracting(McapChannel::topic).containsExactly("/used");
        assertThat(file.schemas.values()).extracting(McapSchema::name).containsExactly("Used");
    }

    @Test
    void definitionsAreWrittenAtOnceWhereThatIsAskedFor() throws IOException {
        try (McapWriter writer = McapWriter.builder().eagerDefinitions(true).create(bytes)) {
            int schema = writer.addSchema("A", "", new byte[0]);
            writer.addSchema("B", "", new byte[0]);
            writer.addChannel(schema, "/a", "raw", Map.of());
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels).hasSize(1);
        assertThat(file.schemas).hasSize(2);
        assertThat(file.chunkCompressions).hasSize(1);
    }

    @Test
    void sequenceNumbersGoOnFromTheLastOfTheChannel() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int a = writer.addChannel(0, "/a", "raw", Map.of());
            int b = writer.addChannel(0, "/b", "raw", Map.of());
            writer.writeMessage(a, 1, DATA);
            writer.writeMessage(b, 1, DATA);
            writer.writeMessage(a, 1, DATA);
            writer.writeMessage(a, 0xFFFF_FFFFL, 1, 2, DATA, 0, 1);
            writer.writeMessage(a, 1, DATA, 1, 1);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).messages)
                .extracting(McapMessageRecord::sequence)
                .containsExactly(1L, 1L, 2L, 0xFFFF_FFFFL, 0L);
    }

    @Test
    void aMessageMayComeFromAnyBuffer() throws IOException {
        ByteBuffer direct =
                ByteBuffer.allocateDirect(10).put(3, (byte) 42).position(3).limit(5);
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, 2, 3, direct);
            writer.writeMessage(channel, 1, 2, 3, direct.asReadOnlyBuffer());
        }

        assertThat(direct.position()).isEqualTo(3);
        McapMessageRecord expected = new McapMessageRecord(1, 1, 2, 3, ByteSlice.of(new byte[] {42, 0}));
        assertThat(StructureChecker.check(bytes.toByteArray()).messages).containsExactly(expected, expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aMessageLargerThanAChunkHasOneOfItsOwn(int workers) throws IOException {
        List<McapMessageRecord> messages = new ArrayList<>();
        Random random = new Random(1);
        McapWriterBuilder builder = McapWriter.builder().chunkSizeBytes(1000).compressionWorkers(workers);
        try (McapWriter writer = builder.create(bytes)) {
            writer.addChannel(0, "/a", "raw", Map.of());
            for (int length : new int[] {10, 5_000_000, 10, 10, 1001, 40_000, 0, 969, 970}) {
                byte[] data = new byte[length];
                random.nextBytes(data);
                McapMessageRecord message = new McapMessageRecord(1, 0, length, length, ByteSlice.of(data));
                messages.add(message);
                writer.writeMessage(message);
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).isEqualTo(messages);
        assertThat(file.chunkCompressions).hasSize(8);
    }

    @Test
    void aChunkThatWouldNotShrinkIsStoredAsItIs() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, noise);
            writer.flush();
            writer.writeMessage(channel, 2, new byte[5000]);
            writer.flush();
            writer.writeMessage(channel, 2, new byte[900]);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).chunkCompressions)
                .containsExactly("", "zstd", "");
    }

    @Test
    void aClosedWriterSaysSo() throws IOException {
        McapWriter writer = McapWriter.builder().create(bytes);
        int channel = writer.addChannel(0, "/a", "raw", Map.of());
        writer.writeMessage(channel, 1, DATA);
        writer.close();
        byte[] file = bytes.toByteArray();

        writer.close();
        assertClosed(() -> writer.writeMessage(channel, 1, DATA));
        assertClosed(() -> writer.addSchema("A", "", DATA));
        assertClosed(() -> writer.addChannel(0, "/b", "raw", Map.of()));
        assertClosed(() -> writer.writeMetadata("a", Map.of()));
        assertClosed(() -> writer.writeAttachment(new McapAttachment(0, 0, "a", "", ByteSlice.EMPTY)));
        assertClosed(() -> writer.writePrivateRecord(0x80, DATA));
        assertClosed(writer::flush);
        assertClosed(writer::force);
        assertThat(bytes.toByteArray()).isEqualTo(file);
        assertThat(writer.statistics().messageCount()).isEqualTo(1);
    }

    @Test
    void whatHasBeenFlushedIsInTheFile() throws IOException {
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder().compressionWorkers(2).create(path)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, DATA);
            assertThat(writer.statistics().messageCount()).isZero();

            writer.flush();
            assertThat(writer.statistics().messageCount()).isEqualTo(1);
            assertThat(writer.writtenBytes()).isEqualTo(Files.size(path));
            writer.flush();
            assertThat(writer.statistics().chunkCount()).isEqualTo(1);
            writer.force();
        }
        StructureChecker.check(Files.readAllBytes(path));
    }

    @Test
    void attachmentsAreStreamed() throws IOException {
        Path calibration = Files.writeString(directory.resolve("calibration.yaml"), "fx: 1");
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeAttachment(5, calibration, "application/yaml");
            writer.writeAttachment(1, 2, "first half", "", new ByteArrayInputStream("abcdef".getBytes(UTF_8)), 3);
            writer.writeAttachment(1, 2, "empty", "", new ByteArrayInputStream(new byte[0]), 0);
            try (OutputStream out = writer.beginAttachment(1, 2, "pieces", "", 3)) {
                out.write('x');
                out.write("yz".getBytes(UTF_8));
            }
        }

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.attachments)
                .extracting(attachment ->
                        attachment.name() + "=" + new String(attachment.data().toByteArray(), UTF_8))
                .containsExactly("calibration.yaml=fx: 1", "first half=abc", "empty=", "pieces=xyz");
    }

    @Test
    void anAttachmentThatEndsEarlyIsTakenBack() throws IOException {
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeMetadata("before", Map.of());

            assertThatThrownBy(
                            () -> writer.writeAttachment(1, 2, "half", "", new ByteArrayInputStream(new byte[10]), 20))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("half")
                    .hasMessageContaining("20 bytes")
                    .hasMessageContaining("only 10");
            OutputStream tooMuch = writer.beginAttachment(1, 2, "too much", "", 1);
            assertThatThrownBy(() -> tooMuch.write(new byte[2]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("announced with 1 bytes, but 2");
            assertThatThrownBy(tooMuch::close).isInstanceOf(IOException.class);
            writer.writeMetadata("after", Map.of());
        }

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.attachments).isEmpty();
        assertThat(file.metadata).extracting(McapMetadata::name).containsExactly("before", "after");
    }

    @Test
    void anAttachmentInProgressDoesNotLockItsOwnThreadOut() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            try (OutputStream attachment = writer.beginAttachment(1, 2, "a", "", 1)) {
                assertThatThrownBy(writer::flush)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("close its stream");
                assertThatThrownBy(() -> writer.writeMetadata("a", Map.of())).isInstanceOf(IllegalStateException.class);
                attachment.write(1);
            }
        }
        assertThat(StructureChecker.check(bytes.toByteArray()).attachments).hasSize(1);
    }

    @Test
    void onlyOpcodesForApplicationsAreTakenForPrivateRecords() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            for (int opcode : new int[] {-1, 0, 5, 0x10, 0x7F, 0x100}) {
                assertThatThrownBy(() -> writer.writePrivateRecord(opcode, DATA))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            writer.writePrivateRecord(0x80, DATA);
            writer.writePrivateRecord(0xFF, DATA);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).unknown)
                .extracting(McapUnknownRecord::opcode)
                .containsExactly(0x80, 0xFF);
    }

    @Test
    void manyThreadsWriteOneSoundFile() throws Exception {
        McapWriterBuilder builder = McapWriter.builder().chunkSizeBytes(2000).compressionWorkers(2);
        try (McapWriter writer = builder.create(bytes)) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> writeSome(writer, i)))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).hasSize(4 * 3000);
        for (int id = 1; id <= 4; id++) {
            int channelId = id;
            assertThat(file.messages.stream()
                            .filter(message -> message.channelId() == channelId)
                            .map(McapMessageRecord::sequence))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 3000)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    private static void writeSome(McapWriter writer, int thread) {
        try {
            int channel = writer.addChannel(0, "/" + thread, "raw", Map.of());
            for (int i = 0; i < 3000; i++) {
                writer.writeMessage(channel, i, DATA);
                if (i % 500 == 0) {
                    writer.flush();
                    writer.writeMetadata("m", Map.of());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage("the writer is closed");
    }
}
