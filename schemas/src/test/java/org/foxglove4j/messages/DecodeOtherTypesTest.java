package org.foxglove4j.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodedMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tests that messages of another type are rejected by their schema, and those of an older or renamed type are decoded.
 */
class DecodeOtherTypesTest {

    private static final Log LOG =
            new Log(Instant.ofEpochSecond(5, 10), Log.Level.ERROR, "hello", "logger", "file", 123);

    @Test
    void messageWithOtherFieldTypesIsRejected() {
        EncodedMessage message = protobuf(LogProtobuf.SCHEMA, LogProtobuf.ENCODER.encode(LOG));

        assertThat(LogChannel.decode(message)).isEqualTo(LOG);
        for (int i = 0; i < 2; i++) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PoseInFrameChannel.decode(message))
                    .withMessage("a message of foxglove.PoseInFrame was expected on /x, found one of foxglove.Log: its"
                            + " field 2 is \"level varint\" and not \"frame_id text or bytes\"; decode it as its own"
                            + " type, or with a MapDecoder");
        }
    }

    @Test
    void messageWithoutACommonFieldIsRejected() {
        byte[] color = ColorProtobuf.ENCODER.encode(new Color(1, 0, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vector3Channel.decode(protobuf(ColorProtobuf.SCHEMA, color)))
                .withMessageStartingWith(
                        "a message of foxglove.Vector3 was expected on /x, found one of foxglove.Color: it"
                                + " has none of the fields [x double, y double, z double]");

        byte[] json = ColorJson.ENCODER.encode(new Color(1, 0, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vector3Channel.decode(message("json", ColorJson.SCHEMA, json)))
                .withMessageContaining("found one of foxglove.Color: it has none of the fields");
    }

    @Test
    void messageOfARenamedTypeIsDecoded() throws Exception {
        byte[] bytes = Vector3Protobuf.ENCODER.encode(new Vector3(1, 2, 3));
        Schema renamed = renamed(Vector3Protobuf.SCHEMA, 3);
        Schema older = renamed(Vector3Protobuf.SCHEMA, 1);

        assertThat(Vector3Channel.decode(protobuf(renamed, bytes))).isEqualTo(new Vector3(1, 2, 3));
        assertThat(Vector3Channel.decode(protobuf(older, bytes))).isEqualTo(new Vector3(1, 2, 3));
        byte[] json = Vector3Json.ENCODER.encode(new Vector3(1, 2, 3));
        Schema jsonSchema =
                Schema.jsonSchema("team.Renamed", new String(Vector3Json.SCHEMA.data(), StandardCharsets.UTF_8));
        assertThat(Vector3Channel.decode(message("json", jsonSchema, json))).isEqualTo(new Vector3(1, 2, 3));
    }

    @Test
    void messageWithoutAComparableSchemaIsDecoded() {
        byte[] bytes = Vector3Protobuf.ENCODER.encode(new Vector3(1, 2, 3));
        Schema broken = Schema.create("team.Broken", "protobuf", new byte[] {10, 99});
        Schema sameName = Schema.create(Vector3Protobuf.SCHEMA.name(), "protobuf", ColorProtobuf.SCHEMA.data());
        Schema otherEncoding = Schema.jsonSchema("team.Color", "{\"properties\": {\"r\": {}}}");
        Schema empty = Schema.create("team.Empty", "protobuf", new byte[0]);
        for (Schema schema : new @Nullable Schema[] {null, broken, sameName, otherEncoding, empty}) {
            assertThat(Vector3Channel.decode(protobuf(schema, bytes))).isEqualTo(new Vector3(1, 2, 3));
        }
        assertThat(Vector3Channel.decode(message(
                        "json",
                        Schema.jsonSchema("team.Broken", "{"),
                        "{\"x\":1,\"y\":2,\"z\":3}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Vector3(1, 2, 3));
    }

    /** Returns a schema with the first fields of another, under another name. */
    private static Schema renamed(Schema schema, int fields) throws Exception {
        FileDescriptorProto.Builder file = FileDescriptorSet.parseFrom(schema.data()).getFile(0).toBuilder();
        while (file.getMessageType(0).getFieldCount() > fields) {
            file.getMessageTypeBuilder(0).removeField(fields);
        }
        file.setPackage("team").getMessageTypeBuilder(0).setName("Renamed");
        return Schema.create(
                "team.Renamed",
                "protobuf",
                FileDescriptorSet.newBuilder().addFile(file).build().toByteArray());
    }

    private static EncodedMessage protobuf(@Nullable Schema schema, byte[] data) {
        return message("protobuf", schema, data);
    }

    private static EncodedMessage message(String encoding, @Nullable Schema schema, byte[] data) {
        return new EncodedMessage() {
            @Override
            public String topic() {
                return "/x";
            }

            @Override
            public String messageEncoding() {
                return encoding;
            }

            @Override
            public @Nullable Schema schema() {
                return schema;
            }

            @Override
            public long logTimeNanos() {
                return 0;
            }

            @Override
            public byte[] dataArray() {
                return data;
            }

            @Override
            public int dataOffset() {
                return 0;
            }

            @Override
            public int dataLength() {
                return data.length;
            }
        };
    }
}
