package org.foxglove4j.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.foxglove4j.cli.live.LiveRecording;
import org.foxglove4j.cli.live.LiveSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records a live Foxglove WebSocket server to a file. */
@Command(
        name = "record",
        description = {
            "Records a live Foxglove WebSocket server to a file, until Ctrl-C.",
            "",
            "The server can be that of any Foxglove SDK, or foxglove_bridge of ROS. All topics are recorded, also those that"
                    + " are added later. If the connection is lost, the command reconnects and continues in the same file."
                    + " What the server reports is printed, for example that it has dropped messages.",
            "",
            "If the process is killed, at most the last second is missing from the file, and mcap4j recover writes its"
                    + " summary."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j record",
            "  mcap4j record ws://robot:8765 -o drive.mcap -n '/camera/.*'",
            "  mcap4j record ws://robot:8765 -o 'drive-{index}.mcap' --split-size 1GiB --disk-budget 20GiB",
            "  mcap4j record --wait --exit -o simulation.mcap",
            "",
            "The exit code is 3 if messages may be missing, because the connection was interrupted or the server has sent a"
                    + " warning or an error."
        })
final class RecordCommand implements Callable<Integer> {

    private static final Logger LOGGER = Logger.getLogger("org.foxglove4j");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHOW_EVERY = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            defaultValue = "ws://localhost:8765",
            description = "The address of the server; default ${DEFAULT-VALUE}.")
    private URI uri;

    @Mixin
    private TopicRegexes regexes;

    @Mixin
    private TopicList list;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = Durations.Converter.class,
            description = "Stop after this time, for example 90s, 10m or 1h.")
    private @Nullable Duration duration;

    @Option(names = "--wait", description = "If the server is not there, wait for it instead of failing.")
    private boolean wait;

    @Option(names = "--exit", description = "Exit when the connection ends instead of reconnecting.")
    private boolean exit;

    @Mixin
    private RecordingOutput output;

    @Override
    public Integer call() throws IOException {
        // The library logs every connection; the command reports what users need to know.
        LOGGER.setLevel(Level.WARNING);
        Console console = Console.of(spec);
        output.check(console);
        try (Stop stop = new Stop(PATIENCE);
                StatusLine line = new StatusLine(console)) {
            LiveRecording recording = LiveRecording.start(source(), context -> output.open(context, console), line);
            boolean complete = record(recording, line, console);
            stop.exitWith(complete ? ExitCode.OK : ExitCode.LOSSY);
            return complete ? ExitCode.OK : ExitCode.LOSSY;
        } catch (InterruptedException e) {
            // The user has stopped waiting for the server.
            return ExitCode.FAILED;
        }
    }

    private boolean record(LiveRecording recording, StatusLine line, Console console) throws IOException {
        long begin = System.nanoTime();
        try (recording) {
            line.say("Recording " + recording.server() + " to " + output.shown());
            awaitEnd(recording, line, begin);
        } catch (InterruptedException e) {
            // The user has stopped the recording.
        } finally {
            line.close();
            RecordingSummary.print(recording.report(), System.nanoTime() - begin, console);
        }
        return recording.report().isComplete();
    }

    private LiveSource source() {
        return new LiveSource(uri, topic -> regexes.accepts(topic) && list.accepts(topic), wait, !exit);
    }

    private void awaitEnd(LiveRecording recording, StatusLine line, long begin) throws InterruptedException {
        Duration left = duration;
        while (left == null || left.compareTo(Duration.ZERO) > 0) {
            Duration step = left == null || left.compareTo(SHOW_EVERY) > 0 ? SHOW_EVERY : left;
            if (recording.awaitEnd(step)) {
                return;
            }
            long time = System.nanoTime() - begin;
            line.show(RecordingSummary.progress(recording.report(), time)
                    + (recording.isConnected() ? "" : "  (not connected)"));
            left = duration == null ? null : duration.minusNanos(time);
        }
    }
}
