package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McapFilesMemoryTest {

    private static final int FILES = 20;
    private static final int FILE_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void onlyFilesThatOverlapInTimeAreInMemory() throws IOException {
        try (McapFiles files = McapFiles.open(writeFiles(FILES));
                MessageCursor cursor = files.messages().cursor()) {
            long before = leastUsedBytes();
            while (cursor.next()) {
                if (cursor.message().fileIndex() == FILES - 1) {
                    break;
                }
            }
            assertThat(leastUsedBytes() - before).isLessThan(4L * FILE_BYTES);
        }
    }

    @Test
    void threadsEndWithTheTimeRangeOfTheirFile() throws Exception {
        try (McapFiles files = McapReader.builder().workers(2).openAll(writeFiles(4))) {
            Set<Thread> readers = new HashSet<>();
            files.messages().visit(message -> readers.addAll(readingThreads()));
            assertThat(readers).isNotEmpty();
            for (Thread reader : readers) {
                reader.join(PATIENCE.toMillis());
            }
            assertThat(readers).noneMatch(Thread::isAlive);
            assertThat(files.messages().count()).isEqualTo(4 * 16);
        }
    }

    private static List<Thread> readingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mcap-reader-"))
                .toList();
    }

    /** Other threads of the JVM use memory for a while, too. */
    private static long leastUsedBytes() {
        return LongStream.generate(McapFilesMemoryTest::usedBytes)
                .limit(3)
                .min()
                .orElseThrow();
    }

    /** Returns the memory in use, on the heap and beside it. */
    private static long usedBytes() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Writes files of one large chunk each, one after the other in time; they compress to little. */
    private List<Path> writeFiles(int count) throws IOException {
        List<Path> paths = new ArrayList<>();
        byte[] megabyte = new byte[1 << 20];
        for (int file = 0; file < count; file++) {
            Path path = folder.resolve("part-" + file + ".mcap");
            try (McapWriter writer = McapWriter.builder()
                    .chunkSizeBytes(file % 2 == 0 ? FILE_BYTES : 1)
                    .create(path)) {
                int channel = writer.addChannel(0, "/zeros", "bytes", Map.of());
                for (int i = 0; i < FILE_BYTES / megabyte.length; i++) {
                    writer.writeMessage(channel, 100L * file + i, megabyte);
                }
            }
            paths.add(path);
        }
        return paths;
    }
}
