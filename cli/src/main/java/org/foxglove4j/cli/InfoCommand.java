package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a summary of a file. */
@Command(
        name = "info",
        description = {
            "Prints a summary of a file.",
            "",
            "Reads only the summary section if it is complete, and the whole file otherwise. For a file that was not closed,"
                    + " it describes the intact part and exits with 3."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j info drive.mcap",
            "  mcap4j info drive.mcap --json | jq '.channels[].topic'"
        })
final class InfoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Option(names = "--json", description = "Print a JSON object on one line, for use in scripts.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        PrintWriter out = console.text();
        try (OpenedFile opened = file.openFile(console)) {
            if (asJson) {
                out.println(InfoJson.of(opened));
                return opened.exitCode();
            }
            McapSummary summary = opened.reader().summary();
            MessageCounts counts = MessageCounts.of(opened.reader());
            out.printf(Locales.NONE, "library:     %s%n", summary.header().library());
            out.printf(Locales.NONE, "profile:     %s%n", summary.header().profile());
            out.printf(Locales.NONE, "size:        %s%n", Sizes.print(opened.size()));
            printMessages(out, counts);
            printChunks(out, summary.chunkIndexes(), seconds(counts));
            printChannels(out, counts);
            out.printf(
                    Locales.NONE,
                    "attachments: %d%n",
                    summary.attachmentIndexes().size());
            out.printf(
                    Locales.NONE, "metadata:    %d%n", summary.metadataIndexes().size());
            return opened.exitCode();
        }
    }

    private static double seconds(MessageCounts counts) {
        return Times.spanSeconds(counts.endNanos() - counts.startNanos());
    }

    private static void printMessages(PrintWriter out, MessageCounts counts) {
        out.printf(Locales.NONE, "messages:    %d%n", counts.total());
        if (counts.total() > 0) {
            out.printf(Locales.NONE, "duration:    %s%n", Times.span(counts.endNanos() - counts.startNanos()));
            out.printf(Locales.NONE, "start:       %s%n", Times.both(counts.startNanos()));
            out.printf(Locales.NONE, "end:         %s%n", Times.both(counts.endNanos()));
        }
    }

    private static void printChunks(PrintWriter out, List<McapChunkIndex> chunks, double seconds) {
        if (chunks.isEmpty()) {
            out.println("compression: none (no chunks)");
            return;
        }
        Map<String, long[]> byCompression = new TreeMap<>();
        long largest = 0;
        long largestCompressed = 0;
        for (McapChunkIndex chunk : chunks) {
            long[] sums = byCompression.computeIfAbsent(chunk.compression(), name -> new long[3]);
            sums[0]++;
            sums[1] += chunk.uncompressedSize();
            sums[2] += chunk.compressedSize();
            largest = Math.max(largest, chunk.uncompressedSize());
            largestCompressed = Math.max(largestCompressed, chunk.compressedSize());
        }
        out.println("compression:");
        byCompression.forEach((name, sums) -> out.printf(
                Locales.NONE,
                "  %s: %d of %d chunks, %s from %s (%.2f %%)%s%n",
                name.isEmpty() ? "none" : name,
                sums[0],
                chunks.size(),
                Sizes.print(sums[2]),
                Sizes.print(sums[1]),
                sums[1] == 0 ? 100.0 : 100.0 * sums[2] / sums[1],
                seconds > 0 ? ", " + Sizes.print((long) (sums[2] / seconds)) + "/s" : ""));
        out.println("chunks:");
        out.printf(Locales.NONE, "  max uncompressed size: %s%n", Sizes.print(largest));
        out.printf(Locales.NONE, "  max compressed size: %s%n", Sizes.print(largestCompressed));
        long overlap = OverlapEstimate.count(chunks);
        out.printf(Locales.NONE, "  overlaps: %s%n", overlap <= 1 ? "no" : "up to " + overlap + " at once");
    }

    private static void printChannels(PrintWriter out, MessageCounts counts) {
        Map<Integer, McapSchema> schemas = counts.definitions().schemas();
        out.println("channels:");
        Table table = new Table("  id", "topic", "messages", "rate", "encoding", "schema");
        double seconds = seconds(counts);
        Collection<McapChannel> channels = counts.definitions().channels().values();
        for (McapChannel channel : channels) {
            long count = counts.of(channel.id());
            table.add(
                    "  (" + channel.id() + ")",
                    channel.topic(),
                    count,
                    seconds > 0 && count > 1 ? String.format(Locales.NONE, "%.2f Hz", (count - 1) / seconds) : "-",
                    channel.messageEncoding(),
                    describe(schemas.get(channel.schemaId())));
        }
        table.print(out);
        out.printf(Locales.NONE, "channels:    %d%n", channels.size());
    }

    private static String describe(@Nullable McapSchema schema) {
        return schema == null ? "no schema" : schema.name() + " [" + schema.encoding() + "]";
    }
}
