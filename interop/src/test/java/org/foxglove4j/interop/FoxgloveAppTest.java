package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.foxglove4j.Context;
import org.foxglove4j.example.Delivery;
import org.foxglove4j.example.DeliveryChannel;
import org.foxglove4j.example.Pose2d;
import org.foxglove4j.example.Pose2dChannel;
import org.foxglove4j.example.RobotStatus;
import org.foxglove4j.example.RobotStatusChannel;
import org.foxglove4j.messages.CompressedImageChannel;
import org.foxglove4j.packing.BufferedImages;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The last open-source release of the Foxglove app (1.48) works with our server. */
class FoxgloveAppTest {

    /** What each panel shows, by the topic or the purpose of the panel. */
    private static final Map<String, List<String>> SHOWN = new TreeMap<>();

    @BeforeAll
    static void operate() throws Exception {
        assumeTrue(Peers.isOnThePath("chromium"), "there is no Chromium on the path");
        ParameterStore parameters = ParameterStore.create().declare(Parameter.of("/robot/mode", "manual"));
        parameters
                .declareDouble("/robot/speed", 0.5, ParameterCheck.range(0.1, 2))
                .onChange(speed -> parameters.set(List.of(Parameter.of("/robot/mode", "auto"))));
        try (Context context = Context.create()) {
            Pose2dChannel pose =
                    Pose2dChannel.create(context.channelBuilder("/pose").latched());
            log(context);
            try (WebSocketServer server = WebSocketServer.builder()
                    .name("robot")
                    .bind("127.0.0.1", 0)
                    .context(context)
                    .parameters(parameters)
                    .onClientMessage("/goal", Pose2d.class, (client, goal) -> pose.log(goal))
                    .start()) {
                PeerProcess.run(Peers.node("operate_app.mjs", server.appUrl().serverUrl()))
                        .forEach(FoxgloveAppTest::read);
            }
        }
    }

    @Test
    void theAppShowsTheServerAndItsTopics() {
        assertThat(SHOWN.get("source")).singleElement().asString().matches("ws://127\\.0\\.0\\.1:\\d+\\s*robot");
        assertThat(SHOWN.get("topics"))
                .containsExactlyInAnyOrder(
                        "/camera foxglove.CompressedImage",
                        "/delivery org.foxglove4j.example.Delivery",
                        "/pose org.foxglove4j.example.Pose2d",
                        "/status org.foxglove4j.example.RobotStatus");
    }

    @Test
    void theAppShowsValuesFromJson() {
        assertThat(SHOWN.get("/delivery"))
                .containsExactly(
                        "id \"00000000-0000-002a-0000-00000000002b\"",
                        "due \"2026-11-22\"",
                        "price \"12.50\"",
                        "currency \"EUR\"",
                        "language \"pt-BR\"",
                        "weight 0.75",
                        "temperatures {} 1 key",
                        "inside 4.5",
                        "stage {} 2 keys",
                        "type \"driving\"",
                        "driving {} 1 key",
                        "pose {} 3 keys",
                        "x 1",
                        "y 2",
                        "heading 0.5");
    }

    @Test
    void theAppShowsValuesFromProtobuf() {
        assertThat(SHOWN.get("/status")).containsExactly("mode 2 (TELEOP)", "battery 12.5", "current 3");
        assertThat(SHOWN.get("/camera"))
                .contains("sec 1700000000", "nsec 000000005", "format \"png\"", "frame_id \"lens\"")
                .anyMatch(line -> line.contains("[137, 80, 78, 71, 13, 10, 26, 10, "));
    }

    @Test
    void theAppReadsAndSetsParameters() {
        assertThat(SHOWN.get("parameters at first"))
                .containsSubsequence("/robot/mode", "\"manual\"", "/robot/speed", "0.5");
        assertThat(SHOWN.get("parameters then")).containsSubsequence("/robot/mode", "\"auto\"", "/robot/speed", "1.25");
    }

    @Test
    void theAppPublishesMessages() {
        assertThat(SHOWN.get("/pose")).containsExactly("x 1", "y 2", "heading 0.5");
    }

    @Test
    void theAppFindsNoProblems() {
        assertThat(SHOWN).doesNotContainKeys("problems", "troubles");
    }

    private static void read(String line) {
        String[] columns = line.split("\t");
        SHOWN.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns[1]);
    }

    private static void log(Context context) {
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
        CompressedImageChannel.create(context.channelBuilder("/camera").latched())
                .log(BufferedImages.png(
                        Instant.ofEpochSecond(1_700_000_000, 5),
                        "lens",
                        new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)));
    }
}
