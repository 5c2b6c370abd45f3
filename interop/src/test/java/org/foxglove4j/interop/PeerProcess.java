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

/** A program that runs beside a test, whose output is read line by line. It never outlives the test. */
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

    /** Starts a program in this module's folder; what it writes to standard error goes into the lines too. */
    static PeerProcess start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    static PeerProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new PeerProcess(command, builder.start());
    }

    /** Runs a program to its end, which must be a good one, and returns what it printed. */
    static List<String> run(List<String> command) throws IOException, InterruptedException {
        try (PeerProcess peer = start(command)) {
            return peer.awaitSuccess();
        }
    }

    long pid() {
        return process.pid();
    }

    /** Returns what was printed so far. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until a line comes that passes a test, or returns it if it has come. */
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

    /** Asks the program to stop, as its user does with Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        run(List.of("kill", "-INT", Long.toString(pid())));
    }

    /** Waits for a good end and returns what was printed. */
    List<String> awaitSuccess() throws InterruptedException {
        return awaitExit(0);
    }

    /** Waits for any end and returns what was printed. */
    List<String> awaitEnd() throws InterruptedException {
        boolean exited = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (exited) {
            reader.join(PATIENCE.toMillis());
        }
        List<String> output = lines();
        assertThat(exited).as("the end of %s after%n%s", command, output).isTrue();
        return output;
    }

    /** Returns with which code the program has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Waits for the end, with an exit code, and returns what was printed. */
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
