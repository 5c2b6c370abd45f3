package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests blocking and interrupts. */
@Timeout(60)
class McapWriterThreadsTest {

    private static final int CHUNK_SIZE = 1000;

    @TempDir
    Path directory;

    private final byte[] data = new byte[100];

    McapWriterThreadsTest() {
        new Random(1).nextBytes(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void interruptsAreKeptAndDoNotDamageTheFile(int workers) throws IOException {
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = builder(workers).create(path)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            Thread.currentThread().interrupt();
            for (int i = 0; i < 500; i++) {
                writer.writeMessage(channel, i, data);
            }
            writer.writeMetadata("a", Map.of());
            writer.force();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(StructureChecker.check(Files.readAllBytes(path)).messages).hasSize(500);
    }

    @Test
    void workersDoNotPassInterruptsToTheChannel() throws IOException {
        Path path = directory.resolve("drive.mcap");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        McapWriter writer = builder(1).create(channel);
        int id = writer.addChannel(0, "/a", "raw", Map.of());
        Thread.currentThread().interrupt();
        for (int i = 0; i < 500; i++) {
            writer.writeMessage(id, i, data);
        }
        assertThat(Thread.interrupted()).isTrue();
        writer.close();

        assertThat(StructureChecker.check(Files.readAllBytes(path)).messages).hasSize(500);
    }

    @Test
    void slowOutputBlocksOnlyWhenMemoryIsFull() throws Exception {
        GatedStream stream = new GatedStream();
        McapWriter writer = builder(1).create(stream);
        int channel = writer.addChannel(0, "/a", "raw", Map.of());
        stream.gate = new CountDownLatch(1);

        int taken = 0;
        while (writer.tryWriteMessage(channel, taken, taken, taken, data, 0, data.length)) {
            taken++;
        }
        // Three chunks of seven messages: one is being written, one waits, one is open.
        assertThat(taken).isEqualTo(21);
        Thread waiting = new Thread(() -> {
            try {
                writer.writeMessage(channel, 99, 99, 99, data, 0, data.length);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        waiting.start();
        await(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(writer.tryWriteMessage(channel, 0, 0, 0, data, 0, 1)).isFalse();

        stream.gate.countDown();
        waiting.join();
        writer.close();
        assertThat(StructureChecker.check(stream.toByteArray()).messages).hasSize(22);
    }

    @Test
    void threadsEndWithTheWriter() throws Exception {
        McapWriter writer = builder(3).create(new ByteArrayOutputStream());
        writer.writeMessage(writer.addChannel(0, "/a", "raw", Map.of()), 1, data);
        writer.close();

        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("foxglove4j-mcap-")));
    }

    private static McapWriterBuilder builder(int workers) {
        return McapWriter.builder().chunkSizeBytes(CHUNK_SIZE).compressionWorkers(workers);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    private static final class GatedStream extends ByteArrayOutputStream {
        volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public void write(byte[] array, int offset, int length) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            super.write(array, offset, length);
        }
    }
}
