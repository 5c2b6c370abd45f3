package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Rewrites a file with another compression or chunk size. */
@Command(
        name = "convert",
        description = {
            "Rewrites a file with another compression or chunk size; its messages keep their order.",
            "",
            "Unlike mcap convert, it does not convert ROS bags."
        },
        footer = {"", "Example:", "  mcap4j convert in.mcap -o out.mcap --compression lz4 --chunk-size 4MiB"})
final class ConvertCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.FILE, chosen.compression());
    }
}
