package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A command that runs while the test continues. */
final class BackgroundRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;

    private BackgroundRun(Console.Terminal terminal, Object... arguments) {
        Console console = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, terminal);
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        thread = new Thread(() -> code.complete(McapCommand.run(console, texts)), "mcap4j");
        thread.setDaemon(true);
        thread.start();
    }

    static BackgroundRun start(Object... arguments) {
        return new BackgroundRun(Console.Terminal.NONE, arguments);
    }

    static BackgroundRun startInTerminal(Object... arguments) {
        return new BackgroundRun(new Console.Terminal(false, true, true, false), arguments);
    }

    /** Stops the command as when the process is terminated. */
    void stop() {
        thread.interrupt();
    }

    /** Waits for the end of the command, and returns its exit code. */
    int awaitCode() throws Exception {
        return code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Returns what the command has written to standard error so far. */
    String err() {
        return err.toString(UTF_8);
    }

    /** Waits until the command has written a text to standard error. */
    void awaitErr(String text) throws InterruptedException {
        await(() -> err().contains(text), text);
    }

    /** Waits for a condition that other threads fulfill. */
    static void await(BooleanSupplier condition, Object what) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as("%s", what).isNegative();
            Thread.sleep(5);
        }
    }
}
