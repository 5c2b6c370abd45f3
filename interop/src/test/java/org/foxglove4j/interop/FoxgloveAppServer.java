package org.foxglove4j.interop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.example.Delivery;
import org.foxglove4j.example.DeliveryChannel;
import org.foxglove4j.example.DriveResult;
import org.foxglove4j.example.Pose2d;
import org.foxglove4j.example.Pose2dChannel;
import org.foxglove4j.example.RobotStatus;
import org.foxglove4j.example.RobotStatusChannel;
import org.foxglove4j.messages.CompressedImageChannel;
import org.foxglove4j.packing.BufferedImages;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.Service;
import org.foxglove4j.websocket.ServiceRequest;
import org.foxglove4j.websocket.WebSocketServer;

/** What {@code operate_app.mjs} operates. All channels are latched, so it does not matter when the app subscribes. */
final class FoxgloveAppServer implements AutoCloseable {

    private final Context context;
    private final Pose2dChannel pose;
    private final ParameterStore parameters = ParameterStore.create().declare(Parameter.of("/robot/mode", "manual"));

    /** A channel that the app opens and closes. */
    private Pose2dChannel late;

    private WebSocketServer server;

    FoxgloveAppServer(Context context) throws IOException {
        this.context = context;
        parameters
                .declareDouble("/robot/speed", 0.5, ParameterCheck.range(0.1, 2))
                .onChange(speed -> parameters.set(List.of(Parameter.of("/robot/mode", "auto"))));
        log();
        pose = Pose2dChannel.create(context.channelBuilder("/pose").latched());
        start("robot", 0);
    }

    String url() {
        return server.appUrl().serverUrl();
    }

    /** Starts the server anew, at the same address. */
    void restart() throws IOException {
        int port = server.port();
        server.close();
        pose.log(new Pose2d(1, 2, 3));
        start("restarted", port);
    }

    @Override
    public void close() {
        server.close();
    }

    private void start(String name, int port) throws IOException {
        server = WebSocketServer.builder()
                .name(name)
                .bind("127.0.0.1", port)
                .context(context)
                .parameters(parameters)
                .services(
                        Service.of("/robot/drive_to", Pose2d.class, DriveResult.class, FoxgloveAppServer::drive),
                        Service.of("/robot/echo", ServiceRequest::payload),
                        Service.of("/late/open", this::openLate),
                        Service.of("/late/close", this::closeLate))
                .onClientMessage("/goal", Pose2d.class, (client, goal) -> pose.log(goal))
                .start();
    }

    private static DriveResult drive(Pose2d target) {
        return new DriveResult(Math.hypot(target.x(), target.y()), Duration.ofMillis(1500));
    }

    private byte[] openLate(ServiceRequest request) {
        late = Pose2dChannel.create(context, "/late");
        return request.payload();
    }

    private byte[] closeLate(ServiceRequest request) {
        late.close();
        return request.payload();
    }

    private void log() {
        DeliveryChannel.create(context.channelBuilder("/delivery").latched())
                .log(new Delivery(
                        new UUID(42, 43),
                        LocalDate.of(2026, 11, 22),
                        new BigDecimal("12.50"),
                        Currency.getInstance("EUR"),
                        Locale.forLanguageTag("pt-BR"),
                        0.75,
                        Optional.empty(),
                        Map.of("inside", 4.5),
                        new Delivery.Stage.Driving(new Pose2d(1, 2, 0.5))));
        RobotStatusChannel.create(context.channelBuilder("/status").latched())
                .log(new RobotStatus(RobotStatus.Mode.TELEOP, 12.5, 3));
        JsonChannel.create(context.channelBuilder("/map").latched()).logJson("{\"mode\":\"auto\",\"volts\":12.6}");
        CompressedImageChannel.create(context.channelBuilder("/camera").latched())
                .log(BufferedImages.png(
                        Instant.ofEpochSecond(1_700_000_000, 5),
                        "lens",
                        new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)));
    }
}
