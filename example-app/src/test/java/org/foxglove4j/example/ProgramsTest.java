package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.messages.CompressedImageChannel;
import org.foxglove4j.messages.PackedElementField;
import org.foxglove4j.messages.PointCloud;
import org.foxglove4j.messages.PointCloudChannel;
import org.foxglove4j.messages.SceneUpdateChannel;
import org.foxglove4j.protobuf.ProtobufDecoder;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.WebSocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each program does what its documentation says. */
class ProgramsTest {

    private static final String PORT = "foxglove4j.port";

    @TempDir
    private Path folder;

    /** The default port may be in use. */
    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            System.setProperty(PORT, Integer.toString(free.getLocalPort()));
        }
    }

    @AfterEach
    void forgetPort() {
        System.clearProperty(PORT);
    }

    @Test
    void recordAndServeThenReadBack() throws Exception {
        Path drive = folder.resolve("drive.mcap");
        RecordAndServe.drive(drive);
        List<McapMessage> messages = read(drive);
        assertThat(messages).hasSize(200);
        assertThat(Pose2dChannel.decode(messages.get(0))).isEqualTo(new Pose2d(1, 0, Math.PI / 2));
        ReadBack.print(drive);
    }

    @Test
    void playFile() throws Exception {
        Path camera = folder.resolve("camera.mcap");
        FilterTopics.record(folder.resolve("drive.mcap"), camera);
        InputStream keyboard = System.in;
        try (PipedOutputStream keys = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(keys)) {
            System.setIn(in);
            FutureTask<Boolean> program = new FutureTask<>(() -> {
                PlayFile.play(camera);
                return true;
            });
            new Thread(program, "play-file").start();
            try (WebSocketClient client = awaitServer()) {
                assertThat(client.controlPlayback(PlaybackCommand.PLAY, 1)
                                .get(30, TimeUnit.SECONDS)
                                .status())
                        .isEqualTo(PlaybackStatus.PLAYING);
            } finally {
                keys.write('\n');
                keys.flush();
            }
            assertThat(program.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            System.setIn(keyboard);
        }
    }

    @Test
    void filterTopics() throws Exception {
        Path drive = folder.resolve("drive.mcap");
        Path camera = folder.resolve("camera.mcap");
        FilterTopics.record(drive, camera);
        assertThat(read(drive)).extracting(message -> message.channel().topic()).containsExactly("/pose");
        assertThat(read(camera))
                .extracting(message -> message.channel().topic())
                .containsExactly("/camera/pose");
    }

    @Test
    void rawMessages() throws Exception {
        Path battery = folder.resolve("battery.mcap");
        RawMessages.record(battery);
        assertThat(read(battery))
                .extracting(message -> new String(message.data(), UTF_8))
                .containsExactly("{\"volts\": 12.6}");
    }

    @Test
    void logMaps() throws Exception {
        Path status = folder.resolve("status.mcap");
        LogMaps.record(status);
        assertThat(read(status))
                .extracting(message -> new String(message.data(), UTF_8))
                .containsExactly(
                        "{\"mode\":\"auto\",\"volts\":12.6,\"motors\":[\"left\",\"right\"]}", "{\"mode\": \"off\"}");
    }

    @Test
    void logInOneLine() throws Exception {
        Path drive = folder.resolve("drive.mcap");
        LogInOneLine.record(drive);
        assertThat(read(drive))
                .extracting(message -> message.channel().topic() + " " + new String(message.data(), UTF_8))
                .satisfiesExactly(
                        pose -> assertThat(pose).isEqualTo("/pose {\"x\":1.0,\"y\":2.0,\"heading\":0.5}"),
                        status -> assertThat(status).startsWith("/status {").contains("\"volts\":12.6"),
                        speed -> assertThat(speed).isEqualTo("/speed {\"value\":0.5}"));
    }

    @Test
    void logProtobuf() throws Exception {
        Path clock = folder.resolve("clock.mcap");
        LogProtobuf.record(clock);
        assertThat(read(clock))
                .extracting(ProtobufDecoder.create(Timestamp.class)::decode)
                .extracting(Timestamp::getSeconds)
                .containsExactly(1_700_000_000L);
        LogProtobuf.print(clock);
    }

    @Test
    void logTimes() throws Exception {
        Path simulation = folder.resolve("simulation.mcap");
        LogTimes.simulate(simulation);
        List<McapMessage> messages = read(simulation);
        Instant start = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(messages).hasSize(1000);
        assertThat(messages.get(0).logTime()).isEqualTo(start);
        assertThat(messages.get(999).logTime()).isEqualTo(start.plus(Duration.ofMillis(9990)));
    }

    @Test
    void logObjects() throws Exception {
        Path file = folder.resolve("gripper.mcap");
        LogObjects.grip(file);
        assertThat(read(file))
                .extracting(GripperChannel::decode)
                .extracting(Gripper::getState)
                .containsExactly(Gripper.State.OPEN, Gripper.State.CLOSED);
    }

    @Test
    void showScene() throws Exception {
        Path scene = folder.resolve("scene.mcap");
        ShowScene.record(scene);
        assertThat(read(scene))
                .extracting(SceneUpdateChannel::decode)
                .singleElement()
                .satisfies(update -> assertThat(
                                update.entities().get(0).cubes().get(0).size().x())
                        .isEqualTo(1));
    }

    @Test
    void showPoints() throws Exception {
        Path points = folder.resolve("points.mcap");
        ShowPoints.record(points);
        List<McapMessage> messages = read(points);
        PointCloud cloud = PointCloudChannel.decode(messages.get(0));
        assertThat(cloud.fields()).extracting(PackedElementField::name).containsExactly("x", "y", "z", "intensity");
        assertThat(cloud.data()).hasSize(1000 * cloud.pointStride());
        assertThat(CompressedImageChannel.decode(messages.get(1)).format()).isEqualTo("jpeg");
    }

    @Test
    void saveLayout() throws Exception {
        Path layout = folder.resolve("drive.json");
        SaveLayout.save(layout);
        assertThat(layout)
                .content()
                .startsWith("{\"content\":{\"direction\":\"row\",")
                .contains("Where it went");
    }

    private static List<McapMessage> read(Path path) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                messages.add(message.copy());
            }
        }
        return messages;
    }

    private static WebSocketClient awaitServer() throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return WebSocketClient.connect("ws://127.0.0.1:" + System.getProperty(PORT));
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }
}
