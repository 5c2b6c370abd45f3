package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins several files into one, by log time. */
@Command(
        name = "merge",
        description = "Joins several files into one, by log time. Equal channels become one.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read.")
    private List<Path> files;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Deque<McapReader> readers = new ArrayDeque<>();
        try {
            for (Path file : files) {
                readers.addLast(McapReader.open(file));
            }
            merge(List.copyOf(readers));
        } finally {
            for (McapReader reader : readers) {
                reader.close();
            }
        }
        return ExitCode.OK;
    }

    private void merge(List<McapReader> readers) throws IOException {
        try (McapWriter writer = output.open(files, commonProfile(readers))) {
            Set<McapMetadata> written = new HashSet<>();
            List<FileCopy> copies = new ArrayList<>();
            long expected = 0;
            for (McapReader reader : readers) {
                FileCopy copy = new FileCopy(reader, writer);
                copy.copyChannels(channel -> true);
                copy.copyMetadata(written::add);
                copies.add(copy);
                McapStatistics statistics = reader.statistics();
                expected += statistics == null ? 0 : statistics.messageCount();
            }
            try (Progress progress = new Progress(spec.commandLine().getErr(), expected)) {
                copyMessages(readers, copies, progress);
            }
            for (FileCopy copy : copies) {
                copy.copyAttachments();
            }
        }
    }

    private static void copyMessages(List<McapReader> readers, List<FileCopy> copies, Progress progress)
            throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>(Head.BY_TIME_THEN_FILE);
        for (int file = 0; file < readers.size(); file++) {
            Iterator<McapMessage> messages = readers.get(file).messages().iterator();
            if (messages.hasNext()) {
                heads.add(new Head(file, messages.next(), messages));
            }
        }
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            copies.get(head.file).copy(head.message);
            progress.step();
            if (head.rest.hasNext()) {
                heads.add(new Head(head.file, head.rest.next(), head.rest));
            }
        }
    }

    private static String commonProfile(List<McapReader> readers) {
        String first = readers.get(0).header().profile();
        return readers.stream().allMatch(reader -> reader.header().profile().equals(first)) ? first : "";
    }

    /** The next message of one file. */
    private record Head(int file, McapMessage message, Iterator<McapMessage> rest) {

        static final Comparator<Head> BY_TIME_THEN_FILE = Comparator.comparing(
                        (Head head) -> head.message.logTimeNanos(), Long::compareUnsigned)
                .thenComparingInt(Head::file);
    }
}
