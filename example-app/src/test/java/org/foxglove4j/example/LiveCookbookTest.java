package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.messages.LogChannel;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.parameter.TypedParameter;
import org.foxglove4j.playback.McapPlayer;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.system.SystemMonitor;
import org.foxglove4j.websocket.ConnectionGraph;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketClientListener;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/live.md. */
class LiveCookbookTest {

    private final Context context = Context.create();
    private final WebSocketServerBuilder builder =
            WebSocketServer.builder().context(context).bind("127.0.0.1", 0);

    @TempDir
    private Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    private static WebSocketClient connect(WebSocketServer server) throws Exception {
        return WebSocketClient.connect(server.appUrl().serverUrl());
    }

    @Test
    void robotIsRecorded() throws Exception {
        Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
        Path path = folder.resolve("run.mcap");
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService recorder = Executors.newSingleThreadExecutor();
        try (WebSocketServer server = builder.start()) {
            URI uri = URI.create(server.appUrl().serverUrl());
            Future<?> recorded = recorder.submit(() -> {
                LiveCookbook.record(uri, path, end);
                return null;
            });
            while (server.clients().stream()
                    .noneMatch(client -> client.statistics().sentMessages() > 0)) {
                pose.log(new Pose2d(1, 2, 0));
            }
            end.countDown();
            recorded.get(30, TimeUnit.SECONDS);
        }
        try (McapReader reader = McapReader.open(path)) {
            assertThat(reader.messages().stream().map(Pose2dChannel::decode)).containsOnly(new Pose2d(1, 2, 0));
        } finally {
            recorder.shutdown();
        }
    }

    @Test
    void radioLinkIsCompressed() throws Exception {
        LiveCookbook.compress(builder);
        Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
        BlockingQueue<Double> seen = new LinkedBlockingQueue<>();
        try (WebSocketServer server = builder.start();
                WebSocketClient client = WebSocketClient.builder()
                        .compression(MessageCompression.deflate())
                        .connect(server.appUrl().serverUrl())) {
            client.subscribe(
                    "/pose", message -> seen.add(Pose2dChannel.decode(message).x()));
            while (!pose.hasSinks()) {
                Thread.sleep(1);
            }
            for (int i = 0; i < 100; i++) {
                pose.log(new Pose2d(i, 1.5, -0.25));
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(i);
            }
            assertThat(client.isCompressed()).isTrue();
            assertThat(server.clients().get(0).statistics().savedBytes()).isPositive();
        }
    }

    @Test
    void radioClientGetsReducedRatesAndLatestValues() throws Exception {
        LiveCookbook.serveOverRadio(builder);
        Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
        BlockingQueue<Double> seen = new LinkedBlockingQueue<>();
        try (WebSocketServer server = builder.start();
                WebSocketClient client = connect(server)) {
            client.subscribe(
                    "/pose", message -> seen.add(Pose2dChannel.decode(message).x()));
            while (!pose.hasSinks()) {
                Thread.sleep(1);
            }
            for (int i = 0; i < 1000; i++) {
                pose.log(new Pose2d(i, 0, 0));
            }
            int count = 1;
            for (Double x = seen.poll(30, TimeUnit.SECONDS);
                    x != null && x != 999;
                    x = seen.poll(30, TimeUnit.SECONDS)) {
                count++;
            }
            assertThat(count).isBetween(2, 100);
            assertThat(server.clients().get(0).statistics().rateLimitedMessages())
                    .isEqualTo(1000L - count);
        }
    }

    @Test
    void cameraIsReadOnlyWhileSomebodyWatches() throws Exception {
        RawChannel camera =
                context.channelBuilder("/camera").messageEncoding("json").build();
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (WebSocketServer server = builder.start();
                McapSink mcap = McapSink.builder().context(context).create(folder.resolve("camera.mcap"))) {
            LiveCookbook.logIfWatched(server, camera, () -> {
                throw new AssertionError("nobody watches");
            });
            try (WebSocketClient client = connect(server)) {
                client.subscribe("/camera", message -> seen.add(new String(message.data(), UTF_8)));
                while (!server.hasSubscribers(camera)) {
                    Thread.sleep(1);
                }
                LiveCookbook.logIfWatched(server, camera, () -> "{}".getBytes(UTF_8));
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("{}");
            }
            assertThat(mcap.statistics().recordedMessages()).isEqualTo(1);
        }
    }

