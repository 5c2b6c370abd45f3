package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.jspecify.annotations.Nullable;

/** A stream whose bytes arrive as the test says; a read blocks until there are some. */
final class LiveStream extends InputStream {

    private static final long PATIENCE_MILLIS = 20_000;

    private final byte[] bytes;
    private int position;
    private int arrived;
    private int closings;
    private @Nullable Thread blocked;
    private @Nullable Thread last;

    LiveStream(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the offset at which each record ends; for the last one, where the file ends. */
    static List<Integer> recordEnds(byte[] file) {
        List<Integer> ends = new ArrayList<>();
        int at = RecordEncoder.MAGIC_LENGTH;
        while (at < file.length - RecordEncoder.MAGIC_LENGTH) {
            at += RecordEncoder.HEAD_LENGTH + (int) LittleEndian.getLong(file, at + 1);
            ends.add(at);
        }
        ends.set(ends.size() - 1, file.length);
        return ends;
    }

    synchronized LiveStream arrived(int offset) {
        arrived = Math.max(arrived, offset);
        notifyAll();
        return this;
    }

    synchronized int position() {
        return position;
    }

    synchronized int closings() {
        return closings;
    }

    /** Waits until a read blocks, and returns its thread. */
    synchronized Thread awaitBlocked() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (blocked == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("nobody reads");
            }
            wait(left);
        }
        return blocked;
    }

    /** Returns the thread of the last read. */
    synchronized Thread lastReader() {
        if (last == null) {
            throw new AssertionError("nobody has read");
        }
        return last;
    }

    static void awaitEnd(Thread thread) throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) {
            throw new AssertionError(thread + " is left");
        }
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        last = Thread.currentThread();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (position == arrived && closings == 0) {
            if (position == bytes.length) {
                return -1;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IOException("no bytes have arrived after byte " + position);
            }
            blocked = Thread.currentThread();
            notifyAll();
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted at byte " + position);
            } finally {
                blocked = null;
            }
        }
        if (closings > 0) {
            throw new IOException("closed");
        }
        int count = Math.min(length, arrived - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized int available() {
        return arrived - position;
    }

    @Override
    public synchronized void close() {
        closings++;
        notifyAll();
    }
}
