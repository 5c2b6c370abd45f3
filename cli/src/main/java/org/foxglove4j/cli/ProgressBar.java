package org.foxglove4j.cli;

/** Formats the progress of work: a bar if the total is known, the speed, and the remaining time. */
final class ProgressBar {

    private static final int BAR_WIDTH = 30;
    private static final double MEBI = 1 << 20;

    private ProgressBar() {}

    /**
     * Formats a line.
     *
     * @param done the number of messages done
     * @param total the total number; 0 if unknown
     * @param bytes the size of these messages
     * @param seconds the time so far
     */
    static String draw(long done, long total, long bytes, double seconds) {
        String speed = String.format(
                Locales.NONE,
                "%,.0f messages/s, %,.1f MiB/s",
                perSecond(done, seconds),
                perSecond(bytes, seconds) / MEBI);
        if (total <= 0) {
            return String.format(Locales.NONE, "%,d messages  %s", done, speed);
        }
        return bar(done, total, speed, seconds);
    }

    /**
     * Formats a line for work that is measured in bytes.
     *
     * @param done the number of bytes done
     * @param total the total number
     * @param seconds the time so far
     */
    static String drawBytes(long done, long total, double seconds) {
        return bar(done, total, String.format(Locales.NONE, "%,.1f MiB/s", perSecond(done, seconds) / MEBI), seconds);
    }

    private static String bar(long done, long total, String speed, double seconds) {
        double share = total == 0 ? 1 : Math.min(1, (double) done / total);
        int filled = (int) (share * BAR_WIDTH);
        return String.format(
                Locales.NONE,
                "[%s%s] %3.0f %%  %s  %s",
                "=".repeat(filled),
                " ".repeat(BAR_WIDTH - filled),
                100 * share,
                speed,
                share == 0 ? "" : left(seconds / share - seconds));
    }

    private static double perSecond(long count, double seconds) {
        return seconds <= 0 ? 0 : count / seconds;
    }

    private static String left(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? String.format(Locales.NONE, "%d:%02d left", whole / 60, whole % 60)
                : String.format(Locales.NONE, "%d:%02d:%02d left", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
