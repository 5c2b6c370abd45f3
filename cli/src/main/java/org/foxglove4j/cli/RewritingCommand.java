package org.foxglove4j.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that rewrites one file. */
abstract class RewritingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Mixin
    private Output output;

    /** Returns the rewrite to perform. */
    abstract Rewrite rewrite(Output chosen);

    @Override
    public final Integer call() throws IOException {
        Console console = Console.of(spec);
        try (Input input = file.open(console)) {
            rewrite(output).run(input, output, console);
        }
        return ExitCode.OK;
    }
}
