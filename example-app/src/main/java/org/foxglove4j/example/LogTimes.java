package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;

/** Records a simulation, whose time differs from the wall clock. */
public final class LogTimes {

    private LogTimes() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        simulate(Path.of("simulation.mcap"));
    }

    static void simulate(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
            Instant time = Instant.parse("2030-01-01T00:00:00Z");
            for (int step = 0; step < 1000; step++) {
                pose.log(new Pose2d(step * 0.01, 0, 0), time);
                time = time.plus(Duration.ofMillis(10));
            }
            System.out.println("Simulated 10 s to " + mcap.path());
        }
    }
}
