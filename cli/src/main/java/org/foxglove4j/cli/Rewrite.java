package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;

/** Writes one file anew: what filter, convert and sort have in common. */
final class Rewrite {

    private final Path input;
    private final Output output;
    private final PrintWriter err;

    Rewrite(Path input, Output output, PrintWriter err) {
        this.input = input;
        this.output = output;
        this.err = err;
    }

    /**
     * Writes the messages that a query selects.
     *
     * @param selection decides which channels are kept though they have no messages
     * @param extras whether attachments and metadata are kept
     */
    void run(MessageQuery query, Selection selection, Extras extras) throws IOException {
        try (McapReader reader = McapReader.builder()
                        .workers(Runtime.getRuntime().availableProcessors())
                        .open(input);
                McapWriter writer = output.open(List.of(input), reader.header().profile())) {
            FileCopy copy = new FileCopy(reader, writer);
            copy.copyChannels(selection::accepts);
            if (extras.metadata()) {
                copy.copyMetadata(metadata -> true);
            }
            McapStatistics statistics = reader.statistics();
            long expected = statistics == null || !selection.isEverything() ? 0 : statistics.messageCount();
            try (Progress progress = new Progress(err, expected)) {
                for (McapMessage message : reader.messages(query)) {
                    copy.copy(message);
                    progress.step();
                }
            }
            if (extras.attachments()) {
                copy.copyAttachments();
            }
        }
    }

    /** What is kept besides messages. */
    record Extras(boolean metadata, boolean attachments) {
        static final Extras ALL = new Extras(true, true);
    }
}
