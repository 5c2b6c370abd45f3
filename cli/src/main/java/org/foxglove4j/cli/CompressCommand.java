package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Rewrites a file with compressed chunks. */
@Command(
        name = "compress",
        description = "Rewrites a file with compressed chunks; its messages keep their order.",
        footer = {"", "Example:", "  mcap4j compress in.mcap -o out.mcap --compression-level 9"})
final class CompressCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.FILE, chosen.compression());
    }
}
