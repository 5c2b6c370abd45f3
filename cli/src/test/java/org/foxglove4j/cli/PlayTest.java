package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.WebSocketClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTest {

    private static final String ADDRESS = "ds.url=";

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void record() throws Exception {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    /** Runs the command as a user does: in a separate process. */
    private Process start(Object... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                McapCommand.class.getName(),
                "play",
                drive.toString(),
                "--port",
                "0"));
        for (Object option : options) {
            command.add(option.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static String address(Process process) throws Exception {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).startsWith("Open https://app.foxglove.dev?ds=foxglove-websocket&" + ADDRESS);
        return URLDecoder.decode(line.substring(line.indexOf(ADDRESS) + ADDRESS.length()), StandardCharsets.UTF_8);
    }

    @Test
    void clientPlaysTheFileUntilInterrupted() throws Exception {
        Process process = start("--topics", "/json,/raw", "-n", "/raw", "--loop");
        try (WebSocketClient client = WebSocketClient.connect(address(process))) {
            CountDownLatch messages = new CountDownLatch(10);
            client.subscribe(channel -> true, message -> {
                assertThat(message.topic()).isEqualTo("/json");
                messages.countDown();
            });
            assertThat(client.server().name()).isEqualTo("drive.mcap");
            assertThat(client.controlPlayback(PlaybackCommand.PLAY, 1000)
                            .get(30, TimeUnit.SECONDS)
                            .status())
                    .isEqualTo(PlaybackStatus.PLAYING);
            assertThat(messages.await(30, TimeUnit.SECONDS)).isTrue();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    }

    @Test
    void latchedStateIsShownBeforePlaying() throws Exception {
        Process process = start("--topics", "/json", "--start", Drive.BEGIN + 5 * Drive.SECOND);
        try (WebSocketClient client = WebSocketClient.connect(address(process))) {
            CompletableFuture<String> seen = new CompletableFuture<>();
            client.subscribe(
                    channel -> true, message -> seen.complete(new String(message.data(), StandardCharsets.UTF_8)));
            assertThat(seen.get(30, TimeUnit.SECONDS)).contains("\"n\": 4");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void playsByItselfAndEndsOnRequest() {
        CommandRun run = CommandRun.of("play", drive, "--port", 0, "--play", "--exit", "--speed", 1e9);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).singleElement().asString().startsWith("Open https://app.foxglove.dev?");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void playsSeveralFilesAndPipes() throws Exception {
        CommandRun run = CommandRun.with(
                Files.readAllBytes(drive),
                Console.Terminal.NONE,
                OutputStream.nullOutputStream(),
                "play",
                "-",
                drive,
                "--port",
                0,
                "--play",
                "--exit",
                "--speed",
                1e9);

        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void lossesAreReported() throws Exception {
        byte[] bytes = Files.readAllBytes(drive);
        Files.write(drive, Arrays.copyOf(bytes, bytes.length / 2));
        CommandRun run = CommandRun.of("play", drive, "--port", 0, "--play", "--exit", "--speed", 1e9);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err().lines()).singleElement().asString().startsWith("mcap4j: warning: " + drive);
    }

    @Test
    void usageErrorsAreExplained() throws Exception {
        assertThat(CommandRun.of("play", drive, "--loop", "--exit").code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("play", drive, "--speed", 0))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(
                        ExitCode.USAGE,
                        "mcap4j play: speed 0.0 is not a positive finite number: 1 is real time, 0.5 is half speed\n");
        assertThat(CommandRun.of("play", drive, "--topics", "/none").err())
                .contains("no messages to play were found", drive.toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CommandRun run = CommandRun.of("play", drive, "--port", taken.getLocalPort());
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains(Integer.toString(taken.getLocalPort()));
        }
    }
}
