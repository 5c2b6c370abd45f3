package org.foxglove4j.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a shell script that completes commands and options. */
@Command(
        name = "completion",
        description = "Prints a shell script that completes commands and options.",
        footer = {"", "Examples:", "  source <(mcap4j completion bash)", "  source <(mcap4j completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

    /** The supported shells. */
    enum Shell {
        BASH,
        ZSH
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", defaultValue = "bash", description = "bash or zsh; default ${DEFAULT-VALUE}.")
    private Shell shell;

    @Override
    public Integer call() {
        PrintWriter out = Console.of(spec).text();
        if (shell == Shell.ZSH) {
            // zsh can use the completion of bash after this.
            out.println("autoload -Uz compinit bashcompinit && compinit && bashcompinit");
        }
        out.print(AutoComplete.bash(McapCommand.NAME, spec.root().commandLine()));
        return ExitCode.OK;
    }
}
