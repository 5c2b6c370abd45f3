package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Writes a file with its messages by log time. */
@Command(
        name = "sort",
        description = {
            "Writes a file with its messages by log time; those of one time keep their order.",
            "",
            "Memory is bounded, however long the file and however it is mixed up: what does not fit goes to files beside"
                    + " the output, which are deleted at the end. Metadata, attachments and records of applications are kept."
        },
        footer = {"", "Example:", "  mcap4j sort mixed.mcap -o sorted.mcap"})
final class SortCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.LOG_TIME, chosen.compression());
    }
}
