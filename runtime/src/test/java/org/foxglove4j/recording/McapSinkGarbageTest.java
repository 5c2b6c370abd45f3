package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class McapSinkGarbageTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void log_allocatesNothing() throws IOException {
        assertThat(leastAllocatedByLogging(16 << 20, 5_000)).isZero();
    }

    /** Waiting for the lock allocates some bytes in the JDK, at most once for each of three chunks. */
    @Test
    void log_allocatesNextToNothingWhereChunksAreHandedOver() throws IOException {
        assertThat(leastAllocatedByLogging(1 << 20, 20_000)).isLessThan(200);
    }

    private long leastAllocatedByLogging(int chunkSizeBytes, int messages) throws IOException {
        try (McapSink sink = McapSink.builder()
                .context(context)
                .chunkSizeBytes(chunkSizeBytes)
                .create(OutputStream.nullOutputStream())) {
            RawChannel channel =
                    context.channelBuilder("/a").messageEncoding("text").build();
            byte[] data = new byte[100];
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 30 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < messages; i++) {
                    channel.log(data, i);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            return least;
        }
    }

    @Test
    void recording_allocatesNothingForAMessageInAnyThread() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (McapSink sink = McapSink.builder().context(context).create(OutputStream.nullOutputStream())) {
            RawChannel channel =
                    context.channelBuilder("/a").messageEncoding("text").build();
            byte[] data = new byte[100];
            double least = Double.MAX_VALUE;
            for (int round = 0; round < 30 && least >= 0.5; round++) {
                long before = allocatedBytes(threads);
                for (int i = 0; i < 100_000; i++) {
                    channel.log(data, i);
                }
                least = Math.min(least, (allocatedBytes(threads) - before) / 100_000.0);
            }
            assertThat(least).as("bytes a message, for the index of the chunks").isLessThan(0.5);
        }
    }

    /** Returns what the recording's threads, and this one, have allocated. */
    private static long allocatedBytes(ThreadMXBean threads) {
        long[] ids = Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread == Thread.currentThread() || thread.getName().startsWith("foxglove4j-"))
                .mapToLong(Thread::getId)
                .toArray();
        return Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum();
    }
}
