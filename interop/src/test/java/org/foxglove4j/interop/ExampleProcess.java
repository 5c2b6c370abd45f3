package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example app in a separate process, as a user runs it. */
final class ExampleProcess implements AutoCloseable {

    private static final String MAIN_CLASS = "org.foxglove4j.example.app.ExampleApp";
    private static final Pattern ADDRESS = Pattern.compile("ws://127\\.0\\.0\\.1:\\d+");

    private final PeerProcess process;

    private ExampleProcess(PeerProcess process) {
        this.process = process;
    }

    static ExampleProcess start(Path recording, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN_CLASS,
                "--port",
                "0",
                "--output",
                recording.toString()));
        command.addAll(List.of(options));
        return new ExampleProcess(PeerProcess.start(command));
    }

    /** Waits until the server listens and returns its address. */
    String awaitAddress() throws InterruptedException {
        Matcher address =
                ADDRESS.matcher(process.awaitLine(line -> ADDRESS.matcher(line).find()));
        address.find();
        return address.group();
    }

    PeerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
