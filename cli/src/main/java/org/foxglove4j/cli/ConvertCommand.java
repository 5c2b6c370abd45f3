package org.foxglove4j.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a file with another compression or other chunks. */
@Command(
        name = "convert",
        description = {
            "Writes a file with another compression or other chunks; its messages keep their order.",
            "",
            "The convert of mcap makes MCAP files of ROS bags; this one does not."
        },
        footer = {"", "Example:", "  mcap4j convert in.mcap -o out.mcap --compression lz4 --chunk-size 4MiB"})
final class ConvertCommand implements Callable<Integer> {

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
            Rewrite.all(MessageOrder.FILE, output.compression()).run(input, output, console);
        }
        return ExitCode.OK;
    }
}
