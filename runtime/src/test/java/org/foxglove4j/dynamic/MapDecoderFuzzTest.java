package org.foxglove4j.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Field;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.TypeProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.foxglove4j.FuzzCost;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decodes arbitrary input with arbitrary schemas. The first byte of the input selects the encoding, the next two are
 * the length of the schema; the rest is the message.
 */
class MapDecoderFuzzTest {

    private static final int HEAD_BYTES = 3;
    private static final Duration MAX_TIME = Duration.ofSeconds(5);
    private static final long MAX_BYTES = 256L << 20;

    @MethodSource("messages")
    @FuzzTest(maxDuration = "30m")
    void anyMessageIsDecodedOrRejected(byte[] input) {
        if (input.length < HEAD_BYTES) {
            return;
        }
        int schemaLength = Math.min((input[1] & 0xFF) << 8 | (input[2] & 0xFF), input.length - HEAD_BYTES);
        byte[] schema = Arrays.copyOfRange(input, HEAD_BYTES, HEAD_BYTES + schemaLength);
        byte[] data = Arrays.copyOfRange(input, HEAD_BYTES + schemaLength, input.length);
        OneMessage message = switch (input[0] & 7) {
            case 0 -> OneMessage.of("flatbuffer", "All", "flatbuffer", schema, data);
            case 1 -> OneMessage.of("ros1", "a/A", "ros1msg", schema, data);
            case 2 -> OneMessage.of("cdr", "a/msg/A", "ros2msg", schema, data);
            case 3 -> OneMessage.of("protobuf", "google.protobuf.Field", "protobuf", schema, data);
            case 5 -> OneMessage.of("cdr", "demo::All", "omgidl", schema, data);
            case 6 -> OneMessage.of("cdr", "demo/msg/Other", "ros2idl", schema, data);
            case 7 -> OneMessage.withoutSchema("cbor", data);
            default -> OneMessage.withoutSchema("json", data);
        };
        FuzzCost.check(MAX_BYTES, MAX_TIME, () -> decode(message));
    }

    private static void decode(OneMessage message) {
        try {
            assertThat(MapDecoder.create().decode(message)).isNotNull();
        } catch (IllegalArgumentException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    static Stream<byte[]> messages() throws IOException {
        byte[] ros = ("# A\nuint8 LIMIT=3\nstring name\nB[] list\nfloat64[2] pair\ntime at\n" + "=".repeat(80)
                        + "\nMSG: a/B\nint32 x\nbool<=3[<=4] flags\n")
                .getBytes(UTF_8);
        FileDescriptorSet descriptors = FileDescriptorSet.newBuilder()
                .addFile(com.google.protobuf.AnyProto.getDescriptor().toProto())
                .addFile(SourceContextProto.getDescriptor().toProto())
                .addFile(TypeProto.getDescriptor().toProto())
                .build();
        byte[] idl = resource("dds.idl");
        Stream<byte[]> dds = DdsTest.messages().flatMap(message -> {
            byte[] data = Base64.getDecoder().decode((String) message[1]);
            return Stream.of(input(5, idl, data), input(6, idl, data));
        });
        Stream<byte[]> others = Stream.of(
                input(0, resource("all.bfbs"), resource("all.bin")),
                input(1, ros, new byte[60]),
                input(2, ros, new byte[60]),
                input(
                        3,
                        descriptors.toByteArray(),
                        Field.newBuilder().setName("a").setNumber(3).build().toByteArray()),
                input(4, new byte[0], "{\"a\":[1,2.5,null,{\"b\":\"c\"}]}".getBytes(UTF_8)));
        return Stream.of(others, dds, Stream.of(input(7, new byte[0], CborTest.example())))
                .flatMap(input -> input);
    }

    private static byte[] input(int kind, byte[] schema, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        bytes.write(schema.length >> 8);
        bytes.write(schema.length);
        bytes.writeBytes(schema);
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MapDecoderFuzzTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
