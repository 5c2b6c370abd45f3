package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapFollower;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints messages, one per line. */
@Command(
        name = "cat",
        description = {
            "Prints messages, one per line, in log time order; those of standard input in file order.",
            "",
            "With --json, each line is an object with topic, sequence, log_time, publish_time (in seconds) and data. Messages"
                    + " in json, protobuf, flatbuffer, ros1 and cdr (ROS 2) are decoded: fields keep their names, enums are"
                    + " printed by name, bytes as base64, 64-bit integers with all digits. Other messages have data_base64"
                    + " instead of data.",
            "",
            "With --format csv, each message is a row; only one topic can be printed. Nested values have columns such as"
                    + " position.x and ranges.0. Files are read twice to determine the columns; for standard input and"
                    + " with --follow, the first message determines them."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j cat drive.mcap --topics /pose,/tf --limit 10",
            "  mcap4j cat drive.mcap --json -y '/imu.*' -S 2023-11-14T22:13:20Z | jq .data",
            "  mcap4j cat recording-now.mcap --json --follow",
            "  mcap4j cat drive-*.mcap --topics /battery --format csv > battery.csv"
        })
final class CatCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(100);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "The files or their URLs, printed one after the other; standard input by default.")
    private List<String> files = List.of(Input.STANDARD);

    @Mixin
    private ListedSelection selection;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N messages.")
    private @Nullable Long limit;

    @ArgGroup
    private Format format = new Format();

    @Option(
            names = {"-f", "--follow"},
            description = "Keep printing while the file is being written, until it is closed; in file order.")
    private boolean follow;

    /** The output format. */
    static final class Format {
        @Option(names = "--json", description = "Print one JSON object per line.")
        private boolean json;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "text, ndjson (the same as --json) or csv; default text.")
        private @Nullable MessageFormat named;

        MessageFormat chosen() {
            return named != null ? named : json ? MessageFormat.NDJSON : MessageFormat.TEXT;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec);
        if (follow && (files.size() > 1 || Input.isStandard(files.get(0)) || Input.isUrl(files.get(0)))) {
            throw new IllegalArgumentException("--follow needs exactly one local file");
        }
        if (limit() < 0) {
            throw new IllegalArgumentException("--limit must not be negative, found " + limit());
        }
        CsvTable table = new CsvTable(console);
        if (format.chosen() == MessageFormat.CSV && !follow) {
            findColumns(table, console.muted());
        }
        MessagePrinter printer = new MessagePrinter(console, format.chosen(), limit(), table);
        boolean complete = true;
        for (String file : BagFiles.of(files)) {
            printer.beginFile();
            try {
                complete &= print(file, printer, console);
            } catch (McapFormatException e) {
                throw Failure.in(file, e);
            }
        }
        console.out().flush();
        if (printer.printed() == 0 && limit() > 0 && !follow) {
            selection.warnOfNothing(console);
        }
        return complete && printer.isWhole() ? ExitCode.OK : ExitCode.LOSSY;
    }

    /** Determines the columns of the table from the messages to print, unless they can be read only once. */
    private void findColumns(CsvTable table, Console console) throws IOException {
        if (files.stream().anyMatch(Input::isStandard)) {
            return;
        }
        MessageData decoder = new MessageData(console);
        long left = limit();
        for (String file : BagFiles.of(files)) {
            decoder.beginFile();
            try (OpenedFile opened = OpenedFile.open(file, console);
                    MessageCursor messages = opened.reader().messages(query()).cursor()) {
                while (left > 0 && messages.next()) {
                    table.addColumns(messages.message(), decoder);
                    left--;
                }
            } catch (McapFormatException e) {
                throw Failure.in(file, e);
            }
        }
    }

    private long limit() {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    /** Prints a file; returns whether it was closed. */
    private boolean print(String file, MessagePrinter printer, Console console)
            throws IOException, InterruptedException {
        if (follow) {
            follow(file, printer, console);
            return true;
        }
        if (Input.isStandard(file)) {
            Input.checkIsPiped(console);
            printStandardInput(printer, console);
            return true;
        }
        try (OpenedFile opened = OpenedFile.open(file, console);
                MessageCursor messages = opened.reader().messages(query()).cursor()) {
            while (printer.wantsMore() && messages.next()) {
                printer.print(messages.message());
            }
            return opened.closed();
        }
    }

    private void printStandardInput(MessagePrinter printer, Console console) throws IOException {
        MessageQuery query = query();
        McapStreamReader reader = McapStreamReader.builder()
                .workers(Runtime.getRuntime().availableProcessors())
                .onProblem(problem -> console.warn(problem.toString()))
                .open(console.in());
        try (MessageCursor messages = reader.messages().cursor()) {
            while (printer.wantsMore() && messages.next()) {
                if (query.selects(messages.message())) {
                    printer.print(messages.message());
                }
            }
        }
    }

    private void follow(String file, MessagePrinter printer, Console console) throws IOException, InterruptedException {
        try (McapFollower follower = McapFollower.open(Path.of(file), query())) {
            while (printer.wantsMore() && !follower.isEnded()) {
                McapMessage message = follower.poll(POLL);
                if (message != null) {
                    printer.print(message);
                } else {
                    console.out().flush();
                }
            }
        }
    }

    private MessageQuery query() {
        return selection.query().order(MessageOrder.LOG_TIME);
    }
}
