package org.foxglove4j.example.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.foxglove4j.Context;
import org.foxglove4j.example.app.quakes.Earthquake;
import org.foxglove4j.example.app.quakes.EarthquakeCatalogue;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.WebSocketServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Records and serves at the same time, then reads its own recording. */
@Command(
        name = "example",
        description = {
            "Records this machine's telemetry at 50 Hz and a week of real earthquakes, and serves both to the Foxglove app"
                    + " at the same time. At the end it reads the recording and prints a summary.",
            ""
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class ExampleApp implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8765;
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "30s",
            description = "How long to run, for example 90s or 5m (default: ${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(names = "--keep-running", description = "Run until Ctrl-C.")
    private boolean keepRunning;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            defaultValue = "21600",
            description = "How much faster than they happened the earthquakes are replayed"
                    + " (default: ${DEFAULT-VALUE}, six hours per second).")
    private double speed;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on; 0 for any free port (default: " + DEFAULT_PORT
                    + ", or any free port if it is in use).")
    private @Nullable Integer port;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The file to record to; it must not exist (default: example-<time>.mcap).")
    private @Nullable Path output;

    private final PrintStream out = System.out;

    /** Runs the program; {@code --help} prints its options. */
    public static void main(String... arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        int exitCode = commandLine().execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new ExampleApp()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("example: " + explain(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path path = output != null
                ? output
                : Path.of("example-" + FILE_TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".mcap");
        try (StopSignal stop = StopSignal.listen()) {
            record(path, stop);
            RecordingReport.read(path).print(out);
        }
        return CommandLine.ExitCode.OK;
    }

    private void record(Path path, StopSignal stop) throws IOException, InterruptedException {
        List<Earthquake> catalogue = EarthquakeCatalogue.read();
        try (Context context = Context.create();
                McapSink recording = McapSink.builder().context(context).create(path);
                WebSocketServer server = startServer(context)) {
            Path layout = path.resolveSibling("example-layout.json");
            ExampleLayout.write(layout);
            introduce(catalogue.size(), server, layout, path);
            ProgressLine line = new ProgressLine(out, Ansi.AUTO.enabled());
            new LiveRun(context, catalogue, speed, new Progress(line, recording, server))
                    .run(keepRunning ? Duration.ofDays(365) : duration, stop);
            line.clear();
        }
    }

    private WebSocketServer startServer(Context context) throws IOException {
        try {
            return startServer(context, port != null ? port : DEFAULT_PORT);
        } catch (BindException taken) {
            if (port != null) {
                throw taken;
            }
            return startServer(context, 0);
        }
    }

    private static WebSocketServer startServer(Context context, int chosenPort) throws IOException {
        return WebSocketServer.builder()
                .name("foxglove4j example")
                .context(context)
                .bind("127.0.0.1", chosenPort)
                .start();
    }

    private static String explain(Exception failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return failure instanceof FileAlreadyExistsException
                ? message + " already exists: specify another file with --output"
                : message;
    }

    private void introduce(int events, WebSocketServer server, Path layout, Path recording) {
        out.printf(
                "%nThis machine at 50 Hz, and %s earthquakes of one week at %s per second%n%n",
                Units.count(events), Units.perSecond(speed));
        out.printf("  watch   %s%n", server.appUrl());
        out.printf("          or, in the app: Open connection, ws://127.0.0.1:%s%n", server.port());
        out.printf("  layout  %s, to import in the app%n", layout);
        out.printf("  record  %s%n", recording);
        out.printf("  stop    %sCtrl-C%n%n", keepRunning ? "" : "after " + Units.seconds(duration) + ", or ");
    }
}
