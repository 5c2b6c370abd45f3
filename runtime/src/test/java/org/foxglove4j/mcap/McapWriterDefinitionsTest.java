package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests schemas, channels and their ids. */
class McapWriterDefinitionsTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void equalDefinitionsShareAnId() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int schema = writer.addSchema("Pose", "jsonschema", DATA);
            int channel = writer.addChannel(schema, "/pose", "json", Map.of("a", "b"));

            assertThat(writer.addSchema("Pose", "jsonschema", DATA.clone())).isEqualTo(schema);
            assertThat(writer.addSchema("Pose2", "jsonschema", DATA)).isEqualTo(schema + 1);
            assertThat(writer.addChannel(schema, "/pose", "json", Map.of("a", "b")))
                    .isEqualTo(channel);
            assertThat(writer.addChannel(schema, "/pose", "json", Map.of())).isEqualTo(channel + 1);
        }
    }

    @Test
    void explicitIdsAreNotAssignedAgain() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.addSchema(new McapSchema(1, "A", "", ByteSlice.EMPTY));
            writer.addSchema(new McapSchema(65535, "B", "", ByteSlice.EMPTY));
            writer.addChannel(new McapChannel(0, 65535, "/zero", "raw", Map.of()));
            writer.addChannel(new McapChannel(65535, 1, "/last", "raw", Map.of()));
            writer.addChannel(new McapChannel(1, 1, "/one", "raw", Map.of()));
            writer.addChannel(new McapChannel(1, 1, "/one", "raw", Map.of()));

            assertThat(writer.addSchema("C", "", new byte[0])).isEqualTo(2);
            assertThat(writer.addChannel(2, "/two", "raw", Map.of())).isEqualTo(2);
            assertThat(writer.addChannel(1, "/last", "raw", Map.of())).isEqualTo(65535);
            for (int id : new int[] {0, 1, 2, 65535}) {
                writer.writeMessage(id, 7, DATA);
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels.keySet()).containsExactly(0, 1, 2, 65535);
        assertThat(file.schemas.keySet()).containsExactly(1, 2, 65535);
    }

    @Test
    void conflictingDefinitionsAreRejectedByName() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.addSchema(new McapSchema(1, "Pose", "", ByteSlice.EMPTY));
            writer.addChannel(new McapChannel(3, 1, "/pose", "json", Map.of()));

            assertThatThrownBy(() -> writer.addSchema(new McapSchema(1, "Twist", "", ByteSlice.EMPTY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 1")
                    .hasMessageContaining("name=Pose")
                    .hasMessageContaining("name=Twist");
            assertThatThrownBy(() -> writer.addChannel(new McapChannel(3, 1, "/twist", "json", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id 3")
                    .hasMessageContaining("topic=/pose")
                    .hasMessageContaining("topic=/twist");
            assertThatThrownBy(() -> writer.addSchema(new McapSchema(0, "Pose", "", ByteSlice.EMPTY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 0");
            assertThatThrownBy(() -> writer.addChannel(9, "/pose", "json", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema id 9");
            assertThatThrownBy(() -> writer.writeMessage(4, 0, DATA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id 4");
            assertThatThrownBy(() -> writer.writeMessage(-1, 0, DATA)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.writeMessage(3, 1L << 32, 0, 0, DATA, 0, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sequence 4294967296");
        }
        StructureChecker.check(bytes.toByteArray());
    }

    @Test
    void idsAreLimitedByTheFormat() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            for (int i = 1; i <= 65535; i++) {
                int schema = writer.addSchema("s" + i, "", new byte[0]);
                writer.addChannel(schema, "/t" + i, "raw", Map.of());
                writer.writeMessage(i, i, DATA);
            }

            assertThatThrownBy(() -> writer.addSchema("one more", "", new byte[0]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one more")
                    .hasMessageContaining("at most 65535 schemas");
            assertThatThrownBy(() -> writer.addChannel(1, "/more", "raw", Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("/more");
            assertThat(writer.addChannel(7, "/t7", "raw", Map.of())).isEqualTo(7);
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).hasSize(65535);
        assertThat(file.channels).hasSize(65535);
    }

    @Test
    void unusedDefinitionsAreOmitted() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int used = writer.addSchema("Used", "", new byte[0]);
            int unused = writer.addSchema("Unused", "", new byte[0]);
            int channel = writer.addChannel(used, "/used", "raw", Map.of());
            writer.addChannel(unused, "/unused", "raw", Map.of());
            writer.writeMessage(channel, 0, DATA);
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels.values()).extracting(McapChannel::topic).containsExactly("/used");
        assertThat(file.schemas.values()).extracting(McapSchema::name).containsExactly("Used");
    }

    @Test
    void definitionsAreWrittenEagerlyOnRequest() throws IOException {
        try (McapWriter writer = McapWriter.builder().eagerDefinitions(true).create(bytes)) {
            int schema = writer.addSchema("A", "", new byte[0]);
            writer.addSchema("B", "", new byte[0]);
            writer.addChannel(schema, "/a", "raw", Map.of());
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.channels).hasSize(1);
        assertThat(file.schemas).hasSize(2);
        assertThat(file.chunkCompressions).hasSize(1);
    }
}
