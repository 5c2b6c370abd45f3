package org.foxglove4j.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a command. */
@Command(
        name = "help",
        description = "Prints the help of a command.",
        footer = {"", "Example:", "  mcap4j help list chunks"})
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command and, if it has one, its subcommand.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine found = spec.root().commandLine();
        for (String name : names) {
            found = found.getSubcommands().get(name);
            if (found == null) {
                throw new IllegalArgumentException(
                        "unknown command '" + String.join(" ", names) + "'; run mcap4j help for a list of commands");
            }
        }
        found.usage(Console.of(spec).text());
        return ExitCode.OK;
    }
}
