package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foxglove4j.dynamic.MapDecoder;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of ROS 2 and DDS are decoded by their schemas in IDL as others decode them. */
class CdrTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Numbers are equal if they are written differently. */
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> {
        boolean equal = a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
        return equal ? 0 : 1;
    };

    @TempDir
    private Path folder;

    @Test
    void foxglovesLibrariesDecodeTheSame() throws Exception {
        Path file = folder.resolve("foxglove.mcap");
        PeerProcess.run(Peers.node("write_cdr.mjs", file));

        assertDecoded(file, PeerProcess.run(Peers.node("decode_cdr.mjs", file)), 12);
    }

    @Test
    void messagesOfCycloneDdsAreDecoded() throws Exception {
        Path file = folder.resolve("dds.mcap");

        assertDecoded(file, PeerProcess.run(Peers.python("write_dds.py", file)), 8);
    }

    /** Asserts that messages are decoded to the values after their topics. */
    private static void assertDecoded(Path file, List<String> lines, int count) throws Exception {
        Map<String, JsonNode> expected = lines.stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(line -> line[0], line -> JSON.readTree(line[1])));
        MapDecoder decoder = MapDecoder.create();
        try (McapReader reader = McapReader.open(file)) {
            Map<String, JsonNode> decoded = reader.messages().stream()
                    .collect(Collectors.toMap(
                            message -> message.topic(),
                            message -> JSON.readTree(JSON.writeValueAsString(decoder.decode(message)))));

            assertThat(decoded).hasSize(count).hasSameSizeAs(expected);
            decoded.forEach((topic, ours) -> assertThat(expected.get(topic).equals(BY_VALUE, ours))
                    .as("%s: %s, not %s", topic, ours, expected.get(topic))
                    .isTrue());
        }
    }
}
