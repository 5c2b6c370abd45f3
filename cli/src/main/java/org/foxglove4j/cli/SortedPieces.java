package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Limits the memory of a merge, whatever the files: files whose chunks overlap too much are sorted in pieces, and too
 * many files are merged in groups, each into a temporary file next to the output.
 */
final class SortedPieces implements Closeable {

    /** Small enough for merging many of these files at once. */
    private static final int CHUNK_SIZE_BYTES = 64 << 10;

    /** The memory of a message other than its data. */
    private static final int ENTRY_BYTES = 80;

    private final @Nullable Path folder;
    private final long budgetBytes;
    private final Console console;
    private final OpenFiles open = new OpenFiles();

    /** The temporary files that are still needed. */
    private final Set<Input> temporary = new HashSet<>();

    /**
     * Creates an instance for one command.
     *
     * @param folder the directory for temporary files; the system's if null
     * @param budgetBytes the memory that may be used
     */
    SortedPieces(@Nullable Path folder, long budgetBytes, Console console) {
        this.folder = folder;
        this.budgetBytes = budgetBytes;
        this.console = console;
    }

    /** Returns the memory budget of a command: a quarter of the maximum heap size. */
    static long defaultBudgetBytes() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /** Returns runs with the same messages that can be merged within the budget. */
    List<MessageRun> fit(List<MessageRun> runs) throws IOException {
        Map<Integer, List<Input>> pieces = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).memoryBytes() > budgetBytes) {
                pieces.put(i, sortInPieces(runs.get(i)));
            }
        }
        List<MessageRun> fitting = replace(runs, pieces);
        while (fitting.size() > 1 && memoryBytes(fitting) > budgetBytes) {
            fitting = mergeInGroups(fitting);
        }
        return fitting;
    }

    /** Returns the runs with some of them replaced by temporary files, given by the index of the run. */
    private List<MessageRun> replace(List<MessageRun> runs, Map<Integer, List<Input>> replacements) throws IOException {
        Input.limitOpenFiles(
                replacements.values().stream().flatMap(List::stream).toList());
        List<MessageRun> replaced = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Input> files = replacements.get(i);
            if (files == null) {
                replaced.add(runs.get(i));
                continue;
            }
            for (Input file : files) {
                McapReader reader = open.add(file.openReader(console, 0));
                replaced.add(new MessageRun(
                        file, reader, message -> message.channel().id()));
            }
        }
        return replaced;
    }

    private static long memoryBytes(List<MessageRun> runs) throws IOException {
        long sum = 0;
        for (MessageRun run : runs) {
            sum += run.memoryBytes();
        }
        return sum;
    }

    private List<MessageRun> mergeInGroups(List<MessageRun> runs) throws IOException {
        List<MessageRun> firsts = new ArrayList<>();
        Map<Integer, List<Input>> merged = new HashMap<>();
        for (List<MessageRun> group : groups(runs)) {
            if (group.size() > 1) {
                merged.put(firsts.size(), List.of(mergeGroup(group)));
            }
            firsts.add(group.get(0));
        }
        return replace(firsts, merged);
    }

    /** Divides runs into groups of at least two that can be merged within the budget, in the same order. */
    private List<List<MessageRun>> groups(List<MessageRun> runs) throws IOException {
        List<List<MessageRun>> groups = new ArrayList<>();
        List<MessageRun> group = new ArrayList<>();
        long groupBytes = 0;
        for (MessageRun run : runs) {
            long bytes = run.memoryBytes();
            if (group.size() > 1 && groupBytes + bytes > budgetBytes) {
                groups.add(group);
                group = new ArrayList<>();
                groupBytes = 0;
            }
            group.add(run);
            groupBytes += bytes;
        }
        groups.add(group);
        return groups;
    }

    private Input mergeGroup(List<MessageRun> group) throws IOException {
        Input file = createFile();
        try (McapWriter writer = createWriter(file);
                Progress progress = new Progress(console, 0)) {
            List<MessageRun> defining = new ArrayList<>();
            for (MessageRun run : group) {
                defining.add(new MessageRun(
                        run.input(),
                        run.reader(),
                        message -> define(run.channels().idOf(message), writer)));
            }
            MessageRun.copy(defining, MessageQuery.all(), writer, progress);
        }
        for (MessageRun run : group) {
            if (temporary.remove(run.input())) {
                run.reader().close();
                run.input().close();
            }
        }
        return file;
    }

    private List<Input> sortInPieces(MessageRun run) throws IOException {
        List<Input> pieces = new ArrayList<>();
        byte[] data = new byte[(int) Math.min(1 << 30, Math.max(1 << 16, budgetBytes / 2))];
        List<Entry> entries = new ArrayList<>();
        int used = 0;
        try (Progress progress = new Progress(console, 0);
                MessageCursor messages = run.reader()
                        .messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                int length = message.dataLength();
                boolean full = length > data.length - used || (long) entries.size() * ENTRY_BYTES > budgetBytes / 2;
                if (full && !entries.isEmpty()) {
                    pieces.add(writePiece(entries, data));
                    entries.clear();
                    used = 0;
                }
                if (length > data.length) {
                    data = new byte[length];
                }
                System.arraycopy(message.dataArray(), message.dataOffset(), data, used, length);
                entries.add(new Entry(
                        run.channels().idOf(message),
                        message.sequence(),
                        message.logTimeNanos(),
                        message.publishTimeNanos(),
                        used,
                        length));
                used += length;
                progress.step(length);
            }
        } catch (McapFormatException e) {
            throw Failure.in(run.input().name(), e);
        }
        if (!entries.isEmpty()) {
            pieces.add(writePiece(entries, data));
        }
        return pieces;
    }

    private Input writePiece(List<Entry> entries, byte[] data) throws IOException {
        entries.sort((a, b) -> Long.compareUnsigned(a.logTimeNanos, b.logTimeNanos));
        Input file = createFile();
        try (McapWriter writer = createWriter(file)) {
            for (Entry entry : entries) {
                writer.writeMessage(
                        define(entry.channelId, writer),
                        entry.sequence,
                        entry.logTimeNanos,
                        entry.publishTimeNanos,
                        data,
                        entry.offset,
                        entry.length);
            }
        }
        return file;
    }

    /** The channels already have their final ids, and nothing else of them is needed here. */
    private static int define(int channelId, McapWriter writer) throws IOException {
        writer.addChannel(new McapChannel(channelId, 0, "", "", Map.of()));
        return channelId;
    }

    private Input createFile() throws IOException {
        Input file = open.add(Input.temporary(UnfinishedFiles.ofProcess().create(folder, ".mcap4j-", ".part")));
        temporary.add(file);
        return file;
    }

    private static McapWriter createWriter(Input file) throws IOException {
        McapWriterBuilder writer = McapWriter.builder()
                .compression(Compression.LZ4)
                .chunkSizeBytes(CHUNK_SIZE_BYTES)
                .messageIndex(false)
                .chunkCrc(false)
                .dataSectionCrc(false)
                .overwrite(true);
        return UnfinishedFiles.ofProcess().open(file.path(), writer::create);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    /** A message in memory. */
    private record Entry(
            int channelId, long sequence, long logTimeNanos, long publishTimeNanos, int offset, int length) {}
}
