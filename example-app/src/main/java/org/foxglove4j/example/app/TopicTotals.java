package org.foxglove4j.example.app;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.foxglove4j.mcap.McapMessage;

/** The totals of one topic in a recording. */
final class TopicTotals {

    private final String topic;
    private final String schema;
    private final String encoding;
    private long messages;
    private long bytes;
    private long firstLogTimeNanos = Long.MAX_VALUE;
    private long lastLogTimeNanos = Long.MIN_VALUE;

    TopicTotals(McapMessage first) {
        topic = first.channel().topic();
        encoding = first.channel().messageEncoding();
        schema = first.schema() == null ? "" : first.schema().name();
    }

    void add(McapMessage message) {
        messages++;
        bytes += message.dataLength();
        firstLogTimeNanos = Math.min(firstLogTimeNanos, message.logTimeNanos());
        lastLogTimeNanos = Math.max(lastLogTimeNanos, message.logTimeNanos());
    }

    String topic() {
        return topic;
    }

    String schema() {
        return schema.substring(schema.lastIndexOf('.') + 1);
    }

    String encoding() {
        return encoding;
    }

    long messages() {
        return messages;
    }

    long bytes() {
        return bytes;
    }

    Duration span() {
        return Duration.of(lastLogTimeNanos - firstLogTimeNanos, ChronoUnit.NANOS);
    }
}
