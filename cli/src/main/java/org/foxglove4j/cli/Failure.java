package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.foxglove4j.mcap.McapFormatException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports in one line what went wrong and what to do, and determines the exit code. */
final class Failure {

    private Failure() {}

    /** Returns an exception that adds the name of the file to a fault in it. */
    static IOException in(String file, McapFormatException fault) {
        return new IOException(describe(file, fault), fault);
    }

    /** Reports invalid arguments. Prints the help, which is long, only if no command was given. */
    static int reportUse(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        boolean unmatched = e instanceof UnmatchedArgumentException;
        err.println(name + ": " + (unmatched ? unmatched((UnmatchedArgumentException) e, command) : describe(e)));
        if (!unmatched && !command.getSubcommands().isEmpty()) {
            command.usage(err);
        } else if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Run " + name + " --help for usage.");
        }
        return ExitCode.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
        if (e.isUnknownOption() || command.getSubcommands().isEmpty()) {
            return describe(e);
        }
        String label = command.getCommandSpec().usageMessage().synopsisSubcommandLabel();
        return "unknown " + label.toLowerCase(Locale.ROOT) + " '"
                + e.getUnmatched().get(0) + "'";
    }

    private static String describe(ParameterException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }

    /** Reports an exception that a command has thrown. */
    static int report(Exception exception, CommandLine command, ParseResult arguments) {
        IOException failure = asIoException(exception);
        Console console = Console.of(command.getCommandSpec());
        if (failure != null && console.out().failure() != null) {
            return failedOutput(console);
        }
        boolean verbose = ((McapCommand) command.getCommandSpec().root().userObject()).isVerbose();
        PrintWriter err = console.err();
        err.println(command.getCommandSpec().qualifiedName() + ": "
                + (failure == null ? describe(exception) : describe(first(failure), onlyFile(arguments))));
        if (verbose) {
            exception.printStackTrace(err);
        }
        err.flush();
        return exception instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /** Reports that standard output has failed, unless its reader has merely closed the pipe. */
    static int failedOutput(Console console) {
        IOException failure = console.out().failure();
        if (failure != null && !StandardOutput.isClosedPipe(failure)) {
            console.err().println("mcap4j: cannot write to standard output: " + failure.getMessage());
        }
        return ExitCode.FAILED;
    }

    private static @Nullable IOException asIoException(Exception exception) {
        if (exception instanceof IOException direct) {
            return direct;
        }
        return exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
    }

    private static String describe(Exception exception) {
        return exception instanceof IllegalArgumentException
                ? String.valueOf(exception.getMessage())
                : "internal error, see --verbose for the stack trace: " + exception;
    }

    /** Returns the file system exception that caused an exception, or the exception itself if there is none. */
    private static IOException first(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException fault) {
                return fault;
            }
        }
        return thrown;
    }

    private static String describe(IOException failure, String file) {
        if (failure instanceof McapFormatException fault) {
            return describe(file, fault);
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return message + ": no such file or directory"
                    + (isUrl(message) ? "; only local files can be written" : "");
        }
        if (failure instanceof FileAlreadyExistsException refusal) {
            return refusal.getFile() + ": already exists; use --overwrite to replace it";
        }
        if (failure instanceof AccessDeniedException) {
            return message + ": permission denied";
        }
        if (message.equals("Is a directory")) {
            return file + ": is a directory; specify a file";
        }
        boolean named = failure instanceof FileSystemException
                || message.startsWith(file)
                || Input.isUrl(message)
                || (file.startsWith("ws") && message.contains(file));
        return named ? message : prefix(file) + message;
    }

    /** Returns whether a path was meant as a URL, whose double slash became a single one. */
    private static boolean isUrl(String path) {
        return path.matches("(.*/)?(https?|s3|gs|az):/.*");
    }

    private static String describe(String file, McapFormatException fault) {
        String position = fault.offset() < 0 ? "" : "at byte " + fault.offset() + ": ";
        String remedy = fault.offset() == 0
                ? "; specify an MCAP file"
                : "; run mcap4j doctor for details, or mcap4j recover to save the intact data";
        return prefix(file) + position + "expected " + fault.expected() + ", found " + fault.found() + remedy;
    }

    private static String prefix(String file) {
        return file.isEmpty() ? "" : file + ": ";
    }

    /** Returns the file on the command line, or an empty string if there is none or there are several. */
    private static String onlyFile(ParseResult arguments) {
        ParseResult deepest = arguments;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        var files = deepest.matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .distinct()
                .toList();
        return files.size() == 1 ? Input.shown(files.get(0)) : "";
    }
}
