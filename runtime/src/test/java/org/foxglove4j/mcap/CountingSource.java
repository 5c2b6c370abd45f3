package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes read from a file, like requests to an object store. */
final class CountingSource implements McapSource {

    private final McapSource source;
    private final int minGapBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean closed;

    CountingSource(byte[] file) {
        this(file, 1 << 20);
    }

    CountingSource(byte[] file, int minGapBytes) {
        this.source = McapSource.of(file);
        this.minGapBytes = minGapBytes;
    }

    @Override
    public int minGapBytes() {
        return minGapBytes;
    }

    long takeBytes() {
        return bytes.getAndSet(0);
    }

    int takeReads() {
        return reads.getAndSet(0);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        reads.incrementAndGet();
        bytes.addAndGet(length);
        source.read(position, target, offset, length);
    }

    @Override
    public void close() {
        closed = true;
    }
}
