package org.foxglove4j.logging;

import java.time.Instant;
import java.util.Objects;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Log;
import org.jspecify.annotations.Nullable;

/**
 * A Log4j 2 appender that logs events as {@code foxglove.Log} messages on a channel.
 *
 * <pre>{@code
 * <Foxglove name="foxglove" topic="/log"/>
 * }</pre>
 *
 * <p>The stack trace of a throwable follows the message. The file and line of the caller are included if {@code
 * includeLocation} is true, which costs some microseconds per event. Nothing is formatted while the channel has no
 * sink.
 *
 * <p>Thread-safe.
 */
@SuppressWarnings("exports")
@Plugin(name = "Foxglove", category = Core.CATEGORY_NAME, elementType = Appender.ELEMENT_TYPE, printObject = true)
public final class FoxgloveLog4jAppender extends AbstractAppender {

    private final boolean includeLocation;
    private final LogForwarder forwarder;

    private FoxgloveLog4jAppender(
            String name, Context context, String topic, @Nullable Filter filter, boolean includeLocation) {
        super(name, filter, null, true, Property.EMPTY_ARRAY);
        this.includeLocation = includeLocation;
        forwarder = new LogForwarder(context, topic);
    }

    /**
     * Creates an appender for the default context. Called by Log4j.
     *
     * @param name the name of the appender
     * @param topic the topic; {@code /log} by default
     * @param includeLocation whether messages contain the file and line of the code that logs; false by default
     * @param filter which events are logged; null for all
     */
    @PluginFactory
    public static FoxgloveLog4jAppender create(
            @PluginAttribute(value = "name", defaultString = "foxglove") String name,
            @PluginAttribute(value = "topic", defaultString = "/log") String topic,
            @PluginAttribute("includeLocation") boolean includeLocation,
            @PluginElement("Filter") @Nullable Filter filter) {
        return new FoxgloveLog4jAppender(name, Context.getDefault(), topic, filter, includeLocation);
    }

    /**
     * Creates an appender for programs that configure Log4j by code, which must be {@linkplain #start started}.
     *
     * @param name the name of the appender
     * @param context the context
     * @param topic the topic
     * @throws IllegalStateException if the context is closed
     */
    public static FoxgloveLog4jAppender create(String name, Context context, String topic) {
        return new FoxgloveLog4jAppender(name, context, topic, null, false);
    }

    /** Logs an event. Called by Log4j, which reports failures without passing them to the code that logs. */
    @Override
    public void append(LogEvent event) {
        if (!forwarder.isWanted()) {
            return;
        }
        StackTraceElement caller = includeLocation ? event.getSource() : null;
        forwarder.forward(
                Instant.ofEpochSecond(
                        event.getInstant().getEpochSecond(), event.getInstant().getNanoOfSecond()),
                level(event.getLevel()),
                LogForwarder.withStackTrace(
                        Objects.requireNonNullElse(event.getMessage().getFormattedMessage(), ""), event.getThrown()),
                Objects.requireNonNullElse(event.getLoggerName(), ""),
                caller == null ? "" : Objects.requireNonNullElse(caller.getFileName(), ""),
                caller == null ? 0 : Math.max(0, caller.getLineNumber()));
    }

    private static Log.Level level(Level level) {
        if (level.isMoreSpecificThan(Level.FATAL)) {
            return Log.Level.FATAL;
        }
        if (level.isMoreSpecificThan(Level.ERROR)) {
            return Log.Level.ERROR;
        }
        if (level.isMoreSpecificThan(Level.WARN)) {
            return Log.Level.WARNING;
        }
        return level.isMoreSpecificThan(Level.INFO) ? Log.Level.INFO : Log.Level.DEBUG;
    }
}
