package org.foxglove4j.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Shows the progress of long work on standard error if that is a terminal, and nothing otherwise. */
final class Progress implements AutoCloseable {

    private static final long SHOW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int LOOK_EVERY = 256;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter err;
    private final boolean visible;
    private final long total;
    private final boolean bytesOnly;
    private final long begin = System.nanoTime();
    private long done;
    private long bytes;
    private long nextShow = begin + SHOW_AFTER_NANOS;
    private boolean shown;

    /**
     * Starts work that is measured in messages.
     *
     * @param total the number of messages; 0 if unknown
     */
    Progress(Console console, long total) {
        this(console, total, false);
    }

    private Progress(Console console, long total, boolean bytesOnly) {
        this.err = console.err();
        this.visible = console.terminal().err();
        this.total = total;
        this.bytesOnly = bytesOnly;
    }

    /** Starts work that is measured in bytes. */
    static Progress ofBytes(Console console, long total) {
        return new Progress(console, total, true);
    }

    /** Counts one message as done. */
    void step(int messageBytes) {
        done++;
        bytes += messageBytes;
        if (visible && done % LOOK_EVERY == 0) {
            showIfDue();
        }
    }

    /** Returns the number of messages done. */
    long messages() {
        return done;
    }

    /** Counts bytes as done. */
    void stepBytes(long count) {
        bytes += count;
        if (visible) {
            showIfDue();
        }
    }

    private void showIfDue() {
        long now = System.nanoTime();
        if (now < nextShow) {
            return;
        }
        double seconds = (now - begin) / NANOS_PER_SECOND;
        err.print(CLEAR_LINE
                + (bytesOnly
                        ? ProgressBar.drawBytes(bytes, total, seconds)
                        : ProgressBar.draw(done, total, bytes, seconds)));
        err.flush();
        shown = true;
        nextShow = now + SHOW_EVERY_NANOS;
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
