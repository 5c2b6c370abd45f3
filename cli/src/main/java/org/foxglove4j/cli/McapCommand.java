package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code mcap4j}: looks into MCAP files, checks, cuts, joins and repairs them. */
@Command(
        name = "mcap4j",
        description = "Looks into MCAP files, checks, cuts, joins and repairs them.",
        mixinStandardHelpOptions = true,
        versionProvider = McapCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InfoCommand.class,
            ListCommand.class,
            CatCommand.class,
            FilterCommand.class,
            ConvertCommand.class,
            SortCommand.class,
            MergeCommand.class,
            DiskUsageCommand.class,
            GetCommand.class,
            RecoverCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class McapCommand {

    private McapCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new McapCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedSubcommandsAllowed(false)
                .setExecutionExceptionHandler(McapCommand::report);
    }

    private static int report(Exception exception, CommandLine commandLine, CommandLine.ParseResult arguments)
            throws Exception {
        IOException failure = asIoException(exception);
        if (failure == null && !(exception instanceof IllegalArgumentException)) {
            throw exception;
        }
        PrintWriter err = commandLine.getErr();
        err.println(commandLine.getCommandName() + ": " + tell(failure == null ? exception : failure));
        err.flush();
        return failure == null ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static @Nullable IOException asIoException(Exception exception) {
        if (exception instanceof IOException direct) {
            return direct;
        }
        return exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
    }

    private static String tell(Exception exception) {
        if (exception instanceof NoSuchFileException) {
            return exception.getMessage() + ": there is no such file";
        }
        if (exception instanceof FileAlreadyExistsException) {
            return exception.getMessage() + ": exists already; --overwrite replaces it";
        }
        return String.valueOf(exception.getMessage());
    }

    /** Tells the version in the manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = McapCommand.class.getPackage().getImplementationVersion();
            return new String[] {"mcap4j " + (version == null ? "(unpacked)" : version)};
        }
    }
}
