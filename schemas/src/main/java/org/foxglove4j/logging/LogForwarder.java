package org.foxglove4j.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Log;
import org.foxglove4j.messages.LogChannel;
import org.jspecify.annotations.Nullable;

/**
 * Logs lines on a channel, except those that logging itself causes, for example when a sink logs a failure.
 *
 * <p>Thread-safe.
 */
final class LogForwarder {

    private final Context context;
    private final LogChannel channel;
    private final ThreadLocal<Boolean> forwarding = ThreadLocal.withInitial(() -> false);

    LogForwarder(Context context, String topic) {
        this.context = context;
        channel = LogChannel.create(context, topic);
    }

    /** Returns whether a line would reach a sink. */
    boolean isWanted() {
        return channel.hasSinks() && !forwarding.get();
    }

    /** Returns a message followed by the stack trace of what was thrown, if there is one. */
    static String withStackTrace(String message, @Nullable Throwable thrown) {
        if (thrown == null) {
            return message;
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return message + "\n" + trace;
    }

    void forward(Instant time, Log.Level level, String message, String name, String file, int line) {
        if (forwarding.get()) {
            return;
        }
        forwarding.set(true);
        try {
            Log log = new Log(time, level, message, name, file, line);
            if (context.hasClock()) {
                channel.log(log);
            } else {
                channel.log(log, time);
            }
        } finally {
            forwarding.set(false);
        }
    }
}
