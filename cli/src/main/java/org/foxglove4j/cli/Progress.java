package org.foxglove4j.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Shows how far long work has come, on the error stream if that is a terminal; elsewhere it shows nothing. */
final class Progress implements AutoCloseable {

    private static final long SHOW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int LOOK_EVERY = 256;

    private final PrintWriter err;
    private final boolean visible;
    private final long total;
    private final long begin = System.nanoTime();
    private long done;
    private long bytes;
    private long nextShow = begin + SHOW_AFTER_NANOS;
    private boolean shown;

    /**
     * Begins.
     *
     * @param total how many messages there are; 0 if that is not known
     */
    Progress(Console console, long total) {
        this.err = console.err();
        this.visible = console.terminal().err();
        this.total = total;
    }

    /** Tells that one more message is done. */
    void step(int messageBytes) {
        done++;
        bytes += messageBytes;
        if (visible && done % LOOK_EVERY == 0 && System.nanoTime() >= nextShow) {
            err.print(CLEAR_LINE + ProgressBar.draw(done, total, bytes, (System.nanoTime() - begin) / 1e9));
            err.flush();
            shown = true;
            nextShow = System.nanoTime() + SHOW_EVERY_NANOS;
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
