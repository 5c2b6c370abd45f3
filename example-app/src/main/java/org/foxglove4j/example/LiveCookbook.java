package org.foxglove4j.example;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Sink;
import org.foxglove4j.logging.FoxgloveHandler;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.parameter.TypedParameter;
import org.foxglove4j.playback.McapPlayer;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.system.SystemMonitor;
import org.foxglove4j.websocket.AssetHandler;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.ConnectionGraph;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackHandler;
import org.foxglove4j.websocket.PlaybackRequest;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.Service;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerBuilder;
import org.foxglove4j.websocket.WebSocketServerListener;

/** The code in docs/live.md, one method per snippet. */
final class LiveCookbook {

    private LiveCookbook() {}

    static void serveOverRadio(WebSocketServerBuilder server) {
        server.rateLimit(10).rateLimit("/camera", 2).backlog(256, 1 << 20);
    }

    static void compress(WebSocketServerBuilder server) {
        server.compression(MessageCompression.deflate());
    }

    static TypedParameter<Double> followParameters(ParameterStore parameters, Consumer<Double> motor) {
        TypedParameter<Double> gain = parameters.declareDouble("/robot/gain", 4, ParameterCheck.range(0, 20));
        gain.onChange(motor);
        return gain;
    }

    static Service driveLater(Executor planner) {
        return Service.ofAsync(
                "/robot/plan",
                Pose2d.class,
                DriveResult.class,
                target -> CompletableFuture.supplyAsync(() -> plan(target), planner));
    }

    static void serveAssets(WebSocketServerBuilder server, Path models) {
        server.assets(AssetHandler.byPrefix(Map.of(
                "package://robot/", AssetHandler.folder(models),
                "resource://", AssetHandler.classPath(LiveCookbook.class, "assets"))));
    }

    static void listenToJoystick(WebSocketServerBuilder server, Consumer<Pose2d> robot) {
        server.onClientMessage("/goal", Pose2d.class, (client, goal) -> robot.accept(goal));
    }

    static void sendMapToLateSubscribers(WebSocketServerBuilder server, Pose2dChannel map, Pose2d origin) {
        server.listener(new WebSocketServerListener() {
            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
                if (channel.topic().equals("/map")) {
                    map.logTo(client.sink(), origin);
                }
            }
        });
    }

    static void logIfWatched(WebSocketServer server, RawChannel camera, Supplier<byte[]> grabber) {
        if (server.hasSubscribers(camera)) {
            camera.log(grabber.get());
        }
    }

    static SystemMonitor watchMachine(Context context) {
        return SystemMonitor.builder()
                .context(context)
                .interval(Duration.ofSeconds(1))
                .start();
    }

    static void logToApp(Context context) {
        Logger.getLogger("").addHandler(FoxgloveHandler.create(context, "/log"));
    }

    static ConnectionGraph graph() {
        return ConnectionGraph.builder()
                .publishedTopic("/pose", "localization")
                .subscribedTopic("/pose", "planner", "safety")
                .advertisedService("/robot/plan", "planner")
                .build();
    }

    static McapPlayer inALoop(List<Path> files) throws IOException {
        return McapPlayer.builder()
                .query(MessageQuery.all().channels(channel -> !channel.topic().startsWith("/camera/")))
                .speed(2)
                .loop(true)
                .open(files);
    }

    static void replay(Path path, Sink test) throws IOException, InterruptedException {
        try (McapPlayer player = McapPlayer.builder().speed(1e9f).open(path)) {
            player.context().addSink(test);
            player.play();
            player.awaitEnd();
        }
    }

    static void playBack(WebSocketServerBuilder server, Instant start, Duration length) {
        server.capabilities(Capability.TIME).playback(start, start.plus(length), new PlaybackHandler() {
            private Instant now = start;

            @Override
            public PlaybackState control(PlaybackRequest request) {
                now = request.seekTime().orElse(now);
                boolean playing = request.command() == PlaybackCommand.PLAY;
                return new PlaybackState(
                        playing ? PlaybackStatus.PLAYING : PlaybackStatus.PAUSED,
                        now,
                        request.speed(),
                        request.seekTime().isPresent());
            }
        });
    }

    static void record(URI uri, Path path, CountDownLatch end) throws IOException, InterruptedException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path);
                WebSocketClient robot = WebSocketClient.builder()
                        .reconnectDelay(Duration.ofSeconds(1))
                        .connect(uri)) {
            robot.subscribe(context);
            end.await();
            System.out.println(mcap.statistics().recordedMessages() + " messages in " + mcap.path());
        }
    }

    static WebSocketServer relay(WebSocketClient robot, Context context) throws IOException {
        robot.subscribe(channel -> !channel.topic().startsWith("/camera/"), context);
        return WebSocketServer.builder().context(context).bind("0.0.0.0", 8766).start();
    }

    private static DriveResult plan(Pose2d target) {
        double distance = Math.hypot(target.x(), target.y());
        return new DriveResult(distance, Duration.ofSeconds(Math.round(distance)));
    }
}
