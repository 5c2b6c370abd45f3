package org.foxglove4j.logging;

import java.util.Objects;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Log;

/**
 * A {@code java.util.logging} handler that logs records, including those of {@link System.Logger} by default, as {@code
 * foxglove.Log} messages on a channel.
 *
 * <pre>{@code
 * Logger.getLogger("").addHandler(FoxgloveHandler.create("/log"));
 * }</pre>
 *
 * <p>It can also be configured in a {@code logging.properties} file, with {@code handlers =
 * org.foxglove4j.logging.FoxgloveHandler}; {@code org.foxglove4j.logging.FoxgloveHandler.topic} then sets the topic,
 * which is {@code /log} by default. The stack trace of a throwable follows the message; the class that logs is used as
 * the file. Nothing is formatted while the channel has no sink.
 *
 * <p>Thread-safe.
 */
public final class FoxgloveHandler extends Handler {

    private static final String DEFAULT_TOPIC = "/log";

    private final LogForwarder forwarder;

    /**
     * Creates a handler for the default context, configured by {@code logging.properties}. Called by the log manager.
     */
    public FoxgloveHandler() {
        this(
                Context.getDefault(),
                Objects.requireNonNullElse(
                        LogManager.getLogManager().getProperty(FoxgloveHandler.class.getName() + ".topic"),
                        DEFAULT_TOPIC));
    }

    private FoxgloveHandler(Context context, String topic) {
        forwarder = new LogForwarder(context, topic);
        setFormatter(new SimpleFormatter());
    }

    /** Creates a handler that logs in the default context. */
    public static FoxgloveHandler create(String topic) {
        return create(Context.getDefault(), topic);
    }

    /**
     * Creates a handler.
     *
     * @param context the context
     * @param topic the topic
     * @throws IllegalStateException if the context is closed
     */
    public static FoxgloveHandler create(Context context, String topic) {
        return new FoxgloveHandler(context, topic);
    }

    /**
     * Logs a record if the {@linkplain #setLevel level} and the {@linkplain #setFilter(Filter) filter} accept it.
     * Failures are reported to the {@linkplain #setErrorManager error manager}, not to the code that logs.
     */
    @Override
    public void publish(LogRecord record) {
        try {
            if (isLoggable(record) && forwarder.isWanted()) {
                forward(record);
            }
        } catch (RuntimeException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    /** Does nothing: records are not buffered. */
    @Override
    public void flush() {}

    /** Does nothing: the channel belongs to its context. */
    @Override
    public void close() {}

    private void forward(LogRecord record) {
        forwarder.forward(
                record.getInstant(),
                level(record.getLevel()),
                message(record),
                Objects.requireNonNullElse(record.getLoggerName(), ""),
                Objects.requireNonNullElse(record.getSourceClassName(), ""),
                0);
    }

    private String message(LogRecord record) {
        Formatter formatter = getFormatter();
        String message = Objects.requireNonNullElse(formatter.formatMessage(record), "");
        return LogForwarder.withStackTrace(message, record.getThrown());
    }

    private static Log.Level level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return Log.Level.ERROR;
        }
        if (value >= Level.WARNING.intValue()) {
            return Log.Level.WARNING;
        }
        return value >= Level.INFO.intValue() ? Log.Level.INFO : Log.Level.DEBUG;
    }
}
