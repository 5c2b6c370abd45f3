package org.foxglove4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.messages.Log;
import org.foxglove4j.messages.LogChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that application logs become messages of the app's Log panel. */
class LoggingTest {

    private final Context context = Context.create();
    private final Lines lines = new Lines();
    private final Logger logger = Logger.getAnonymousLogger();

    LoggingTest() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void javaUtilLoggingKeepsTextLevelNameAndTime() {
        context.addSink(lines);
        Instant time = Instant.ofEpochSecond(1_700_000_000, 5_000);
        LogRecord record = new LogRecord(Level.WARNING, "{0} volts");
        record.setParameters(new Object[] {"11.9"});
        record.setLoggerName("arm.Battery");
        record.setSourceClassName("arm.Battery$Watch");
        record.setInstant(time);

        FoxgloveHandler.create(context, "/log").publish(record);

        assertThat(lines.logged)
                .containsExactly(new Log(time, Log.Level.WARNING, "11.9 volts", "arm.Battery", "arm.Battery$Watch", 0));
        assertThat(lines.times).containsExactly(1_700_000_000_000_005_000L);
        assertThat(context.channel("/log")).isPresent();
    }

    @Test
    void contextClockAppliesToLogMessages() {
        context.setClock(() -> 3_000);
        context.addSink(lines);

        FoxgloveHandler.create(context, "/log").publish(new LogRecord(Level.INFO, "ready"));

        assertThat(lines.times).containsExactly(3_000L);
    }

    @Test
    void formattingErrorsAreReportedWithoutFailingTheApplication() {
        context.addSink(lines);
        FoxgloveHandler handler = FoxgloveHandler.create(context, "/log");
        handler.setFormatter(new SimpleFormatter() {
            @Override
            public String formatMessage(LogRecord record) {
                throw new IllegalStateException("no format");
            }
        });
        List<Exception> reported = new ArrayList<>();
        handler.setErrorManager(new ErrorManager() {
            @Override
            public void error(String message, Exception failure, int code) {
                reported.add(failure);
            }
        });
        logger.addHandler(handler);

        logger.info("ready");

        assertThat(reported).extracting(Exception::getMessage).containsExactly("no format");
        assertThat(lines.logged).isEmpty();
    }

    @Test
    void javaUtilLoggingLevelsMapToThoseOfThePanel() {
        context.addSink(lines);
        FoxgloveHandler handler = FoxgloveHandler.create(context, "/log");
        handler.setLevel(Level.FINE);
        logger.addHandler(handler);
        for (Level level : List.of(Level.SEVERE, Level.WARNING, Level.INFO, Level.CONFIG, Level.FINE, Level.FINER)) {
            logger.log(level, level.getName());
        }

        assertThat(lines.logged)
                .extracting(Log::message, Log::level)
                .containsExactly(
                        tuple("SEVERE", Log.Level.ERROR),
                        tuple("WARNING", Log.Level.WARNING),
                        tuple("INFO", Log.Level.INFO),
                        tuple("CONFIG", Log.Level.DEBUG),
                        tuple("FINE", Log.Level.DEBUG));
    }

    @Test
    void stackTraceFollowsTheMessage() {
        context.addSink(lines);
        logger.addHandler(FoxgloveHandler.create(context, "/log"));
        logger.log(Level.SEVERE, "no answer", new IllegalStateException("cable"));

        assertThat(lines.logged.get(0).message())
                .startsWith("no answer\njava.lang.IllegalStateException: cable")
                .contains("at " + getClass().getName());
    }

    @Test
    void nothingIsFormattedWithoutASubscriber() {
        logger.addHandler(FoxgloveHandler.create(context, "/log"));
        logger.log(Level.INFO, "{0}", new Object() {
            @Override
            public String toString() {
                throw new AssertionError("formatted for nobody");
            }
        });
    }

