package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run of the example app, watched live by a client as the Foxglove app is, and then read by the peers. */
class ExampleAppTest {

    private static final List<String> SUBPROTOCOLS = List.of("foxglove.sdk.v1", "foxglove.websocket.v1");
    private static final int INTERRUPTED_BY_CTRL_C = 130;

    @TempDir
    private static Path folder;

    private static Path recording;
    private static List<String> printed = List.of();
    private static final Map<String, Transcript> WATCHED = new TreeMap<>();

    @BeforeAll
    static void runTheExampleWithAClientOfEachSubprotocol() throws Exception {
        recording = folder.resolve("example.mcap");
        try (ExampleProcess example = ExampleProcess.start(recording, "--duration", "8s", "--speed", "100000")) {
            String address = example.awaitAddress();
            try (PeerProcess first = PeerProcess.start(Peers.node("watch.mjs", address, SUBPROTOCOLS.get(0)));
                    PeerProcess second = PeerProcess.start(Peers.node("watch.mjs", address, SUBPROTOCOLS.get(1)))) {
                printed = example.process().awaitSuccess();
                WATCHED.put(SUBPROTOCOLS.get(0), new Transcript(first.awaitSuccess()));
                WATCHED.put(SUBPROTOCOLS.get(1), new Transcript(second.awaitSuccess()));
            }
        }
    }

    @Test
    void recordsMoreThanAThousandMessagesOnSeveralTopics() throws Exception {
        Transcript file = McapReaders.PYTHON.stream(recording);
        assertThat(file.messages()).hasSizeGreaterThan(1000);
        assertThat(byTopic(file.messages()).keySet())
                .contains("/host/cpu", "/host/memory", "/host/gc", "/host/threads", "/host/disk", "/host/network")
                .contains("/earthquakes", "/earthquakes/position", "/earthquakes/news");
    }

    @Test
    void summaryReportsWhatWasRecorded() throws Exception {
        Map<String, List<String>> topics =
                byTopic(McapReaders.PYTHON.stream(recording).messages());
        topics.forEach((topic, messages) -> assertThat(printed)
                .as("the row of %s", topic)
                .anyMatch(line -> line.strip().startsWith(topic + " ")
                        && line.contains(" " + String.format("%,d", messages.size()) + " ")));
    }

    @Test
    void everyLibraryReadsTheSameMessages() throws Exception {
        Transcript expected = McapReaders.PYTHON.stream(recording);
        for (McapReaders library : McapReaders.values()) {
            for (Transcript read : List.of(library.stream(recording), library.indexed(recording))) {
                assertThat(read.channels()).isEqualTo(expected.channels());
                assertThat(read.messages()).containsExactlyInAnyOrderElementsOf(expected.messages());
            }
        }
    }

    @Test
    void doctorsFindNoProblems() throws Exception {
        McapDoctors.examine(recording);
    }

    @Test
    void everyJsonMessageConformsToItsSchema() throws Exception {
        assertThat(PeerProcess.run(Peers.python("validate_json.py", recording))).isEqualTo(counts("json"));
    }

    @Test
    void protobufMessagesMatchTheProtobufLibrary() throws Exception {
        assertThat(PeerProcess.run(Peers.python("decode_protobuf.py", recording)))
                .isEqualTo(counts("protobuf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foxglove.sdk.v1", "foxglove.websocket.v1"})
    void liveClientReceivesWhatIsRecorded(String subprotocol) throws Exception {
        Transcript live = WATCHED.get(subprotocol);
        Transcript file = McapReaders.PYTHON.stream(recording);
        assertThat(live.lines()).contains("P\t" + subprotocol, "S\tfoxglove4j example");
        assertThat(live.channels()).containsAll(file.channels());
        Map<String, List<String>> recorded = byTopic(file.messages());
        Map<String, List<String>> received = byTopic(live.messages());
        assertThat(received.keySet()).isEqualTo(recorded.keySet());
        received.forEach((topic, messages) -> {
            List<String> all = recorded.get(topic);
            int first = all.indexOf(messages.get(0));
            assertThat(first).as("the first message of %s in the file", topic).isNotNegative();
            assertThat(messages).isEqualTo(all.subList(first, first + messages.size()));
        });
        assertThat(live.messages()).hasSizeGreaterThan(file.messages().size() / 2);
    }

    @Test
    void ctrlCLeavesACompleteFile() throws Exception {
        Path interrupted = folder.resolve("interrupted.mcap");
        try (ExampleProcess example = ExampleProcess.start(interrupted, "--keep-running")) {
            try (PeerProcess client =
                    PeerProcess.start(Peers.node("watch.mjs", example.awaitAddress(), SUBPROTOCOLS.get(0)))) {
                client.awaitLine(line -> line.startsWith("M\t/host/cpu"));
                example.process().interrupt();
                client.awaitSuccess();
            }
            List<String> output = example.process().awaitExit(INTERRUPTED_BY_CTRL_C);
            assertThat(output).anyMatch(line -> line.startsWith("Read back " + interrupted));
        }
        McapDoctors.examine(interrupted);
    }

    private static Map<String, List<String>> byTopic(Collection<String> messages) {
        return messages.stream().collect(Collectors.groupingBy(message -> message.split("\t")[0]));
    }

    /** Returns the lines in which the Python scripts count the messages of each topic. */
    private static List<String> counts(String messageEncoding) throws IOException, InterruptedException {
        Transcript file = McapReaders.PYTHON.stream(recording);
        Map<String, List<String>> messages = byTopic(file.messages());
        return file.channels().stream()
                .map(line -> line.split("\t"))
                .filter(columns -> columns[2].equals(messageEncoding))
                .map(columns -> columns[1] + "\t" + messages.get(columns[1]).size())
                .sorted()
                .toList();
    }
}
