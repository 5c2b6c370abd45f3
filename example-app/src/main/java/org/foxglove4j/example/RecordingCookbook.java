package org.foxglove4j.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.Durability;
import org.foxglove4j.recording.McapRing;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.OverflowPolicy;
import org.foxglove4j.recording.RecordingStatistics;
import org.foxglove4j.recording.Rotation;

/** The code in docs/recording.md, one method per snippet. */
final class RecordingCookbook {

    private RecordingCookbook() {}

    static McapSink loseLittle(Context context, Path path) throws IOException {
        return McapSink.builder()
                .context(context)
                .durability(Durability.flushEvery(Duration.ofMillis(500)).orEveryBytes(1 << 20))
                .create(path);
    }

    static McapSink rotate(Context context, Path folder) throws IOException {
        return McapSink.builder()
                .context(context)
                .rotation(Rotation.everyBytes(512L << 20).orEvery(Duration.ofMinutes(10)))
                .diskBudgetBytes(20L << 30)
                .create(folder.resolve("drive-{time}.mcap"));
    }

    static McapSink neverWait(Context context, Path path) throws IOException {
        return McapSink.builder()
                .context(context)
                .overflow(OverflowPolicy.DROP)
                .compressionWorkers(2)
                .create(path);
    }

    static McapSink select(Context context, Path path) throws IOException {
        return McapSink.builder()
                .context(context)
                .channelFilter(channel -> !channel.topic().startsWith("/debug/"))
                .rateLimit("/camera/left", 5)
                .create(path);
    }

    static McapSink configure(Context context, Path path) throws IOException {
        return McapSink.builder()
                .context(context)
                .compression(Compression.LZ4)
                .chunkSizeBytes(4 << 20)
                .writer(options -> options.library("drive 2.4.1"))
                .create(path);
    }

    static McapRing startRing(Context context) {
        return McapRing.builder()
                .context(context)
                .duration(Duration.ofSeconds(30))
                .maxBytes(256 << 20)
                .start();
    }

    static void dumpOnFault(McapRing ring, BooleanSupplier motorFault, Path folder) throws IOException {
        if (motorFault.getAsBoolean()) {
            long messages = ring.dump(folder.resolve("fault-{time}.mcap"));
            System.out.println(messages + " messages before the fault are in "
                    + ring.lastDump().orElseThrow());
        }
    }

    static List<Pose2d> recordToMemory(Context context, Runnable drive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        McapSink mcap = McapSink.builder().context(context).create(bytes);
        drive.run();
        mcap.close();
        try (McapReader reader = McapReader.open(McapSource.of(bytes.toByteArray()))) {
            return reader.messages(MessageQuery.topics("/pose")).stream()
                    .map(Pose2dChannel::decode)
                    .toList();
        }
    }

    static Pose2dChannel latch(Context context) {
        return Pose2dChannel.create(context.channelBuilder("/dock").latched());
    }

    static void annotate(McapSink mcap, Path calibration) throws IOException {
        mcap.writeMetadata("robot", Map.of("name", "arm", "software", "2.4.1"));
        mcap.writeAttachment(calibration, "application/yaml");
    }

    /** A simulation that may run faster than real time. */
    interface Simulation {
        boolean step();

        long timeNanos();

        Pose2d pose();
    }

    static void simulate(Context context, Simulation simulation) {
        context.setClock(simulation::timeNanos);
        Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
        while (simulation.step()) {
            pose.log(simulation.pose());
        }
    }

    static void pause(McapSink mcap, Runnable calibrate) {
        mcap.pause();
        calibrate.run();
        mcap.resume();
    }

    static void report(McapSink mcap) {
        RecordingStatistics statistics = mcap.statistics();
        System.out.println(statistics.recordedMessages() + " messages in " + statistics.files() + " files, "
                + statistics.droppedMessages() + " dropped, " + statistics.lostMessages() + " lost");
        mcap.failure().ifPresent(error -> System.out.println("The recording ended early: " + error.getMessage()));
    }
}
