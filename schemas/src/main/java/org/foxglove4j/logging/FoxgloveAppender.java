package org.foxglove4j.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.Objects;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Log;
import org.jspecify.annotations.Nullable;

/**
 * A Logback appender that logs events as {@code foxglove.Log} messages on a channel.
 *
 * <pre>{@code
 * <appender name="FOXGLOVE" class="org.foxglove4j.logging.FoxgloveAppender">
 *   <topic>/log</topic>
 * </appender>
 * }</pre>
 *
 * <p>The stack trace of a throwable follows the message. The file and line of the caller are included if {@code
 * includeCallerData} is true, which costs some microseconds per event. Nothing is formatted while the channel has no
 * sink.
 *
 * <p>Thread-safe once it is started.
 */
@SuppressWarnings("exports")
public final class FoxgloveAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private Context channelContext = Context.getDefault();
    private String topic = "/log";
    private boolean includeCallerData;
    private @Nullable LogForwarder forwarder;

    /** Creates an appender, which must be {@linkplain #start started}. Called by Logback. */
    public FoxgloveAppender() {}

    /** Sets the topic; {@code /log} by default. */
    public void setTopic(String newTopic) {
        topic = newTopic;
    }

    /** Sets whether messages contain the file and line of the code that logs; false by default. */
    public void setIncludeCallerData(boolean newIncludeCallerData) {
        includeCallerData = newIncludeCallerData;
    }

    /** Sets the context; the default context by default. For programs that configure Logback by code. */
    public void setFoxgloveContext(Context newContext) {
        channelContext = newContext;
    }

    /** Creates the channel and starts logging to it. */
    @Override
    public void start() {
        forwarder = new LogForwarder(channelContext, topic);
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        LogForwarder target = forwarder;
        if (target == null || !target.isWanted()) {
            return;
        }
        StackTraceElement[] callers = includeCallerData ? event.getCallerData() : new StackTraceElement[0];
        target.forward(
                event.getInstant(),
                level(event.getLevel()),
                message(event),
                event.getLoggerName(),
                callers.length == 0 ? "" : Objects.requireNonNullElse(callers[0].getFileName(), ""),
                callers.length == 0 ? 0 : Math.max(0, callers[0].getLineNumber()));
    }

    private static String message(ILoggingEvent event) {
        String message = Objects.requireNonNullElse(event.getFormattedMessage(), "");
        return event.getThrowableProxy() == null
                ? message
                : message + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    private static Log.Level level(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return Log.Level.ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return Log.Level.WARNING;
        }
        return level.isGreaterOrEqual(Level.INFO) ? Log.Level.INFO : Log.Level.DEBUG;
    }
}
