package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class McapWriterMemoryTest {

    private static final int WRITERS = 200;

    /** Without it, who records to many files one after another waits for the garbage collector now and then. */
    @ParameterizedTest
    @EnumSource(Compression.class)
    void consecutiveWritersReuseDirectMemory(Compression compression) throws Exception {
        write(compression, 1);
        long before = directMemory();
        for (int i = 0; i < WRITERS; i++) {
            write(compression, 1);
        }
        assertThat(directMemory() - before).isLessThan(16 << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void writersWithWorkersReleaseTheirMemoryToo(int workers) throws Exception {
        write(Compression.ZSTD, workers);
        long before = directMemory();
        for (int i = 0; i < WRITERS; i++) {
            write(Compression.ZSTD, workers);
        }
        assertThat(directMemory() - before).isLessThan(32 << 20);
    }

    private static void write(Compression compression, int workers) throws Exception {
        byte[] message = new byte[300_000];
        try (McapWriter writer = McapWriter.builder()
                .compression(compression)
                .compressionWorkers(workers)
                .create(OutputStream.nullOutputStream())) {
            int channel = writer.addChannel(0, "/camera", "jpeg");
            for (int i = 0; i < 8; i++) {
                writer.writeMessage(channel, i, message);
            }
        }
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
