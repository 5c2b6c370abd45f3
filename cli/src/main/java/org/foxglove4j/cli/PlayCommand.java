package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.foxglove4j.playback.McapPlayer;
import org.foxglove4j.websocket.WebSocketServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays files to the Foxglove app. */
@Command(
        name = "play",
        description = {
            "Plays files to the Foxglove app, which can pause, seek and set the speed. Stop with Ctrl-C.",
            "",
            "Several files are played as one. With --start, the last message of each topic before the start is also sent, as"
                    + " after a seek. Any client that speaks the Foxglove WebSocket protocol can connect; use --play for"
                    + " clients that cannot control playback."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j play drive.mcap",
            "  mcap4j play drive-*.mcap --play --loop --speed 2 -n '/camera/.*'",
            "  mcap4j play drive.mcap --bind 0.0.0.0 --port 9000"
        })
final class PlayCommand implements Callable<Integer> {

    /** The server logs every client that connects; a user who plays a file needs to see only what fails. */
    private static final Logger LOGGER = Logger.getLogger("org.foxglove4j");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "The files or their URLs, played as one; standard input by default. Standard input and URLs are copied to"
                            + " a temporary file first.")
    private List<String> files = List.of(Input.STANDARD);

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8765",
            description = "Listen on this port, or on any free port if 0; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Listen on this address, or on all addresses with 0.0.0.0; default ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--play", description = "Start playing at once instead of waiting for the app.")
    private boolean play;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "1",
            description = "The initial speed; 1 is real time.")
    private float speed;

    @Option(names = "--loop", description = "Start over at the end.")
    private boolean loop;

    @Option(names = "--exit", description = "Exit at the end of the files instead of waiting for the app to seek back.")
    private boolean exit;

    @Mixin
    private ListedSelection selection;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        if (loop && exit) {
            throw new IllegalArgumentException("--loop and --exit exclude each other: remove one of them");
        }
        try (OpenFiles open = new OpenFiles()) {
            List<Path> paths = new ArrayList<>();
            for (String file : BagFiles.of(files)) {
                paths.add(open.add(Input.openLocally(file, console)).path());
            }
            return play(paths, console);
        }
    }

    private int play(List<Path> paths, Console console) throws IOException {
        LOGGER.setLevel(Level.WARNING);
        AtomicBoolean intact = new AtomicBoolean(true);
        try (Stop stop = new Stop(PATIENCE);
                McapPlayer player = McapPlayer.builder()
                        .query(selection.query())
                        .speed(speed)
                        .loop(loop)
                        .onProblem((path, problem) -> {
                            intact.set(false);
                            console.warn(path + ": " + problem);
                        })
                        .open(paths);
                WebSocketServer server = player.serve(WebSocketServer.builder()
                        .name(String.valueOf(paths.get(0).getFileName()))
                        .bind(host, port))) {
            console.text().println("Open " + server.appUrl());
            console.text().flush();
            if (play) {
                player.play();
            }
            if (exit) {
                player.awaitEnd();
            } else {
                stop.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return intact.get() ? ExitCode.OK : ExitCode.LOSSY;
    }
}
