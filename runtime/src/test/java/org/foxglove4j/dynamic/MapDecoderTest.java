package org.foxglove4j.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Duration;
import com.google.protobuf.Field;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Type;
import com.google.protobuf.UInt64Value;
import com.google.protobuf.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.protobuf.ProtobufChannel;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that messages of all encodings are decoded to maps with the same types of values. */
class MapDecoderTest {

    private final MapDecoder decoder = MapDecoder.create();

    @TempDir
    private Path folder;

    @Test
    void readsRecordingsOfSeveralEncodingsWithoutClasses() throws IOException {
        Path file = folder.resolve("mixed.mcap");
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            assertThat(mcap.path()).isEqualTo(file);
            JsonChannel.create(context, "/json").log(Map.of("volts", 12.5, "cells", List.of(4, 5)), 1);
            ProtobufChannel.create(context, "/protobuf", Duration.class)
                    .log(Duration.newBuilder().setSeconds(3).build(), 2);
        }

        try (McapReader reader = McapReader.open(file)) {
            List<McapMessage> messages =
                    reader.messages(MessageQuery.all()).stream().toList();
            assertThat(messages).allMatch(MapDecoder::canDecode);
            assertThat(messages.stream().<Map<String, ?>>map(decoder::decode).toList())
                    .containsExactlyInAnyOrder(
                            Map.of("volts", 12.5, "cells", List.of(4L, 5L)), Map.of("seconds", 3L, "nanos", 0L));
        }
    }

    @Test
    void decodesRos1Times() {
        byte[] message = {
            1, 0, 0, 0, 2, 0, 0, 0, -1, -1, -1, -1, 5, 0, 0, 0, 2, 0, 0, 0, 'h', 'i', -56, 3, 0, 0, 0, 1, 2, 3
        };
        OneMessage ros = OneMessage.of(
                "ros1",
                "test/All",
                "ros1msg",
                "time stamp\nduration d\nstring name\nuint8 level\nuint8[] data".getBytes(UTF_8),
                message);

        Map<String, ?> fields = decoder.decode(ros);

        assertThat(fields.keySet()).containsExactly("stamp", "d", "name", "level", "data");
        assertThat(fields.get("stamp")).isEqualTo(Instant.ofEpochSecond(1, 2));
        assertThat(fields.get("d")).isEqualTo(java.time.Duration.ofSeconds(-1, 5));
        assertThat(fields.get("name")).isEqualTo("hi");
        assertThat(fields.get("level")).isEqualTo(200L);
        assertThat(fields.get("data")).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void decodesRos2WithItsAlignment() {
        byte[] cdr = {0, 1, 0, 0, 7, 0, 0, 0, 2, 0, 0, 0, 0, 0, -128, 63, 0, 0, 0, 64};

        assertThat(decoder.decode(
                        OneMessage.of("cdr", "t/msg/A", "ros2msg", "int8 a\nfloat32[] b".getBytes(UTF_8), cdr)))
                .containsExactly(entry("a", 7L), entry("b", List.of(1f, 2f)));
    }

    @Test
    void decodesProtobufByItsDescriptor() {
        Struct struct = Struct.newBuilder()
                .putFields("n", Value.newBuilder().setNumberValue(1.5).build())
                .putFields(
                        "l",
                        Value.newBuilder()
                                .setListValue(ListValue.newBuilder()
                                        .addValues(Value.newBuilder().setBoolValue(true)))
                                .build())
                .build();
        assertThat(decoder.decode(protobuf(struct)))
                .isEqualTo(Map.of(
                        "fields",
                        Map.of(
                                "n",
                                Map.of("number_value", 1.5),
                                "l",
                                Map.of("list_value", Map.of("values", List.of(Map.of("bool_value", true)))))));

        assertThat(decoder.decode(protobuf(UInt64Value.of(-1))))
                .containsExactly(entry("value", new BigInteger("18446744073709551615")));
        assertThat(decoder.decode(protobuf(Field.newBuilder()
                        .setKind(Field.Kind.TYPE_BOOL)
                        .setCardinalityValue(77)
                        .build())))
                .contains(entry("kind", "TYPE_BOOL"), entry("cardinality", 77L), entry("number", 0L));
        assertThat(decoder.decode(protobuf(Type.getDefaultInstance()))).doesNotContainKey("source_context");
    }

    @Test
    void equalSchemasAreLearnedOnce_howeverManyObjectsTheyAre() {
        for (int i = 0; i < 600; i++) {
            assertThat(decoder.decode(
                            OneMessage.of("ros1", "t/A", "ros1msg", "uint8 a".getBytes(UTF_8), new byte[] {(byte) i})))
                    .containsExactly(entry("a", i & 0xFFL));
        }
    }

    @Test
    void unknownEncodingsAreReported() {
        OneMessage xml = OneMessage.withoutSchema("xml", new byte[1]);
        assertThat(MapDecoder.canDecode(xml)).isFalse();
        assertThatThrownBy(() -> decoder.decode(xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in xml without schema")
                .hasMessageContaining("/topic");

        OneMessage other = OneMessage.of("cdr", "t/A", "protobuf", new byte[0], new byte[1]);
        assertThat(MapDecoder.canDecode(other)).isFalse();
        assertThatThrownBy(() -> decoder.decode(other)).hasMessageContaining("in cdr with a schema in protobuf");

        assertThatThrownBy(() -> decoder.decode(OneMessage.withoutSchema("json", "[1]".getBytes(UTF_8))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        decoder.decode(OneMessage.of("ros1", "t/A", "ros1msg", "int32 a".getBytes(UTF_8), new byte[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it ends within a value");
    }

    @Test
    void excessiveRosDefinitionsAreRejected() {
        assertThatThrownBy(() -> decoder.decode(OneMessage.of("ros1", "t/A0", "ros1msg", nested(50), new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested messages of zero bytes");
        assertThatThrownBy(() -> decoder.decode(OneMessage.of("ros1", "t/A0", "ros1msg", nested(5000), new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nests deeper than 100 types");
    }

    /** Returns types of which each has two of the next, and the last nothing. */
    private static byte[] nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("A").append(i + 1).append(" x\nA").append(i + 1).append(" y\n");
            text.append("=".repeat(80)).append("\nMSG: t/A").append(i + 1).append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private static EncodedMessage protobuf(com.google.protobuf.Message message) {
        FileDescriptorSet.Builder files = FileDescriptorSet.newBuilder();
        message.getDescriptorForType().getFile().getDependencies().forEach(file -> files.addFile(file.toProto()));
        files.addFile(message.getDescriptorForType().getFile().toProto());
        return OneMessage.of(
                "protobuf",
                message.getDescriptorForType().getFullName(),
                "protobuf",
                files.build().toByteArray(),
                message.toByteArray());
    }
}
