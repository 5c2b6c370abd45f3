package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a writer from the creation of the file to its end. */
class McapWriterTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void fileWithDefaultOptionsIsValid() throws IOException {
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
    void existingFileIsOverwrittenOnlyOnRequest() throws IOException {
        Path path = directory.resolve("drive.mcap");
        Files.write(path, new byte[100_000]);

        assertThatThrownBy(() -> McapWriter.create(path)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(path).hasSize(100_000);

        McapWriter.builder().overwrite(true).create(path).close();
        StructureChecker.check(Files.readAllBytes(path));
    }

    @Test
    void invalidOptionsLeaveNoFile() {
        Path path = directory.resolve("drive.mcap");

        assertThatThrownBy(() -> McapWriter.builder().compressionLevel(99).create(path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(path).doesNotExist();
    }

    @Test
    void aFileIsNotLeftBehindWhenItsFileSystemIsNotSupported() throws IOException {
        URI zip = URI.create("jar:" + directory.resolve("a.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path path = files.getPath("drive.mcap");
            assertThatThrownBy(() -> McapWriter.create(path)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(path).doesNotExist();
        }
    }

    @Test
    void jdkChannelIsWrittenToAndClosed() throws IOException {
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
    void nonblockingChannelIsRejected() throws IOException {
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
    void flushedMessagesAreInTheFile() throws IOException {
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
    void closedWriterThrows() throws IOException {
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

    private static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage("the writer is closed");
    }
}
