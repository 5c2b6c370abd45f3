package org.foxglove4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges several files into one, in log time order. */
@Command(
        name = "merge",
        description = {
            "Merges several files into one, in log time order; at equal log times, in the order of the files.",
            "",
            "Memory holds the indexes of all files and a bounded amount of messages: those that do not fit go to temporary"
                    + " files next to the output. The profile is kept if all files have the same one."
        },
        footer = {"", "Example:", "  mcap4j merge base.mcap arm.mcap camera.mcap -o all.mcap"})
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read, or their URLs.")
    private List<String> files;

    @Option(
            names = "--coalesce-channels",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "Which channels to combine. auto: those with the same topic, encoding, schema and metadata; force: also"
                            + " those with different metadata; none: no channels. Default ${DEFAULT-VALUE}.")
    private ChannelCopy.Coalescing coalescing;

    @Option(
            names = "--allow-duplicate-metadata",
            description = "Keep all metadata records. By default, equal records are written once; unlike in mcap merge,"
                    + " different records with the same name are all kept.")
    private boolean allowDuplicateMetadata;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        List<Input> inputs = new ArrayList<>();
        List<McapReader> readers = new ArrayList<>();
        try (OpenFiles open = new OpenFiles()) {
            for (String name : BagFiles.of(files)) {
                inputs.add(open.add(Input.open(name, console)));
            }
            Input.limitOpenFiles(inputs);
            for (Input input : inputs) {
                try {
                    readers.add(open.add(input.openReader(console, 0)));
                } catch (McapFormatException e) {
                    throw Failure.in(input.name(), e);
                }
            }
            merge(inputs, readers, console);
        }
        return ExitCode.OK;
    }

    private void merge(List<Input> inputs, List<McapReader> readers, Console console) throws IOException {
        try (OutputFile file = output.open(inputs, commonProfile(readers), output.compression(), console)) {
            ChannelCopy channels = new ChannelCopy(file.writer(), coalescing);
            Predicate<McapMetadata> wanted = newMetadata();
            List<MessageRun> runs = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                runs.add(begin(inputs.get(i), readers.get(i), file.writer(), channels, wanted));
            }
            copyMessages(runs, file.writer(), console);
            for (McapReader reader : readers) {
                new FileCopy(reader, file.writer()).copyAttachments();
            }
            file.complete();
        }
    }

    private static MessageRun begin(
            Input input, McapReader reader, McapWriter writer, ChannelCopy channels, Predicate<McapMetadata> wanted)
            throws IOException {
        ChannelCopy.OfFile own = channels.file();
        FileCopy rest = new FileCopy(reader, writer);
        rest.copyChannels(channel -> true, own);
        rest.copyMetadata(wanted);
        rest.copyPrivateRecords();
        return new MessageRun(input, reader, message -> own.idOf(message.channel(), message.schema()));
    }

    private void copyMessages(List<MessageRun> runs, McapWriter writer, Console console) throws IOException {
        long expected = 0;
        for (MessageRun run : runs) {
            McapStatistics statistics = run.reader().statistics();
            expected += statistics == null ? 0 : statistics.messageCount();
        }
        try (SortedPieces pieces = new SortedPieces(output.folder(), SortedPieces.defaultBudgetBytes(), console)) {
            List<MessageRun> fitting = pieces.fit(runs);
            try (Progress progress = new Progress(console, expected)) {
                MessageRun.copy(fitting, MessageQuery.all(), writer, progress);
            }
        }
    }

    private Predicate<McapMetadata> newMetadata() {
        Set<McapMetadata> seen = new HashSet<>();
        return metadata -> seen.add(metadata) || allowDuplicateMetadata;
    }

    private static String commonProfile(List<McapReader> readers) {
        String first = readers.get(0).header().profile();
        return readers.stream().allMatch(reader -> reader.header().profile().equals(first)) ? first : "";
    }
}
