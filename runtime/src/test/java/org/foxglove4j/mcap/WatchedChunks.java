package org.foxglove4j.mcap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A file of chunks with one message each, with log times counting from 0, which reports each read of a chunk. */
final class WatchedChunks implements McapSource {

    static final int COUNT = 10;

    private static final int CHUNK_BYTES = 10_000;
    private static final long PATIENCE_SECONDS = 20;

    private final McapSource file;
    private final Watcher watcher;
    private volatile boolean isWatched;

    /** Called before a read, on the thread that performs it. */
    @FunctionalInterface
    interface Watcher {
        void read() throws IOException;
    }

    WatchedChunks(Watcher watcher) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(CHUNK_BYTES)
                .create(out)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            for (int i = 0; i < COUNT; i++) {
                writer.writeMessage(channel, i, new byte[CHUNK_BYTES]);
            }
        }
        this.file = McapSource.of(out.toByteArray());
        this.watcher = watcher;
    }

    /** Selects all messages of a reader of this file, and reports reads from now on. */
    McapMessages messages(McapReader reader, MessageOrder order) {
        isWatched = true;
        return reader.messages(MessageQuery.all().order(order));
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        if (isWatched && length >= CHUNK_BYTES) {
            watcher.read();
        }
        file.read(position, target, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static void await(CountDownLatch latch, String otherwise) throws IOException {
        try {
            if (latch.getCount() > 0 && !latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(otherwise);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static void awaitWaiting(Thread thread) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the thread that asks for messages does not wait");
            }
            Thread.onSpinWait();
        }
    }
}
