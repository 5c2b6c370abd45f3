package org.foxglove4j.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.messages.WellKnownType.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tests that the encoding of our records equals that of the types of the same names in the Foxglove SDK. */
class WellKnownTypesTest {

    private static final int SAMPLES = 50;

    static List<WellKnownType> types() throws IOException {
        return WellKnownType.all();
    }

    @Test
    void allWellKnownTypesExist() throws Exception {
        assertThat(types()).hasSize(48);
    }

    @ParameterizedTest
    @MethodSource("types")
    void protobufFieldsHaveTheOfficialNumbersAndTypes(WellKnownType type) throws Exception {
        Descriptor descriptor = descriptor(type.protobufForm().schema());
        assertThat(descriptor.getFullName()).isEqualTo("foxglove." + type.name());
        Map<Integer, String> expected = new TreeMap<>();
        type.protobuf()
                .get("fields")
                .forEach(field -> expected.put(field.get("number").asInt(), describe(field)));
        Map<Integer, String> actual = new TreeMap<>();
        descriptor.getFields().forEach(field -> actual.put(field.getNumber(), describe(field)));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void protobufEnumsHaveTheOfficialNumbers(WellKnownType type) throws Exception {
        Descriptor descriptor = descriptor(type.protobufForm().schema());
        for (JsonNode expected : type.protobuf().path("enums")) {
            EnumDescriptor actual =
                    descriptor.findEnumTypeByName(expected.get("name").asString());
            Map<Integer, String> values = new TreeMap<>();
            actual.getValues().forEach(value -> values.put(value.getNumber(), value.getName()));
            Map<Integer, String> expectedValues = new TreeMap<>();
            expected.get("values")
                    .forEach(value -> expectedValues.put(
                            value.get("number").asInt(), value.get("name").asString()));
            assertThat(values).isEqualTo(expectedValues);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void jsonSchemasMatchTheOfficialOnes(WellKnownType type) throws Exception {
        Schema schema = type.jsonForm().schema();
        assertThat(schema.name()).isEqualTo("foxglove." + type.name());
        JsonNode actual = new JsonMapper().readTree(schema.data());
        assertThat(withoutProse(actual)).isEqualTo(withoutProse(type.jsonSchema()));
        Schema official = Schema.jsonSchema(schema.name(), type.jsonSchema().toString());
        try (Context context = Context.create()) {
            assertThat(JsonChannel.create(context.channelBuilder("/x").schema(official))
                            .schema())
                    .isEqualTo(official);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void protobufBytesMatchProtobufJava(WellKnownType type) throws Exception {
        Form<Record> form = type.protobufForm();
        Descriptor descriptor = descriptor(form.schema());
        RandomMessages random = new RandomMessages(types(), 1);
        for (int i = 0; i < SAMPLES; i++) {
            byte[] bytes = encode(form, random.next(type.recordClass()));
            DynamicMessage parsed = DynamicMessage.parseFrom(descriptor, bytes);
            assertThat(parsed.getUnknownFields().asMap()).isEmpty();
            assertThat(parsed.toByteArray()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void bothEncodingsRoundTrip(WellKnownType type) throws Exception {
        RandomMessages random = new RandomMessages(types(), 2);
        for (Form<Record> form : List.of(type.protobufForm(), type.jsonForm())) {
            for (int i = 0; i < SAMPLES; i++) {
                byte[] bytes = encode(form, random.next(type.recordClass()));
                Record decoded = form.decoder().decode(bytes, 0, bytes.length);
                assertThat(encode(form, decoded)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void logMessageHasTheBytesOfTheFoxgloveSdk() {
        EncodeBuffer buffer = new EncodeBuffer();
        LogProtobuf.ENCODER.encode(
                new Log(Instant.ofEpochSecond(5, 10), Log.Level.ERROR, "hello", "logger", "file", 123), buffer);
        assertThat(HexFormat.of().formatHex(buffer.toByteArray()))
                .isEqualTo("0a040805100a" + "1004" + "1a0568656c6c6f" + "22066c6f67676572" + "2a0466696c65"
                        + "357b000000");
        assertThat(buffer.length()).isEqualTo(34);
    }

    private static byte[] encode(Form<Record> form, Record message) {
        EncodeBuffer buffer = new EncodeBuffer();
        form.encoder().encode(message, buffer);
        return buffer.toByteArray();
    }

    private static String describe(JsonNode field) {
        String type = field.get("type").asString().replaceFirst("^foxglove\\.", "");
        return describe(
                field.get("name").asString(),
                type,
                field.path("repeated").asBoolean(false),
                field.path("optional").asBoolean(false));
    }

    private static String describe(FieldDescriptor field) {
        String type = switch (field.getJavaType()) {
            case MESSAGE -> field.getMessageType().getFullName().replaceFirst("^foxglove\\.", "");
            case ENUM -> field.getEnumType().getName();
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
        return describe(
                field.getName(), type, field.isRepeated(), field.toProto().getProto3Optional());
    }

    private static String describe(String name, String type, boolean repeated, boolean optional) {
        return (repeated ? "repeated " : optional ? "optional " : "") + type + " " + name;
    }

    /** Descriptions are our own, and the titles of nested types name ours. */
    private static JsonNode withoutProse(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("description");
            if (object.has("oneOf")) {
                object.remove("title");
            }
        }
        schema.forEach(WellKnownTypesTest::withoutProse);
        return schema;
    }

    private static Descriptor descriptor(Schema schema) throws Exception {
        Map<String, FileDescriptor> built = new TreeMap<>();
        for (FileDescriptorProto file :
                FileDescriptorSet.parseFrom(schema.data()).getFileList()) {
            FileDescriptor[] dependencies =
                    file.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
            built.put(file.getName(), FileDescriptor.buildFrom(file, dependencies));
        }
        return built.values().stream()
                .flatMap(file -> file.getMessageTypes().stream())
                .filter(message -> message.getFullName().equals(schema.name()))
                .findFirst()
                .orElseThrow();
    }
}
