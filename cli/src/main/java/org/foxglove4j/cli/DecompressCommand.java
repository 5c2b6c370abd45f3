package org.foxglove4j.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a file with chunks that are not compressed. */
@Command(
        name = "decompress",
        description = "Writes a file with chunks that are not compressed; its messages keep their order.",
        footer = {"", "Example:", "  mcap4j decompress in.mcap -o out.mcap"})
final class DecompressCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        try (Input input = file.open(console)) {
            Rewrite.all(MessageOrder.FILE, Compression.NONE).run(input, output, console);
        }
        return ExitCode.OK;
    }
}
