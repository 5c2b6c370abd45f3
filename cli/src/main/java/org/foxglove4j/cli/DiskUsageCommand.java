package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapSummary;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what takes how many bytes of a file. */
@Command(
        name = "du",
        description = {
            "Tells what takes how many bytes of a file.",
            "",
            "First the kinds of records, then, before compression, the messages of each topic."
        },
        footer = {"", "Example:", "  mcap4j du drive.mcap"})
final class DiskUsageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Option(
            names = "--approximate",
            description = "Read the summary only: messages are counted, and their bytes left out.")
    private boolean approximate;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        try (Input.Look look = file.look(console)) {
            PrintWriter out = console.text();
            printKinds(look.reader().summary(), look.size(), out);
            out.println();
            if (approximate && look.reader().statistics() != null) {
                printCounts(look.reader(), out);
            } else {
                printTopics(look.reader(), console);
            }
            return look.exitCode();
        }
    }

    private static void printKinds(McapSummary summary, long size, PrintWriter out) {
        Map<String, Long> kinds = new HashMap<>();
        kinds.put(
                "chunks",
                summary.chunkIndexes().stream()
                        .mapToLong(McapChunkIndex::chunkLength)
                        .sum());
        kinds.put(
                "message indexes",
                summary.chunkIndexes().stream()
                        .mapToLong(McapChunkIndex::messageIndexLength)
                        .sum());
        kinds.put(
                "attachments",
                summary.attachmentIndexes().stream()
                        .mapToLong(McapAttachmentIndex::length)
                        .sum());
        kinds.put(
                "metadata",
                summary.metadataIndexes().stream()
                        .mapToLong(McapMetadataIndex::length)
                        .sum());
        long named = kinds.values().stream().mapToLong(Long::longValue).sum();
        kinds.put(summary.chunkIndexes().isEmpty() ? "messages and the rest" : "summary and the rest", size - named);
        Table table = new Table("record", "bytes", "share of the file");
        kinds.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .sorted(Comparator.comparingLong(kind -> -kind.getValue()))
                .forEach(kind -> table.add(kind.getKey(), Sizes.print(kind.getValue()), share(kind.getValue(), size)));
        table.print(out);
    }

    private static void printTopics(McapReader reader, Console console) throws IOException {
        Map<String, long[]> byTopic = new TreeMap<>();
        long total = 0;
        McapStatistics statistics = reader.statistics();
        try (Progress progress = new Progress(console, statistics == null ? 0 : statistics.messageCount());
                MessageCursor messages = reader.messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                long[] sums = byTopic.computeIfAbsent(message.channel().topic(), topic -> new long[2]);
                sums[0]++;
                sums[1] += message.dataLength();
                total += message.dataLength();
                progress.step(message.dataLength());
            }
        }
        Table table = new Table("topic", "messages", "bytes", "share of the messages");
        List<Map.Entry<String, long[]>> topics = new ArrayList<>(byTopic.entrySet());
        topics.sort(Comparator.comparingLong(topic -> -topic.getValue()[1]));
        for (Map.Entry<String, long[]> topic : topics) {
            long[] sums = topic.getValue();
            table.add(topic.getKey(), sums[0], Sizes.print(sums[1]), share(sums[1], total));
        }
        table.print(console.text());
    }

    private static void printCounts(McapReader reader, PrintWriter out) throws IOException {
        McapStatistics statistics = reader.statistics();
        Table table = new Table("topic", "messages");
        for (McapChannel channel : reader.summary().channels()) {
            table.add(
                    channel.topic(),
                    statistics == null ? 0 : statistics.channelMessageCounts().getOrDefault(channel.id(), 0L));
        }
        table.print(out);
    }

    private static String share(long bytes, long all) {
        return String.format(Locales.NONE, "%.2f %%", all == 0 ? 0 : 100.0 * bytes / all);
    }
}
