package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.foxglove4j.Context;
import org.foxglove4j.recording.Durability;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.OverflowPolicy;
import org.foxglove4j.recording.Rotation;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.WebSocketServer;

/** What docs/robots.md shows, one method for each part. */
final class RobotCookbook {

    private RobotCookbook() {}

    static void useClock(Context context, LongSupplier fpgaMicros) {
        context.setClock(() -> 1000 * fpgaMicros.getAsLong());
    }

    /** What a robot has to say in its periods; its channels live as long as it does. */
    static final class Telemetry {

        private final RobotStatusChannel status;
        private final Pose2dChannel pose;

        Telemetry(Context context) {
            status = RobotStatusChannel.create(context, "/status");
            pose = Pose2dChannel.create(context, "/pose");
        }

        void periodic(RobotStatus robot, Supplier<Pose2d> odometry) {
            status.log(robot);
            pose.log(odometry);
        }
    }

    static Path logFolder(Path stick, Path home) {
        return (Files.isWritable(stick) ? stick : home).resolve("logs");
    }

    static McapSink record(Context context, Path folder) throws IOException {
        return McapSink.builder()
                .context(context)
                .durability(Durability.forceEvery(Duration.ofSeconds(1)))
                .overflow(OverflowPolicy.DROP)
                .rotation(Rotation.everyBytes(256L << 20))
                .diskBudgetBytes(8L << 30)
                .create(folder.resolve("robot-{index}.mcap"));
    }

    static void tellMatch(McapSink mcap, String event, String match, String alliance) throws IOException {
        mcap.writeMetadata("match", Map.of("event", event, "match", match, "alliance", alliance));
    }

    static WebSocketServer serve(Context context, int port) throws IOException {
        return WebSocketServer.builder()
                .context(context)
                .name("robot")
                .bind("0.0.0.0", port)
                .channelFilter(channel -> !channel.topic().startsWith("/debug/"))
                .rateLimit(10)
                .compression(MessageCompression.deflate())
                .backlog(256, 1 << 20)
                .start();
    }
}
