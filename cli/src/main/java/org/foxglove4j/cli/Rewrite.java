package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites one file: the common part of filter, convert, compress, decompress and sort.
 *
 * @param selection the messages to write, and the channels to keep even if they have no messages
 * @param order the order of the messages; the file order if there is a selection
 * @param metadata whether metadata is kept
 * @param attachments whether attachments are kept
 * @param compression the compression, or null for the default
 */
record Rewrite(
        Selection selection,
        MessageOrder order,
        boolean metadata,
        boolean attachments,
        @Nullable Compression compression) {

    Rewrite {
        if (order != MessageOrder.FILE && !selection.isEverything()) {
            throw new IllegalArgumentException("a selection is written in file order, not in order of " + order);
        }
    }

    /** Writes all messages in an order. */
    static Rewrite all(MessageOrder order, @Nullable Compression compression) {
        return new Rewrite(new Selection(), order, true, true, compression);
    }

    void run(Input input, Output output, Console console) throws IOException {
        try (McapReader reader = input.openReader(console);
                OutputFile file = output.open(List.of(input), reader.header().profile(), compression, console)) {
            McapWriter writer = file.writer();
            ChannelCopy.OfFile channels = new ChannelCopy(writer, ChannelCopy.Coalescing.NONE).file();
            FileCopy rest = new FileCopy(reader, writer);
            rest.copyChannels(selection::accepts, channels);
            if (metadata) {
                rest.copyMetadata(any -> true);
            }
            rest.copyPrivateRecords();
            MessageRun run =
                    new MessageRun(input, reader, message -> channels.idOf(message.channel(), message.schema()));
            for (McapMessage last : selection.lastBeforeStart(reader)) {
                run.write(last, writer);
            }
            if (copyMessages(run, writer, output, console) == 0) {
                selection.warnOfNothing(console);
            }
            if (attachments) {
                rest.copyAttachments();
            }
            file.complete();
        }
    }

    /** Copies the messages, and returns their number. */
    private long copyMessages(MessageRun run, McapWriter writer, Output output, Console console) throws IOException {
        if (order == MessageOrder.FILE) {
            return copy(List.of(run), selection.query().order(order), expected(run.reader()), writer, console);
        }
        try (SortedPieces pieces = new SortedPieces(output.folder(), SortedPieces.defaultBudgetBytes(), console)) {
            List<MessageRun> runs = pieces.fit(List.of(run));
            return copy(runs, MessageQuery.all().order(order), expected(run.reader()), writer, console);
        }
    }

    private static long copy(
            List<MessageRun> runs, MessageQuery query, long expected, McapWriter writer, Console console)
            throws IOException {
        try (Progress progress = new Progress(console, expected)) {
            MessageRun.copy(runs, query, writer, progress);
            return progress.messages();
        }
    }

    private long expected(McapReader reader) {
        McapStatistics statistics = reader.statistics();
        return statistics == null || !selection.isEverything() ? 0 : statistics.messageCount();
    }
}
