package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.Foxglove;
import org.foxglove4j.recording.McapSink;

/** Logs without creating channels, one line per message. */
public final class LogInOneLine {

    private LogInOneLine() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("lines.mcap"));
    }

    static void record(Path path) throws IOException {
        try (McapSink mcap = McapSink.create(path)) {
            Foxglove.log("/pose", new Pose2d(1, 2, 0.5));
            Foxglove.log("/status", Map.of("mode", "auto", "volts", 12.6));
            Foxglove.log("/speed", 0.5);
            System.out.println("Recording to " + mcap.path());
        }
    }
}
