package org.foxglove4j.protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Api;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Method;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.Context;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that messages of files are decoded as the logged class, or by the embedded descriptor. */
class ProtobufDecodersTest {

    private static final Api API = Api.newBuilder()
            .setName("robot")
            .addMethods(Method.newBuilder().setName("stop"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void filesAreReadByClassAndByEmbeddedDescriptor() throws IOException {
        Path file = folder.resolve("api.mcap");
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            assertThat(mcap.path()).isEqualTo(file);
            ProtobufChannel<Api> api = ProtobufChannel.create(context, "/api", Api.class);
            api.log(API, 1);
            api.log(API.toBuilder().setName("arm").build(), 2);
        }

        ProtobufDecoder<Api> typed = ProtobufDecoder.create(Api.class);
        DynamicDecoder dynamic = DynamicDecoder.create();
        List<Api> apis = new ArrayList<>();
        List<DynamicMessage> dynamics = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                apis.add(typed.decode(message));
                dynamics.add(dynamic.decode(message));
            }
        }

        assertThat(apis).extracting(Api::getName).containsExactly("robot", "arm");
        assertThat(apis.get(0)).isEqualTo(API);
        assertThat(dynamics)
                .extracting(DynamicMessage::toString)
                .containsExactly(apis.get(0).toString(), apis.get(1).toString());
        assertThat(dynamics.get(0).getDescriptorForType())
                .isSameAs(dynamics.get(1).getDescriptorForType());
    }

    @Test
    void equalSchemasHaveTheSameDescriptor_howeverManyObjectsTheyAre() {
        DynamicDecoder decoder = DynamicDecoder.create();
        Descriptor first = decoder.descriptor(schema(0));
        for (int id = 1; id < 600; id++) {
            assertThat(decoder.descriptor(schema(id))).isSameAs(first);
        }
    }

    @Test
    void messagesOfAnotherKind_areRefusedAndSaidToBe() {
        ProtobufDecoder<Timestamp> typed = ProtobufDecoder.create(Timestamp.class);
        DynamicDecoder dynamic = DynamicDecoder.create();

        assertThatThrownBy(() -> typed.decode(message("protobuf", schema(1), API.toByteArray())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("google.protobuf.Timestamp")
                .hasMessageContaining("google.protobuf.Api")
                .hasMessageContaining("/topic");
        assertThatThrownBy(() -> typed.decode(message("json", null, "{}".getBytes(UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found one in json");
        assertThatThrownBy(() -> dynamic.decode(message("protobuf", null, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found one without");
        assertThatThrownBy(() -> typed.decode(new byte[] {8}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 byte that");
        assertThatThrownBy(() -> dynamic.decode(message("protobuf", schema(1), new byte[] {10, 9})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("google.protobuf.Api");
    }

    @Test
    void messagesWithoutSchema_areReadByClass() {
        assertThat(ProtobufDecoder.create(Api.class).decode(message("protobuf", null, API.toByteArray())))
                .isEqualTo(API);
    }

    @Test
    void brokenSchemas_areSaidToBe() {
        DynamicDecoder decoder = DynamicDecoder.create();
        FileDescriptorProto a =
                FileDescriptorProto.newBuilder().setName("a").addDependency("b").build();
        FileDescriptorProto b =
                FileDescriptorProto.newBuilder().setName("b").addDependency("a").build();
        FileDescriptorProto broken = FileDescriptorProto.newBuilder()
                .setName("c")
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Broken")
                        .addField(FieldDescriptorProto.newBuilder().setName("x").setNumber(-1)))
                .build();

        assertThatThrownBy(() -> decoder.descriptor(Schema.create("T", "protobuf", new byte[] {1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema T", "FileDescriptorSet");
        assertThatThrownBy(() -> decoder.descriptor(Schema.jsonSchema("T", "{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found one in jsonschema");
        assertThatThrownBy(() -> decoder.descriptor(schema("T", a, b)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b]");
        assertThatThrownBy(() -> decoder.descriptor(schema("Broken", broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Broken");
        assertThatThrownBy(() -> decoder.descriptor(
                        schema("Other", Timestamp.getDescriptor().getFile().toProto())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("google/protobuf/timestamp.proto");
    }

    @Test
    void filesInAnyOrder_andMissingOnes_areCopedWith() {
        DynamicDecoder decoder = DynamicDecoder.create();
        FileDescriptorProto wheel = FileDescriptorProto.newBuilder()
                .setName("wheel.proto")
                .setPackage("robot")
                .addMessageType(DescriptorProto.newBuilder().setName("Wheel"))
                .build();
        FileDescriptorProto car = FileDescriptorProto.newBuilder()
                .setName("car.proto")
                .setPackage("robot")
                .addDependency("wheel.proto")
                .addDependency("not there.proto")
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Car")
                        .addField(FieldDescriptorProto.newBuilder()
                                .setName("wheel")
                                .setNumber(1)
                                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                                .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
                                .setTypeName(".robot.Wheel")))
                .build();

        assertThat(decoder.descriptor(schema("robot.Car", car, wheel))
                        .findFieldByName("wheel")
                        .getMessageType()
                        .getFullName())
                .isEqualTo("robot.Wheel");
    }

    private static Schema schema(String name, FileDescriptorProto... files) {
        return Schema.create(
                name,
                "protobuf",
                FileDescriptorSet.newBuilder()
                        .addAllFile(List.of(files))
                        .build()
                        .toByteArray());
    }

    private static McapSchema schema(int id) {
        byte[] data;
        try (Context context = Context.create()) {
            data = Objects.requireNonNull(
                            ProtobufChannel.create(context, "/api", Api.class).schema())
                    .data();
        }
        return new McapSchema(id, "google.protobuf.Api", "protobuf", ByteSlice.of(data));
    }

    private static McapMessage message(String messageEncoding, @Nullable McapSchema schema, byte[] data) {
        McapChannel channel = new McapChannel(1, schema == null ? 0 : schema.id(), "/topic", messageEncoding, Map.of());
        return new McapMessage(channel, schema, 0, 0, 0, data, 0, data.length);
    }
}
