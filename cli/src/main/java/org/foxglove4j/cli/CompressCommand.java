package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Writes a file with its chunks compressed. */
@Command(
        name = "compress",
        description = "Writes a file with its chunks compressed; its messages keep their order.",
        footer = {"", "Example:", "  mcap4j compress in.mcap -o out.mcap --compression-level 9"})
final class CompressCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.FILE, chosen.compression());
    }
}
