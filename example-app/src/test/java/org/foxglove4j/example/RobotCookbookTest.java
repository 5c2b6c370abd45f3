package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/robots.md. */
@Timeout(60)
class RobotCookbookTest {

    private static final RobotStatus STATUS = new RobotStatus(RobotStatus.Mode.AUTONOMOUS, 12.6, 40);

    private final Context context = Context.create();

    @TempDir
    private Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void matchIsRecordedByTheRobotsClockWithItsMetadata() throws IOException {
        AtomicLong micros = new AtomicLong();
        RobotCookbook.useClock(context, micros::get);
        RobotCookbook.Telemetry telemetry = new RobotCookbook.Telemetry(context);
        try (McapSink mcap = RobotCookbook.record(context, folder)) {
            RobotCookbook.writeMatch(mcap, "CMPTX", "Q12", "red");
            for (int period = 0; period < 3; period++) {
                telemetry.periodic(STATUS, () -> new Pose2d(1, 2, 3));
                micros.addAndGet(20_000);
            }
        }
        try (McapReader reader = McapReader.open(folder.resolve("robot-0000.mcap"))) {
            assertThat(reader.messages().stream().map(McapMessage::logTimeNanos))
                    .containsExactly(0L, 0L, 20_000_000L, 20_000_000L, 40_000_000L, 40_000_000L);
            assertThat(reader.summary().metadataIndexes()).hasSize(1);
        }
    }

    @Test
    void messagesWithoutASubscriberAreNotCreated() {
        new RobotCookbook.Telemetry(context).periodic(STATUS, () -> {
            throw new AssertionError("nobody listens");
        });
    }

    @Test
    void parameterChangesReachTheLoopAndTheRecording() throws IOException {
        ParameterStore parameters = ParameterStore.create();
        List<String> taken = new ArrayList<>();
        RobotCookbook.Arm arm = new RobotCookbook.Arm(parameters, (kP, kI, kD) -> taken.add(kP + " " + kI + " " + kD));
        try (McapSink mcap = RobotCookbook.record(context, folder)) {
            RobotCookbook.logParameters(context, parameters);
            arm.periodic();
            parameters.setByClient(List.of(Parameter.of("/arm/kP", 6)));
            arm.periodic();
            arm.periodic();
            assertThat(mcap.statistics().recordedMessages()).isEqualTo(2);
        }
        assertThat(taken).containsExactly("4.0 0.0 0.1", "6.0 0.0 0.1");
        try (McapReader reader = McapReader.open(folder.resolve("robot-0000.mcap"))) {
            assertThat(reader.messages().stream().map(JsonChannel::decode))
                    .containsExactly(Map.of("/arm/kP", 4.0, "/arm/kD", 0.1), Map.of("/arm/kP", 6.0, "/arm/kD", 0.1));
        }
    }

    @Test
    void gamepadIsPreferred() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("u"));
        assertThat(RobotCookbook.logFolder(stick, folder)).isEqualTo(stick.resolve("logs"));
        assertThat(RobotCookbook.logFolder(folder.resolve("none"), folder)).isEqualTo(folder.resolve("logs"));
    }

    @Test
    void fieldNetworkSeesTheAllowedTopics() throws Exception {
        RobotCookbook.Telemetry telemetry = new RobotCookbook.Telemetry(context);
        Pose2dChannel.create(context, "/debug/pose");
        BlockingQueue<RobotStatus> seen = new ArrayBlockingQueue<>(100);
        try (WebSocketServer server = RobotCookbook.serve(context, 0);
                WebSocketClient client =
                        WebSocketClient.builder().connect(URI.create("ws://127.0.0.1:" + server.port()))) {
            client.subscribe("/status", message -> seen.add(RobotStatusChannel.decode(message)));
            RobotStatus status = null;
            while (status == null) {
                telemetry.periodic(STATUS, () -> new Pose2d(1, 2, 3));
                status = seen.poll(100, TimeUnit.MILLISECONDS);
            }
            assertThat(status).isEqualTo(STATUS);
            assertThat(client.channels()).extracting(channel -> channel.topic()).contains("/pose", "/status");
            assertThat(client.channels()).extracting(channel -> channel.topic()).doesNotContain("/debug/pose");
        }
    }
}
