package org.foxglove4j.logging;

import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Log;
import org.foxglove4j.messages.LogChannel;

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
