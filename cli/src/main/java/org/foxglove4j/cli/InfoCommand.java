package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is in a file, from its summary. */
@Command(name = "info", description = "Prints what is in a file.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (McapReader reader = McapReader.open(file)) {
            McapSummary summary = reader.summary();
            MessageCounts counts = MessageCounts.of(reader, summary);
            printFile(out, summary, counts);
            printChunks(out, summary.chunkIndexes());
            printChannels(out, summary, counts);
            out.printf("attachments: %d%n", summary.attachmentIndexes().size());
            out.printf("metadata:    %d%n", summary.metadataIndexes().size());
        }
        out.flush();
        return ExitCode.OK;
    }

    private void printFile(PrintWriter out, McapSummary summary, MessageCounts counts) throws IOException {
        out.printf("library:     %s%n", summary.header().library());
        out.printf("profile:     %s%n", summary.header().profile());
        out.printf("size:        %s%n", Sizes.print(Files.size(file)));
        out.printf("messages:    %d%n", counts.total());
        if (counts.total() > 0) {
            out.printf("duration:    %s%n", Times.span(counts.endNanos() - counts.startNanos()));
            out.printf("start:       %s (%s)%n", Times.print(counts.startNanos()), Times.seconds(counts.startNanos()));
            out.printf("end:         %s (%s)%n", Times.print(counts.endNanos()), Times.seconds(counts.endNanos()));
        }
    }

    private static void printChunks(PrintWriter out, List<McapChunkIndex> chunks) {
        if (chunks.isEmpty()) {
            out.println("compression: none (no chunks)");
            return;
        }
        Map<String, long[]> byCompression = new TreeMap<>();
        for (McapChunkIndex chunk : chunks) {
            long[] sums = byCompression.computeIfAbsent(chunk.compression(), name -> new long[3]);
            sums[0]++;
            sums[1] += chunk.uncompressedSize();
            sums[2] += chunk.compressedSize();
        }
        out.println("compression:");
        byCompression.forEach((name, sums) -> out.printf(
                Locale.ROOT,
                "  %s: %d of %d chunks, %s from %s (%.2f %%)%n",
                name.isEmpty() ? "none" : name,
                sums[0],
                chunks.size(),
                Sizes.print(sums[2]),
                Sizes.print(sums[1]),
                sums[1] == 0 ? 100.0 : 100.0 * sums[2] / sums[1]));
    }

    private static void printChannels(PrintWriter out, McapSummary summary, MessageCounts counts) {
        Map<Integer, McapSchema> schemas = new HashMap<>();
        summary.schemas().forEach(schema -> schemas.put(schema.id(), schema));
        out.println("channels:");
        Table table = new Table("  id", "topic", "messages", "rate", "encoding", "schema");
        double seconds = (counts.endNanos() - counts.startNanos()) / 1e9;
        List<McapChannel> channels = summary.channels();
        for (McapChannel channel : channels) {
            long count = counts.of(channel.id());
            table.add(
                    "  (" + channel.id() + ")",
                    channel.topic(),
                    count,
                    seconds > 0 && count > 1 ? String.format(Locale.ROOT, "%.2f Hz", (count - 1) / seconds) : "-",
                    channel.messageEncoding(),
                    describe(schemas.get(channel.schemaId())));
        }
        table.print(out);
        out.printf("channels:    %d%n", channels.size());
    }

    private static String describe(@Nullable McapSchema schema) {
        return schema == null ? "no schema" : schema.name() + " [" + schema.encoding() + "]";
    }

    /** Counts of messages: those of the statistics, or, where there are none, found by reading. */
    private record MessageCounts(long total, long startNanos, long endNanos, Map<Integer, Long> byChannel) {

        static MessageCounts of(McapReader reader, McapSummary summary) throws IOException {
            McapStatistics statistics = summary.statistics();
            if (statistics != null
                    && (!statistics.channelMessageCounts().isEmpty() || statistics.messageCount() == 0)) {
                return new MessageCounts(
                        statistics.messageCount(),
                        statistics.messageStartTimeNanos(),
                        statistics.messageEndTimeNanos(),
                        statistics.channelMessageCounts());
            }
            Map<Integer, Long> byChannel = new HashMap<>();
            long total = 0;
            long start = -1;
            long end = 0;
            for (var message : reader.messages()) {
                total++;
                byChannel.merge(message.channel().id(), 1L, Long::sum);
                start = Long.compareUnsigned(message.logTimeNanos(), start) < 0 ? message.logTimeNanos() : start;
                end = Long.compareUnsigned(message.logTimeNanos(), end) > 0 ? message.logTimeNanos() : end;
            }
            return new MessageCounts(total, total == 0 ? 0 : start, end, byChannel);
        }

        long of(int channelId) {
            return byChannel.getOrDefault(channelId, 0L);
        }
    }
}