    @Test
    void parameterChangesReachTheMotor() {
        ParameterStore parameters = ParameterStore.create().declare(Parameter.of("/robot/mode", "manual"));
        List<Double> gains = new ArrayList<>();
        TypedParameter<Double> gain = LiveCookbook.followParameters(parameters, gains::add);
        parameters.set("/robot/mode", "auto");
        parameters.set("/robot/gain", 1.5);
        assertThat(gains).containsExactly(1.5);
        assertThat(gain.get()).isEqualTo(1.5);
    }

    @Test
    void slowServiceDoesNotBlock() throws Exception {
        builder.services(LiveCookbook.driveLater(Runnable::run));
        try (WebSocketServer server = builder.start();
                WebSocketClient client = connect(server)) {
            assertThat(client.callService("/robot/plan", Pose2d.class, DriveResult.class, new Pose2d(3, 4, 0))
                            .get(30, TimeUnit.SECONDS))
                    .isEqualTo(new DriveResult(5, Duration.ofSeconds(5)));
        }
    }

    @Test
    void meshesAreServedFromTheFolder() throws Exception {
        Files.writeString(folder.resolve("arm.stl"), "mesh");
        LiveCookbook.serveAssets(builder, folder);
        try (WebSocketServer server = builder.start();
                WebSocketClient client = connect(server)) {
            assertThat(client.fetchAsset("package://robot/arm.stl").get(30, TimeUnit.SECONDS))
                    .isEqualTo("mesh".getBytes(UTF_8));
            assertThatThrownBy(() -> client.fetchAsset("resource://never").get(30, TimeUnit.SECONDS))
                    .hasMessageContaining("there is no asset");
        }
    }

    @Test
    void robotReceivesGoals() throws Exception {
        BlockingQueue<Pose2d> goals = new LinkedBlockingQueue<>();
        LiveCookbook.listenToJoystick(builder, goals::add);
        try (WebSocketServer server = builder.start();
                Context joystick = Context.create();
                WebSocketClient client = connect(server)) {
            joystick.addSink(client.sink());
            Pose2dChannel goal = Pose2dChannel.create(joystick, "/goal");
            goal.log(new Pose2d(1, 2, 3));
            assertThat(goals.poll(30, TimeUnit.SECONDS)).isEqualTo(new Pose2d(1, 2, 3));
            goal.close();
            joystick.channelBuilder("/goal")
                    .<Pose2d>build(Pose2dProtobuf.ENCODER)
                    .log(new Pose2d(4, 5, 6));
            assertThat(goals.poll(30, TimeUnit.SECONDS)).isEqualTo(new Pose2d(4, 5, 6));
        }
    }

    @Test
    void lateSubscriberGetsTheMap() throws Exception {
        Pose2dChannel map = Pose2dChannel.create(context, "/map");
        LiveCookbook.sendMapToLateSubscribers(builder, map, new Pose2d(7, 8, 9));
        BlockingQueue<Pose2d> received = new LinkedBlockingQueue<>();
        try (WebSocketServer server = builder.start();
                WebSocketClient client = connect(server)) {
            client.subscribe("/map", message -> received.add(Pose2dChannel.decode(message)));
            assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(new Pose2d(7, 8, 9));
        }
    }

