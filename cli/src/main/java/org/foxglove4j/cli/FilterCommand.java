package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the messages of some topics and times into another file. */
@Command(
        name = "filter",
        description = "Copies the messages of some topics and times into another file, in their order.",
        mixinStandardHelpOptions = true)
final class FilterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file;

    @Mixin
    private Selection selection;

    @Mixin
    private Output output;

    @Option(names = "--exclude-metadata", description = "Leave metadata records out.")
    private boolean withoutMetadata;

    @Option(names = "--exclude-attachments", description = "Leave attachments out.")
    private boolean withoutAttachments;

    @Override
    public Integer call() throws IOException {
        new Rewrite(file, output, spec.commandLine().getErr())
                .run(
                        selection.query().order(MessageOrder.FILE),
                        selection,
                        new Rewrite.Extras(!withoutMetadata, !withoutAttachments));
        return ExitCode.OK;
    }
}
