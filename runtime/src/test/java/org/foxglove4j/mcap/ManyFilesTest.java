package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More files are read as one than may be open at a time. */
@Timeout(120)
class ManyFilesTest {

    private static final int FILES = 300;
    private static final int MAX_OPEN = 128;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @BeforeEach
    void resolveFolder() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void overlappingFilesAreReadWithFewDescriptors() throws IOException {
        assumeTrue(Files.exists(DESCRIPTORS));
        // Each message comes from another file than the one before.
        List<Path> paths = writeFiles(3, (file, message) -> (long) message * FILES + file);
        int mostOpen = 0;
        try (McapFiles files = McapFiles.open(paths)) {
            assertThat(openFiles()).isBetween(1, MAX_OPEN);
            long expected = 0;
            for (McapMessage message : files.messages()) {
                assertThat(message.logTimeNanos()).isEqualTo(expected++);
                if (expected % 50 == 0) {
                    mostOpen = Math.max(mostOpen, openFiles());
                }
            }
            assertThat(expected).isEqualTo(3 * FILES);
            assertThat(mostOpen).isBetween(1, MAX_OPEN);
            assertThat(files.latestMessages(MessageQuery.all()))
                    .singleElement()
                    .satisfies(last -> assertThat(last.logTimeNanos()).isEqualTo(3 * FILES - 1));
        }
        assertThat(openFiles()).isZero();
    }

    @Test
    void workersReadFilesThatAreClosedAndReopened() throws IOException {
        List<Path> paths = writeFiles(20, (file, message) -> file * 100L + message);
        try (McapFiles files = McapReader.builder().workers(3).openAll(paths)) {
            assertThat(files.messages().count()).isEqualTo(20L * FILES);
            assertThat(files.messages(MessageQuery.all().order(MessageOrder.REVERSE_LOG_TIME)).stream()
                            .mapToLong(McapMessage::logTimeNanos)
                            .findFirst())
                    .hasValue((FILES - 1) * 100 + 19);
        }
    }

    @Test
    void threadsReadTheRightBytesOfMoreFilesThanMayBeOpen() throws Exception {
        List<byte[]> contents = new ArrayList<>();
        List<McapSource> sources = new ArrayList<>();
        FilePool pool = new FilePool(3);
        for (int i = 0; i < 10; i++) {
            byte[] content = new byte[10_000];
            new Random(i).nextBytes(content);
            contents.add(content);
            sources.add(pool.file(Files.write(folder.resolve("file-" + i), content)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> reading = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(
                            seed -> threads.submit(() -> readAtRandom(new Random(seed), contents, sources)))
                    .toList();
            for (Future<?> one : reading) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
        for (McapSource source : sources) {
            source.close();
        }
        assertThatThrownBy(() -> sources.get(0).read(0, new byte[1], 0, 1)).isInstanceOf(ClosedChannelException.class);
        assertThat(openFiles()).isZero();
    }

    @Test
    void replacedFileIsDetected() throws IOException {
        FilePool pool = new FilePool(1);
        Path path = Files.write(folder.resolve("a"), new byte[10]);
        McapSource replaced = pool.file(path);
        McapSource other = pool.file(Files.write(folder.resolve("b"), new byte[10]));
        assertThat(replaced.size()).isEqualTo(10);
        assertThat(other.size()).isEqualTo(10);
        Files.move(Files.write(folder.resolve("c"), new byte[5]), path, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> replaced.read(0, new byte[1], 0, 1))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(path + ": the file was replaced while it was being read");
        Files.delete(path);
        assertThatThrownBy(() -> replaced.read(0, new byte[1], 0, 1)).isInstanceOf(NoSuchFileException.class);
        other.close();
        replaced.close();
    }

    private static Void readAtRandom(Random random, List<byte[]> contents, List<McapSource> sources)
            throws IOException {
        byte[] array = new byte[100];
        ByteBuffer buffer = ByteBuffer.allocateDirect(100);
        for (int i = 0; i < 2000; i++) {
            int file = random.nextInt(sources.size());
            int position = random.nextInt(9_900);
            LocalSource source = (LocalSource) sources.get(file);
            source.read(position, array, 0, 100);
            source.read(position, buffer.clear());
            ByteBuffer expected = ByteBuffer.wrap(contents.get(file), position, 100);
            assertThat(ByteBuffer.wrap(array)).isEqualTo(expected);
            assertThat(buffer.flip()).isEqualTo(expected);
        }
        return null;
    }

    /** Returns the log time of a message of a file. */
    private interface Times {
        long of(int file, int message);
    }

    private List<Path> writeFiles(int messages, Times times) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            Path path = folder.resolve("drive-" + file + ".mcap");
            try (McapWriter writer = McapWriter.builder().chunkSizeBytes(1).create(path)) {
                int channel = writer.addChannel(0, "/t", "text", Map.of());
                for (int i = 0; i < messages; i++) {
                    writer.writeMessage(channel, times.of(file, i), "hello".getBytes(UTF_8));
                }
            }
            paths.add(path);
        }
        return paths;
    }

    /** Returns how many files of the folder this process has open; 0 if the system does not tell. */
    private int openFiles() throws IOException {
        if (!Files.exists(DESCRIPTORS)) {
            return 0;
        }
        int count = 0;
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
                if (isInFolder(descriptor)) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean isInFolder(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException e) {
            // It was closed meanwhile.
            return false;
        }
    }
}
