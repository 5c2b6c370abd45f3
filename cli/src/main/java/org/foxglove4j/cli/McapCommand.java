package org.foxglove4j.cli;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code mcap4j}: inspects, checks, filters, merges, repairs, plays and records MCAP files. */
@Command(
        name = "mcap4j",
        description = {
            "Inspects, checks, filters, merges, repairs, plays and records MCAP files.",
            "",
            "Where the mcap command has the same command or option, its name is the same."
        },
        footer = {
            "",
            "Run mcap4j COMMAND --help for the options and examples of a command.",
            "",
            "The file name - means standard input. The directory of a ROS 2 bag stands for the MCAP files in it. Of a file at an"
                    + " http or https URL, only the parts that are needed are read, if the server supports range requests;"
                    + " doctor, recover, play, and convert of bags and data logs download all of it first.",
            "",
            "Exit codes: 0 success, 1 failure, 2 invalid arguments, 3 success, but part of the input was lost."
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionCommand.Provider.class)
public final class McapCommand {

    static final String NAME = "mcap4j";

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 1000,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            order = 1001,
            description = "Print a stack trace if the command fails.")
    private boolean verbose;

    @Option(names = "--version", versionHelp = true, order = 1002, description = "Print the version.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    private McapCommand(Console console) {
        this.console = console;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs the command with the streams of a console. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new McapCommand(console));
        Commands.addNeeded(line, arguments);
        int code = configure(line, console).execute(arguments);
        console.text().flush();
        console.err().flush();
        return console.out().failure() == null || code != ExitCode.OK ? code : Failure.failedOutput(console);
    }

    /** Returns the command line with all commands. */
    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new McapCommand(console));
        Commands.addAll(line);
        return configure(line, console);
    }

    /** Configures all commands that have been added. */
    private static CommandLine configure(CommandLine line, Console console) {
        line.setOut(console.text())
                .setErr(console.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.terminal().colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedSubcommandsAllowed(false)
                .registerConverter(Pattern.class, McapCommand::regex)
                .setParameterExceptionHandler(Failure::reportUse)
                .setExecutionExceptionHandler(Failure::report);
        layOutHelp(line);
        return line;
    }

    private static Pattern regex(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new TypeConversionException("'" + text + "' is not a valid regular expression: " + e.getDescription()
                    + " at character " + (e.getIndex() + 1));
        }
    }

    /** Lists options in the order in which they are declared, and only in the list of options. */
    private static void layOutHelp(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
        line.getSubcommands().values().forEach(McapCommand::layOutHelp);
    }

    Console console() {
        return console;
    }

    boolean isVerbose() {
        return verbose;
    }
}