    @Test
    void sinkThatLogsDoesNotReceiveItsOwnMessages() {
        logger.addHandler(FoxgloveHandler.create(context, "/log"));
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            logger.info("the sink speaks");
            lines.log(channel, logTimeNanos, data, offset, length);
        });
        logger.info("the application speaks");

        assertThat(lines.logged).extracting(Log::message).containsExactly("the application speaks");
    }

    @Test
    void logbackIsConfiguredByItsFile() throws Exception {
        Context.getDefault().addSink(lines);
        LoggerContext logback = new LoggerContext();
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(logback);
            configurator.doConfigure(new ByteArrayInputStream("""
                    <configuration>
                      <appender name="FOXGLOVE" class="org.foxglove4j.logging.FoxgloveAppender">
                        <topic>/robot/log</topic>
                        <includeCallerData>true</includeCallerData>
                      </appender>
                      <root level="debug"><appender-ref ref="FOXGLOVE"/></root>
                    </configuration>
                    """.getBytes(StandardCharsets.UTF_8)));
            org.slf4j.Logger battery = logback.getLogger("arm.Battery");
            battery.warn("{} volts", 11.9);
            battery.error("no answer", new IllegalStateException("cable"));
            battery.debug("fine");
            battery.trace("too fine");
        } finally {
            logback.stop();
            Context.getDefault().removeSink(lines);
        }

        assertThat(lines.logged)
                .extracting(Log::level)
                .containsExactly(Log.Level.WARNING, Log.Level.ERROR, Log.Level.DEBUG);
        requireBatteryLines("/robot/log");
    }

    @Test
    void log4jIsConfiguredByItsFile() throws Exception {
        Context.getDefault().addSink(lines);
        try (org.apache.logging.log4j.core.LoggerContext log4j = log4j("""
                <Configuration status="error">
                  <Appenders><Foxglove name="app" topic="/robot/log4j" includeLocation="true"/></Appenders>
                  <Loggers><Root level="debug"><AppenderRef ref="app"/></Root></Loggers>
                </Configuration>
                """)) {
            org.apache.logging.log4j.Logger battery = log4j.getLogger("arm.Battery");
            battery.fatal("{} volts", 11.9);
            battery.error("no answer", new IllegalStateException("cable"));
            battery.warn("warm");
            battery.info("ready");
            battery.debug("fine");
            battery.trace("too fine");
        } finally {
            Context.getDefault().removeSink(lines);
        }

        assertThat(lines.logged)
                .extracting(Log::level)
                .containsExactly(Log.Level.FATAL, Log.Level.ERROR, Log.Level.WARNING, Log.Level.INFO, Log.Level.DEBUG);
        requireBatteryLines("/robot/log4j");
    }

    @Test
    void log4jAppenderCanBeAddedByCode() throws Exception {
        context.addSink(lines);
        FoxgloveLog4jAppender appender = FoxgloveLog4jAppender.create("app", context, "/log");
        appender.start();
        try (org.apache.logging.log4j.core.LoggerContext log4j =
                log4j("<Configuration status=\"error\"><Loggers><Root level=\"error\"/></Loggers></Configuration>")) {
            log4j.getRootLogger().addAppender(appender);
            log4j.getRootLogger().error("no answer");
        }

        assertThat(lines.logged).extracting(Log::message, Log::file).containsExactly(tuple("no answer", ""));
    }

    /** Checks the first line, which has the place of its caller, and the second, which has a stack trace. */
    private void requireBatteryLines(String topic) {
        Log first = lines.logged.get(0);
        assertThat(first.message()).isEqualTo("11.9 volts");
        assertThat(first.name()).isEqualTo("arm.Battery");
        assertThat(first.file()).isEqualTo("LoggingTest.java");
        assertThat(first.line()).isPositive();
        assertThat(lines.logged.get(1).message()).startsWith("no answer\njava.lang.IllegalStateException: cable");
        assertThat(lines.topics).containsOnly(topic);
    }

    private static org.apache.logging.log4j.core.LoggerContext log4j(String configuration) throws IOException {
        org.apache.logging.log4j.core.LoggerContext log4j = new org.apache.logging.log4j.core.LoggerContext("test");
        log4j.start(new XmlConfiguration(
                log4j,
                new ConfigurationSource(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)))));
        return log4j;
    }

    /** Decodes what arrives. */
    private static final class Lines implements Sink {

        private final List<Log> logged = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();
        private final List<String> topics = new ArrayList<>();

        @Override
        public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
            logged.add(LogChannel.decode(Arrays.copyOfRange(data, offset, offset + length)));
            times.add(logTimeNanos);
            topics.add(channel.topic());
        }
    }
}
