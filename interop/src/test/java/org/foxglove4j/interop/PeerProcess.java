package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that runs in parallel with a test, and whose output is read line by line. It never outlives the test. */
final class PeerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> command;
    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private PeerProcess(List<String> command, Process process) {
        this.command = command;
        this.process = process;
        this.reader = new Thread(this::read, "output of " + command.get(0));
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a program in this module's directory; standard error is part of its lines. */
    static PeerProcess start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    static PeerProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new PeerProcess(command, builder.start());
    }

    /** Runs a program, which must succeed, and returns what it printed. */
    static List<String> run(List<String> command) throws IOException, InterruptedException {
        try (PeerProcess peer = start(command)) {
            return peer.awaitSuccess();
        }
    }

    long pid() {
        return process.pid();
    }

    /** Returns the lines printed so far. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line that passes a test, which may already have been printed, and returns it. */
    synchronized String awaitLine(Predicate<String> test) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<String> found = lines.stream().filter(test).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = deadline - System.nanoTime();
            assertThat(!ended && left > 0)
                    .as("the expected line from %s among%n%s", command, String.join("\n", lines))
                    .isTrue();
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    /** Asks the program to stop, like Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        run(List.of("kill", "-INT", Long.toString(pid())));
    }

    /** Waits for the program to succeed, and returns what it printed. */
    List<String> awaitSuccess() throws InterruptedException {
        return awaitExit(0);
    }

    /** Waits for the program to exit, and returns what it printed. */
    List<String> awaitEnd() throws InterruptedException {
        boolean exited = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (exited) {
            reader.join(PATIENCE.toMillis());
        }
        List<String> output = lines();
        assertThat(exited).as("the end of %s after%n%s", command, output).isTrue();
        return output;
    }

    /** Returns the exit code of the program. */
    int exitCode() {
        return process.exitValue();
    }

    /** Waits for the program to exit with a code, and returns what it printed. */
    List<String> awaitExit(int exitCode) throws InterruptedException {
        List<String> output = awaitEnd();
        assertThat(exitCode())
                .as("the exit code of %s after%n%s", command, String.join("\n", output))
                .isEqualTo(exitCode);
        return output;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("the output could not be read: " + e);
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
