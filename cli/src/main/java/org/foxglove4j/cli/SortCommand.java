package org.foxglove4j.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class SortCommand implements Callable<Integer> {

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
            Rewrite.all(MessageOrder.LOG_TIME, output.compression()).run(input, output, console);
        }
        return ExitCode.OK;
    }
}
