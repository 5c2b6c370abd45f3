package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.parameter.ParameterWatch;
import org.foxglove4j.parameter.TypedParameter;
import org.foxglove4j.recording.Durability;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.OverflowPolicy;
import org.foxglove4j.recording.Rotation;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.WebSocketServer;

/** The code in docs/robots.md, one method per snippet. */
final class RobotCookbook {

    private RobotCookbook() {}

    static void useClock(Context context, LongSupplier fpgaMicros) {
        context.setClock(() -> 1000 * fpgaMicros.getAsLong());
    }

    /** Logs the data of a robot in each period; its channels live as long as the robot program. */
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

    /** The gains of an arm, which the app can change while the arm moves. */
    static final class Arm {

        private final TypedParameter<Double> kP;
        private final TypedParameter<Double> kD;
        private final ParameterWatch gains;
        private final Controller controller;

        Arm(ParameterStore parameters, Controller controller) {
            this.controller = controller;
            kP = parameters.declareDouble("/arm/kP", 4, ParameterCheck.range(0, 20));
            kD = parameters.declareDouble("/arm/kD", 0.1);
            gains = ParameterWatch.of(kP, kD);
        }

        void periodic() {
            if (gains.hasChanged()) {
                controller.setPID(kP.get(), 0, kD.get());
            }
        }
    }

    /** Stands for WPILib's {@code PIDController}. */
    interface Controller {
        void setPID(double kP, double kI, double kD);
    }

    static void logParameters(Context context, ParameterStore parameters) {
        JsonChannel channel =
                JsonChannel.create(context.channelBuilder("/parameters").latched());
        channel.log(parameters.toMap());
        parameters.addListener(changed -> channel.log(parameters.toMap()));
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
                .finishEarlierFiles(true)
                .create(folder.resolve("robot-{index}.mcap"));
    }

    static void writeMatch(McapSink mcap, String event, String match, String alliance) throws IOException {
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
