package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Sorts the messages of a file by log time. */
@Command(
        name = "sort",
        description = {
            "Sorts the messages of a file by log time; messages with equal log times keep their order.",
            "",
            "Memory use is bounded, whatever the size and order of the file: data that does not fit goes to temporary files"
                    + " next to the output. Metadata, attachments and application-specific records are kept."
        },
        footer = {"", "Example:", "  mcap4j sort mixed.mcap -o sorted.mcap"})
final class SortCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.LOG_TIME, chosen.compression());
    }
}
