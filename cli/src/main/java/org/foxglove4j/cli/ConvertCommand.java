package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file with another compression or other chunks. */
@Command(
        name = "convert",
        aliases = {"compress"},
        description = "Writes a file with another compression or other chunks.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        new Rewrite(file, output, spec.commandLine().getErr())
                .run(MessageQuery.all().order(MessageOrder.FILE), new Selection(), Rewrite.Extras.ALL);
        return ExitCode.OK;
    }
}
