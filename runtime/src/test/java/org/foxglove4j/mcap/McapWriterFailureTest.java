package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the application learns of failures of the output and continues, and that written data is kept. */
@Timeout(60)
class McapWriterFailureTest {

    private static final int CHUNK_SIZE = 1000;

    @TempDir
    Path directory;

    private final byte[] data = new byte[100];

    McapWriterFailureTest() {
        new Random(1).nextBytes(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void fullDiskLeavesAFileThatEndsWithACompleteChunk(int workers) throws IOException {
        Path path = directory.resolve("drive.mcap");
        McapWriter writer = builder(workers).create(() -> new FullDisk(path, 20_000, 10_000));
        writer.writeMetadata("calibration", Map.of());
        int channel = writer.addChannel(0, "/a", "raw", Map.of());
        int late = writer.addChannel(0, "/late", "raw", Map.of());

        IOException first = writeUntilItFails(writer, channel);
        assertThat(first).hasMessageContaining("No space left on device");
        assertFailed(() -> writer.writeMessage(late, 1, data));
        assertFailed(() -> writer.tryWriteMessage(late, 1, 1, 1, data, 0, 1));
        assertFailed(() -> writer.writeMetadata("late", Map.of()));
        assertFailed(() -> writer.beginAttachment(1, 1, "late", "", 0));
        assertFailed(writer::flush);
        assertFailed(writer::force);
        assertThatThrownBy(writer::close)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device")
                .rootCause()
                .hasMessage("No space left on device");
        writer.close();

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.messages).hasSizeBetween(100, 180);
        assertThat(file.metadata).hasSize(1);
        assertThat(file.channels).hasSize(1);
        assertThat(file.summaryCounts).containsKeys(Opcode.STATISTICS, Opcode.CHUNK_INDEX);
    }

    @Test
    void aDiskTooFullForTheHeaderLeavesNoFile() {
        Path path = directory.resolve("drive.mcap");
        assertThatThrownBy(() -> builder(0).create(() -> new FullDisk(path, 5, 0)))
                .hasMessageContaining("No space left on device");
        assertThat(path).doesNotExist();
    }

    @Test
    void aFileThatExistedIsNotDeletedWhenTheDiskIsTooFullForTheHeader() throws IOException {
        Path path = Files.createFile(directory.resolve("drive.mcap"));
        assertThatThrownBy(() -> builder(0).create(() -> new FullDisk(path, 5, 0, true)))
                .hasMessageContaining("No space left on device");
        assertThat(path).exists();
    }

    @Test
    void diskTooFullForTheSummaryKeepsTheData() throws IOException {
        Path path = directory.resolve("drive.mcap");
        McapWriter writer = builder(0).create(() -> new FullDisk(path, 5_000, 0));
        int channel = writer.addChannel(0, "/a", "raw", Map.of());
        for (int i = 0; i < 28; i++) {
            writer.writeMessage(channel, i, data);
        }
        writer.flush();
        long flushed = Files.size(path);
        assertThat(flushed).isGreaterThan(4_300);

        assertThatThrownBy(writer::close).isInstanceOf(IOException.class);
        assertThat(path).hasSize(flushed);
        try (McapReader reader = McapReader.builder().unclosed(true).open(path)) {
            int count = 0;
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                assertThat(message.data()).isEqualTo(data);
                count++;
            }
            assertThat(count).isEqualTo(28);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void nothingIsWrittenToAFailedStream(int workers) throws IOException {
        FailingStream stream = new FailingStream(5_000);
        McapWriter writer = builder(workers).create(stream);
        int channel = writer.addChannel(0, "/a", "raw", Map.of());

        assertThat(writeUntilItFails(writer, channel)).hasMessageContaining("broken pipe");
        int length = stream.size();
        assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessageContaining("broken pipe");

        assertThat(stream.size()).isEqualTo(length);
        assertThat(stream.closed).isTrue();
    }

    @Test
    void failureMayPropagateThroughTryWithResources() {
        Throwable thrown = catchThrowable(() -> {
            try (McapWriter writer = builder(0).create(new FailingStream(3_000))) {
                writeForever(writer, writer.addChannel(0, "/a", "raw", Map.of()));
            }
        });

        assertThat(thrown).isInstanceOf(IOException.class);
        assertThat(thrown.getSuppressed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void uncheckedExceptionOfAStreamIsAFailureToo(int workers) throws IOException {
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] array, int offset, int length) {
                if (size() > 1000) {
                    throw new IllegalStateException("a bug of the stream's");
                }
                super.write(array, offset, length);
            }
        };
        McapWriter writer = builder(workers).create(stream);
        int channel = writer.addChannel(0, "/a", "raw", Map.of());

        Throwable first = catchThrowable(() -> writeForever(writer, channel));
        assertThat(first).isNotNull();
        assertFailed(() -> writer.writeMessage(channel, 1, data));
        assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessageContaining("a bug of the stream's");
    }

    @Test
    void headerFailureIsReportedImmediately() {
        FailingStream stream = new FailingStream(3);

        assertThatThrownBy(() -> McapWriter.builder().create(stream)).isInstanceOf(IOException.class);
        assertThat(stream.closed).isTrue();
    }

    @Test
    void unfinishedAttachmentFailsTheClose() throws IOException {
        Path path = directory.resolve("drive.mcap");
        McapWriter writer = builder(0).create(path);
        writer.writeMessage(writer.addChannel(0, "/a", "raw", Map.of()), 1, data);
        writer.flush();
        OutputStream attachment = writer.beginAttachment(1, 1, "a.txt", "", 10);
        attachment.write(1);

        assertThatThrownBy(writer::close)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("only 1 were written");
        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.messages).hasSize(1);
        assertThat(file.attachments).isEmpty();
    }

    @Test
    void failureWithoutAMessageIsReportedByItsClass() throws IOException {
        WritableByteChannel channel =
                FileChannel.open(directory.resolve("drive.mcap"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        McapWriter writer = builder(0).create(channel);
        channel.close();

        assertThatThrownBy(() -> writer.writeMetadata("a", Map.of())).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(writer::flush).hasMessageContaining(ClosedChannelException.class.getName());
        assertThatThrownBy(writer::close).hasMessageContaining(ClosedChannelException.class.getName());
    }

    private IOException writeUntilItFails(McapWriter writer, int channel) {
        return (IOException) catchThrowable(() -> writeForever(writer, channel));
    }

    private void writeForever(McapWriter writer, int channel) throws IOException {
        for (int i = 0; i < 1_000_000; i++) {
            writer.writeMessage(channel, i, data);
        }
    }

    private static McapWriterBuilder builder(int workers) {
        return McapWriter.builder().chunkSizeBytes(CHUNK_SIZE).compressionWorkers(workers);
    }

    private static void assertFailed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("an earlier write failed")
                .hasCauseInstanceOf(IOException.class);
    }

    private static final class FailingStream extends OutputStream {
        private final int capacity;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        volatile boolean closed;

        FailingStream(int capacity) {
            this.capacity = capacity;
        }

        int size() {
            return bytes.size();
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] array, int offset, int length) throws IOException {
            if (size() + length > capacity) {
                throw new IOException("broken pipe");
            }
            bytes.write(array, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
