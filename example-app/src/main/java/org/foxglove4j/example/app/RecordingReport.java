package org.foxglove4j.example.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;

/** Reads a recording from beginning to end and prints a summary of each topic. */
final class RecordingReport {

    private static final String ROW = "  %-22s %-18s %-9s %10s %10s %10s%n";

    private final Path path;
    private final long fileBytes;
    private final Collection<TopicTotals> topics;

    private RecordingReport(Path path, long fileBytes, Collection<TopicTotals> topics) {
        this.path = path;
        this.fileBytes = fileBytes;
        this.topics = topics;
    }

    static RecordingReport read(Path path) throws IOException {
        Map<String, TopicTotals> topics = new TreeMap<>();
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                topics.computeIfAbsent(message.channel().topic(), topic -> new TopicTotals(message))
                        .add(message);
            }
        }
        return new RecordingReport(path, Files.size(path), topics.values());
    }

    long messages() {
        return topics.stream().mapToLong(TopicTotals::messages).sum();
    }

    void print(PrintStream out) {
        out.printf("Read back %s: %s on disk%n%n", path, Units.bytes(fileBytes));
        out.printf(Locale.ROOT, ROW, "topic", "schema", "encoding", "messages", "rate", "data");
        for (TopicTotals topic : topics) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    topic.topic(),
                    topic.schema(),
                    topic.encoding(),
                    Units.count(topic.messages()),
                    Units.rate(topic.messages(), topic.span()),
                    Units.bytes(topic.bytes()));
        }
        long bytes = topics.stream().mapToLong(TopicTotals::bytes).sum();
        out.printf(Locale.ROOT, ROW, "total", "", "", Units.count(messages()), "", Units.bytes(bytes));
    }
}
