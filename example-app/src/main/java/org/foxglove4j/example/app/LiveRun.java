package org.foxglove4j.example.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foxglove4j.Context;
import org.foxglove4j.example.app.host.HostTelemetry;
import org.foxglove4j.example.app.quakes.Earthquake;
import org.foxglove4j.example.app.quakes.EarthquakeReplay;

/**
 * Logs everything, 50 times per second. All messages of a tick have the same log time, so the recording is in log time
 * order.
 */
final class LiveRun {

    private static final Duration PERIOD = Duration.ofMillis(20);

    private final HostTelemetry telemetry;
    private final EarthquakeReplay replay;
    private final Progress progress;
    private final Instant began = Instant.now();

    LiveRun(Context context, List<Earthquake> catalogue, double speed, Progress progress) throws IOException {
        this.telemetry = new HostTelemetry(context);
        this.replay = new EarthquakeReplay(context, catalogue, speed);
        this.progress = progress;
    }

    void run(Duration duration, StopSignal stop) throws IOException, InterruptedException {
        new TickLoop(PERIOD).run(duration, stop, elapsed -> {
            Instant now = began.plus(elapsed);
            telemetry.sample(now);
            Optional<Earthquake> headline = replay.advance(elapsed, now);
            progress.update(elapsed, headline);
        });
    }
}
