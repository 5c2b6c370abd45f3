package org.foxglove4j.cli;

import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;

/** Rewrites a file with uncompressed chunks. */
@Command(
        name = "decompress",
        description = "Rewrites a file with uncompressed chunks; its messages keep their order.",
        footer = {"", "Example:", "  mcap4j decompress in.mcap -o out.mcap"})
final class DecompressCommand extends RewritingCommand {

    @Override
    Rewrite rewrite(Output chosen) {
        return Rewrite.all(MessageOrder.FILE, Compression.NONE);
    }
}
