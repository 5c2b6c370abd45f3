package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Writes a file with another compression or other chunks. */
@Command(
        name = "convert",
        description = {
            "Writes a file with another compression or other chunks; its messages keep their order.",
            "",
            "The convert of mcap makes MCAP files of ROS bags; this one does not."
        },
        footer = {"", "Example:", "  mcap4j convert in.mcap -o out.mcap --compression lz4 --chunk-size 4MiB"})
final class ConvertCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.FILE, chosen.compression());
    }
}
