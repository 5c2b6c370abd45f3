package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how many bytes the messages of each topic take, before compression. */
@Command(
        name = "du",
        description = "Tells how many bytes the messages of each topic take, before compression.",
        mixinStandardHelpOptions = true)
final class DiskUsageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Map<String, long[]> byTopic = new TreeMap<>();
        long total = 0;
        try (McapReader reader = McapReader.open(file);
                Progress progress = new Progress(spec.commandLine().getErr(), 0);
                MessageCursor messages = reader.messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                long[] sums = byTopic.computeIfAbsent(message.channel().topic(), topic -> new long[2]);
                sums[0]++;
                sums[1] += message.dataLength();
                total += message.dataLength();
                progress.step();
            }
        }
        Table table = new Table("topic", "messages", "bytes", "share");
        long all = total;
        byTopic.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue()[1]))
                .forEach(entry -> table.add(
                        entry.getKey(),
                        entry.getValue()[0],
                        Sizes.print(entry.getValue()[1]),
                        String.format(Locale.ROOT, "%.2f %%", all == 0 ? 0 : 100.0 * entry.getValue()[1] / all)));
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        out.flush();
        return ExitCode.OK;
    }
}
