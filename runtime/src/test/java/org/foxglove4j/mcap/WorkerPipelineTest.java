package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.ByteOutput;
import org.foxglove4j.mcap.internal.io.RecordOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a separate thread, because threads that wait for chunks cannot be interrupted. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerPipelineTest {

    private static final int CHUNKS = 50;

    /** The application would wait for chunks forever if the threads that write them had ended. */
    @Test
    void workersOutliveAnExhaustedHeap() throws Exception {
        WriterOptions options = new WriterOptions(McapWriter.builder().compressionWorkers(2), true);
        Compressors compressors = Compressors.create(options);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SummaryBuilder summary = new SummaryBuilder(options);
        DataSection section = new DataSection(options, new RecordOutput(ByteOutput.of(file), 0), summary);
        section.writeHeader();
        ReentrantLock lock = new LockWithoutMemory();
        WorkerPipeline pipeline = new WorkerPipeline(options, compressors, section, lock);

        for (int i = 0; i < CHUNKS; i++) {
            UnfailingLocks.lock(lock);
            try {
                OpenChunk chunk = pipeline.poll();
                while (chunk == null) {
                    pipeline.awaitFree();
                    chunk = pipeline.poll();
                }
                fill(chunk, i + 1);
                pipeline.submit(chunk);
            } finally {
                lock.unlock();
            }
        }
        UnfailingLocks.lock(lock);
        try {
            pipeline.drain();
        } finally {
            lock.unlock();
        }
        pipeline.close();
        section.finish();

        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file.toByteArray()))) {
            int channels = 0;
            for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                channels += record instanceof McapChannel ? 1 : 0;
            }
            assertThat(channels).isEqualTo(2 * CHUNKS); // In the chunks and in the summary.
        }
    }

    private static void fill(OpenChunk chunk, int channelId) {
        McapChannel channel = new McapChannel(channelId, 0, "/topic-" + channelId, "json", Map.of());
        RecordBuffer record = new RecordBuffer(100);
        RecordEncoder.encode(channel, record);
        chunk.addEncoded(record);
        chunk.definitions().add(channel);
    }

    /** Fails whenever it is taken or waited for by another thread, two times out of three. */
    private static final class LockWithoutMemory extends ReentrantLock {

        private static final long serialVersionUID = 1;

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void lock() {
            failMostly();
            super.lock();
        }

        @Override
        public Condition newCondition() {
            Condition condition = super.newCondition();
            return (Condition) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Condition.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("await")) {
                            failMostly();
                        }
                        try {
                            return method.invoke(condition, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void failMostly() {
            if (calls.incrementAndGet() % 3 != 0) {
                throw new OutOfMemoryError("for the test");
            }
        }
    }
}
