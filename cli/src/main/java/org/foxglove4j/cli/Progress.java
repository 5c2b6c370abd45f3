package org.foxglove4j.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Shows how far long work has come, on the error stream of a terminal; elsewhere it shows nothing. */
final class Progress implements AutoCloseable {

    private static final long SHOW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR_WIDTH = 30;
    private static final int LOOK_EVERY = 1024;

    private final PrintWriter err;
    private final boolean visible;
    private final long total;
    private final long begin = System.nanoTime();
    private long done;
    private long nextShow = begin + SHOW_AFTER_NANOS;
    private boolean shown;

    /**
     * Begins.
     *
     * @param total how many messages there are; 0 if that is not known
     */
    Progress(PrintWriter err, long total) {
        this.err = err;
        this.total = total;
        this.visible = CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** Tells that one more message is done. */
    void step() {
        done++;
        if (visible && done % LOOK_EVERY == 0 && System.nanoTime() >= nextShow) {
            show();
            nextShow = System.nanoTime() + SHOW_EVERY_NANOS;
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private void show() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        String rate = String.format(Locale.ROOT, "%,.0f messages/s", done / seconds);
        if (total > 0) {
            double share = Math.min(1, (double) done / total);
            int filled = (int) (share * BAR_WIDTH);
            err.printf(
                    Locale.ROOT,
                    "\r[%s%s] %3.0f %%  %s, %.0f s left\u001b[K",
                    "=".repeat(filled),
                    " ".repeat(BAR_WIDTH - filled),
                    100 * share,
                    rate,
                    seconds / share - seconds);
        } else {
            err.printf(Locale.ROOT, "\r%,d messages  %s\u001b[K", done, rate);
        }
        err.flush();
        shown = true;
    }
}
