package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The last open-source release of the Foxglove app (1.48) works with our server. */
class FoxgloveAppTest {

    /** What each panel shows, by the topic or the purpose of the panel. */
    private static final Map<String, List<String>> SHOWN = new TreeMap<>();

    @BeforeAll
    static void operate() throws Exception {
        assumeTrue(Peers.isOnThePath("chromium"), "there is no Chromium on the path");
        try (Context context = Context.create();
                FoxgloveAppServer server = new FoxgloveAppServer(context);
                PeerProcess app = PeerProcess.start(Peers.node("operate_app.mjs", server.url()))) {
            app.awaitLine(line -> line.startsWith("restart\t"));
            server.restart();
            app.awaitSuccess().forEach(FoxgloveAppTest::read);
        }
    }

    @Test
    void theAppShowsTheServerAndItsTopics() {
        assertThat(SHOWN.get("source")).singleElement().asString().matches("ws://127\\.0\\.0\\.1:\\d+\\s*robot");
        assertThat(SHOWN.get("topics"))
                .containsExactlyInAnyOrder(
                        "/camera foxglove.CompressedImage",
                        "/delivery org.foxglove4j.example.Delivery",
                        "/map ",
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
    void theAppShowsValuesFromJsonWithoutASchema() {
        assertThat(SHOWN.get("/map")).containsExactly("mode \"auto\"", "volts 12.6");
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

    @Test
    void theAppContinuesAfterARestartOfTheServer() {
        assertThat(SHOWN.get("/pose after a restart")).containsExactly("x 1", "y 2", "heading 3");
        assertThat(SHOWN).doesNotContainKey("problems after a restart");
    }

    private static void read(String line) {
        String[] columns = line.split("\t");
        SHOWN.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns[1]);
    }
}
