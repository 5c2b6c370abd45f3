package org.foxglove4j.mcap.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileOutputTest {

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private final ByteBuffer written = ByteBuffer.allocate(64 << 20);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void writtenBytesAreInTheFile(boolean direct) throws IOException {
        Path path = directory.resolve("a");
        try (FileOutput output = FileOutput.create(path, false)) {
            for (int length : new int[] {0, 1, 70_000, (3 << 20) + 1}) {
                write(output, length, direct);
                assertThat(path).hasSize(written.position());
            }
        }
        assertContent(path);
    }

    @Test
    void interruptBeforeAWriteDoesNotCloseTheChannel() throws IOException {
        Path path = directory.resolve("a");
        try (FileOutput output = FileOutput.create(path, false)) {
            Thread.currentThread().interrupt();
            write(output, 1000, true);
            output.force();
            output.truncate(500);
            written.position(500);
            write(output, 1000, true);
            assertThat(output.hasChannel()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertContent(path);
    }

    @Test
    void interruptDuringAWriteLosesNothing() throws Exception {
        Path path = directory.resolve("a");
        int closedCount = 0;
        int seenCount = 0;
        try (Interrupter interrupter = new Interrupter(Thread.currentThread())) {
            for (int file = 0; file < 100; file++) {
                written.clear();
                Path renamed = directory.resolve("renamed");
                try (FileOutput output = FileOutput.create(path, true)) {
                    // What the writer wants written is in the file, even if that has another name by then.
                    Files.move(path, renamed);
                    boolean open = true;
                    for (int i = 0; i < 100; i++) {
                        write(output, random.nextInt(1 << 15), true);
                        seenCount += Thread.interrupted() ? 1 : 0;
                        if (open && !output.hasChannel()) {
                            closedCount++;
                            open = false;
                        }
                        if (i % 10 == 9) {
                            int end = random.nextInt(written.position() + 1);
                            output.truncate(end);
                            written.position(end);
                        }
                    }
                    if (file % 10 == 0) {
                        output.force();
                    }
                }
                assertContent(renamed);
                Files.delete(renamed);
            }
        }
        Thread.interrupted();
        assertThat(closedCount).isPositive();
        assertThat(seenCount).isGreaterThan(closedCount);
    }

    @Test
    void fileIsContinuedAndTruncated() throws IOException {
        Path path = directory.resolve("a");
        try (FileOutput output = FileOutput.create(path, false)) {
            write(output, 1000, true);
        }
        written.position(700);
        try (FileOutput output = FileOutput.append(path, 700)) {
            assertThat(path).hasSize(700);
            write(output, 1000, true);
        }
        assertContent(path);
        assertThatThrownBy(() -> FileOutput.create(path, false)).isInstanceOf(FileAlreadyExistsException.class);
        assertContent(path);

        written.clear();
        try (FileOutput output = FileOutput.create(path, true)) {
            write(output, 10, true);
        }
        assertContent(path);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void deviceAcceptsEverything() throws IOException {
        try (FileOutput output = FileOutput.create(Path.of("/dev/null"), true)) {
            write(output, 1 << 20, true);
            assertThat(output.hasChannel()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptedWriterSendsEverythingToAPipeOnce() throws Exception {
        Path pipe = directory.resolve("pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(mkfifo.waitFor(30, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);
        CompletableFuture<byte[]> read;
        int total = 8 << 20;
        try (FileOutput output = FileOutput.create(pipe, true)) {
            read = CompletableFuture.supplyAsync(() -> {
                try (InputStream in = Files.newInputStream(pipe)) {
                    return in.readNBytes(total);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(output.hasChannel()).isFalse();
            try (Interrupter interrupter = new Interrupter(Thread.currentThread())) {
                while (written.position() < total) {
                    write(output, Math.min(total - written.position(), random.nextInt(1 << 18)), true);
                    Thread.interrupted();
                }
            }
            Thread.interrupted();
            assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo(written());
        }
    }

    private void write(FileOutput output, int length, boolean direct) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(length + 3) : ByteBuffer.allocate(length + 3);
        buffer.put(2, bytes).position(2).limit(2 + length);
        output.write(buffer);
        assertThat(buffer.remaining()).isZero();
        assertThat(buffer.position()).isEqualTo(2 + length);
        written.put(bytes);
    }

    private byte[] written() {
        byte[] bytes = new byte[written.position()];
        written.get(0, bytes);
        return bytes;
    }

    private void assertContent(Path path) throws IOException {
        assertThat(Files.readAllBytes(path)).isEqualTo(written());
    }

    /** Interrupts a thread again and again. */
    private static final class Interrupter implements AutoCloseable {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Interrupter(Thread victim) {
            thread = new Thread(() -> {
                while (!ended.get()) {
                    victim.interrupt();
                    Thread.onSpinWait();
                }
            });
            thread.start();
        }

        @Override
        public void close() {
            ended.set(true);
            while (thread.isAlive()) {
                Thread.onSpinWait();
            }
        }
    }
}
