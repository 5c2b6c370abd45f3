package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how much space records and topics take in a file. */
@Command(
        name = "du",
        description = {
            "Shows how much space records and topics take in a file.",
            "",
            "Prints the size of each kind of record, then the uncompressed size of the messages of each topic."
        },
        footer = {"", "Example:", "  mcap4j du drive.mcap"})
final class DiskUsageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Option(
            names = "--approximate",
            description = "Read only the message indexes, if all chunks have them. Records between messages, such as"
                    + " schemas and channels, are then counted as part of the messages.")
    private boolean approximate;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        try (OpenedFile opened = file.openFile(console)) {
            PrintWriter out = console.text();
            printKinds(opened.reader().summary(), opened.size(), out);
            out.println();
            TopicSizes sizes = approximate ? TopicSizes.ofIndexes(opened) : null;
            (sizes == null ? TopicSizes.ofMessages(opened.reader(), console) : sizes).print(out);
            return opened.exitCode();
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

    static String share(long bytes, long all) {
        return String.format(Locales.NONE, "%.2f %%", all == 0 ? 0 : 100.0 * bytes / all);
    }
}