    @Test
    void machineIsMonitored() throws Exception {
        BlockingQueue<String> topics = new LinkedBlockingQueue<>();
        context.addSink((channel, logTimeNanos, data, offset, length) -> topics.add(channel.topic()));
        try (SystemMonitor monitor = LiveCookbook.watchMachine(context)) {
            assertThat(monitor.interval()).isEqualTo(Duration.ofSeconds(1));
            assertThat(topics.poll(30, TimeUnit.SECONDS)).isEqualTo("/sysinfo");
            assertThat(topics.poll(30, TimeUnit.SECONDS)).isEqualTo("/jvm");
        }
    }

    @Test
    void logIsShown() {
        List<String> lines = new ArrayList<>();
        context.addSink((channel, logTimeNanos, data, offset, length) ->
                lines.add(LogChannel.decode(Arrays.copyOfRange(data, offset, offset + length))
                        .message()));
        Logger root = Logger.getLogger("");
        List<Handler> before = List.of(root.getHandlers());
        LiveCookbook.logToApp(context);
        try {
            Logger.getLogger("robot").warning("the arm is stuck");
        } finally {
            Stream.of(root.getHandlers())
                    .filter(handler -> !before.contains(handler))
                    .forEach(root::removeHandler);
        }
        assertThat(lines).containsExactly("the arm is stuck");
    }

    @Test
    void graphIsShown() throws Exception {
        BlockingQueue<ConnectionGraph> shown = new LinkedBlockingQueue<>();
        WebSocketClientListener listener = new WebSocketClientListener() {
            @Override
            public void onConnectionGraph(ConnectionGraph graph) {
                shown.add(graph);
            }
        };
        try (WebSocketServer server =
                        builder.connectionGraph(LiveCookbook.graph()).start();
                WebSocketClient client = WebSocketClient.builder()
                        .listener(listener)
                        .connect(URI.create(server.appUrl().serverUrl()))) {
            client.subscribeConnectionGraph();
            assertThat(shown.poll(30, TimeUnit.SECONDS)).isEqualTo(LiveCookbook.graph());
        }
    }

    private Path writeDrive() throws Exception {
        Path drive = folder.resolve("drive.mcap");
        try (McapSink sink = McapSink.builder().context(context).create(drive)) {
            Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
            Pose2dChannel camera = Pose2dChannel.create(context, "/camera/pose");
            for (int i = 0; i < 3; i++) {
                pose.log(new Pose2d(i, 0, 0), Instant.ofEpochSecond(1000 + i));
                camera.log(new Pose2d(i, 0, 0), Instant.ofEpochSecond(1000 + i));
            }
            assertThat(sink.path()).isEqualTo(drive);
        }
        return drive;
    }

    @Test
    void filePlaysWithoutItsCameras() throws Exception {
        try (McapPlayer player = LiveCookbook.inALoop(List.of(writeDrive()))) {
            assertThat(player.context().channels())
                    .extracting(RawChannel::topic)
                    .containsExactly("/pose");
            assertThat(player.state().speed()).isEqualTo(2);
        }
    }

    @Test
    void fileIsPlayedIntoATest() throws Exception {
        List<String> seen = new ArrayList<>();
        LiveCookbook.replay(
                writeDrive(),
                (channel, logTimeNanos, data, offset, length) -> seen.add(channel.topic() + logTimeNanos));
        assertThat(seen).hasSize(6).startsWith("/pose1000000000000", "/camera/pose1000000000000", "/pose1001000000000");
    }

    @Test
    void appPlaysAndSeeks() throws Exception {
        Instant start = Instant.ofEpochSecond(1000);
        LiveCookbook.playBack(builder, start, Duration.ofMinutes(1));
        try (WebSocketServer server = builder.start();
                WebSocketClient client = connect(server)) {
            assertThat(client.controlPlayback(PlaybackCommand.PLAY, 2, start.plusSeconds(5))
                            .get(30, TimeUnit.SECONDS))
                    .isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, start.plusSeconds(5), 2, true));
            assertThat(client.controlPlayback(PlaybackCommand.PAUSE, 1).get(30, TimeUnit.SECONDS))
                    .isEqualTo(new PlaybackState(PlaybackStatus.PAUSED, start.plusSeconds(5), 1, false));
        }
    }
}
