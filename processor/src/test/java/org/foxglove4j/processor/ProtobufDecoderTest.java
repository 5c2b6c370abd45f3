package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.WireFormat;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that generated decoders accept all valid encodings of protobuf, and explain what is wrong with invalid ones.
 */
class ProtobufDecoderTest {

    private static final int MESSAGES = 20;

    /** No sample has a field of this number. */
    private static final int UNKNOWN = 1_000;

    private static final String COMPLAINT = "protobuf (message|field \\S+) at byte \\d+: expected .+, found .+";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Write {
        void to(CodedOutputStream out) throws IOException;
    }

    private static byte[] written(Write write) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        write.to(out);
        out.flush();
        return bytes.toByteArray();
    }

    static Stream<String> messageTypes() {
        return Samples.classes().typesWith("Protobuf").stream();
    }

    private static RandomValues random(String type) {
        return new RandomValues(type.hashCode(), false, false);
    }

    private static byte[] next(RandomValues random, String type) {
        return Samples.classes()
                .encode(type + "Protobuf", random.message(Samples.classes().messageType(type)));
    }

    private static Object decode(String type, byte[] bytes) {
        return Values.formatEmptyAsNull(
                Samples.classes().decoder(type + "Protobuf").decode(bytes));
    }

    private static Schema schema(String type) {
        return Samples.classes().encoder(type + "Protobuf").schema();
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void skipsUnknownFieldsOfEveryWireType(String type) throws IOException {
        byte[] unknown = written(out -> {
            out.writeInt64(UNKNOWN, -1);
            out.writeFixed64(UNKNOWN + 1, 1);
            out.writeString(UNKNOWN + 2, "text");
            out.writeTag(UNKNOWN + 3, WireFormat.WIRETYPE_START_GROUP);
            out.writeTag(UNKNOWN, WireFormat.WIRETYPE_START_GROUP);
            out.writeString(1, "within groups");
            out.writeTag(UNKNOWN, WireFormat.WIRETYPE_END_GROUP);
            out.writeTag(UNKNOWN + 3, WireFormat.WIRETYPE_END_GROUP);
            out.writeFixed32(UNKNOWN + 4, 1);
        });
        RandomValues random = random(type);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = next(random, type);
            byte[] with = written(out -> {
                out.writeRawBytes(unknown);
                out.writeRawBytes(message);
                out.writeRawBytes(unknown);
            });
            assertThat(decode(type, with)).isEqualTo(decode(type, message));
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void skipsFieldsWithAnotherWireType(String type) throws IOException {
        byte[] message = next(random(type), type);
        for (FieldDescriptor field : ProtobufDescriptors.of(schema(type)).getFields()) {
            byte[] with = written(out -> {
                out.writeRawBytes(message);
                if (field.getLiteType().getWireType() == WireFormat.WIRETYPE_FIXED64) {
                    out.writeFixed32(field.getNumber(), 7);
                } else {
                    out.writeFixed64(field.getNumber(), 7);
                }
            });
            assertThat(decode(type, with)).as(field.getName()).isEqualTo(decode(type, message));
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void readsUnpackedRepeatedFields(String type) throws Exception {
        Descriptor unpacked = unpacked(schema(type));
        RandomValues random = random(type);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = next(random, type);
            byte[] other = DynamicMessage.parseFrom(unpacked, message).toByteArray();
            assertThat(decode(type, other)).isEqualTo(decode(type, message));
        }
    }

    /** Of scalars the last value counts, lists are put together, messages are merged, a oneof has its last member. */
    @ParameterizedTest
    @MethodSource("messageTypes")
    void mergesRepeatedMessagesLikeProtobufJava(String type) throws Exception {
        Descriptor descriptor = ProtobufDescriptors.of(schema(type));
        RandomValues random = new RandomValues(type.hashCode(), true, false);
        for (int i = 0; i < 5 * MESSAGES; i++) {
            byte[] first = next(random, type);
            byte[] second = next(random, type);
            byte[] third = next(random, type);
            byte[] pieces = written(out -> {
                out.writeRawBytes(first);
                out.writeRawBytes(second);
                out.writeRawBytes(third);
            });
            byte[] merged = DynamicMessage.parseFrom(descriptor, pieces).toByteArray();
            assertThat(decode(type, pieces)).isEqualTo(decode(type, merged));
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void errorNamesWhereATruncatedMessageEnds(String type) throws IOException {
        RandomValues random = random(type);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = next(random, type);
            Set<Integer> betweenFields = endsOfFields(message);
            for (int length = 0; length < message.length; length++) {
                byte[] truncated = Arrays.copyOf(message, length);
                try {
                    decode(type, truncated);
                    assertThat(betweenFields).contains(length);
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageMatching(COMPLAINT);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void hostileLengthAllocatesNothing(String type) throws IOException {
        for (FieldDescriptor field : ProtobufDescriptors.of(schema(type)).getFields()) {
            for (long length : new long[] {100, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, -1}) {
                byte[] message = written(out -> {
                    out.writeTag(field.getNumber(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
                    out.writeUInt64NoTag(length);
                    out.writeFixed64NoTag(1);
                });
                long thread = Thread.currentThread().getId();
                long before = THREADS.getThreadAllocatedBytes(thread);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> decode(type, message))
                        .withMessageMatching(COMPLAINT)
                        .withMessageContaining("found " + Long.toUnsignedString(length));
                assertThat(THREADS.getThreadAllocatedBytes(thread) - before).isLessThan(2_000_000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void rejectsOverlongVarintsAndUnterminatedGroups(String type) throws IOException {
        byte[] longVarint = written(out -> {
            out.writeTag(UNKNOWN, WireFormat.WIRETYPE_VARINT);
            out.writeRawBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1});
        });
        byte[] unendedGroup = written(out -> {
            out.writeTag(UNKNOWN, WireFormat.WIRETYPE_START_GROUP);
            out.writeInt32(1, 1);
        });
        byte[] unbegunGroup = written(out -> out.writeTag(UNKNOWN, WireFormat.WIRETYPE_END_GROUP));
        byte[] otherGroup = written(out -> {
            out.writeTag(UNKNOWN, WireFormat.WIRETYPE_START_GROUP);
            out.writeTag(UNKNOWN + 1, WireFormat.WIRETYPE_END_GROUP);
        });
        byte[] reserved = written(out -> out.writeUInt32NoTag(UNKNOWN << 3 | 7));
        for (byte[] message : new byte[][] {longVarint, unendedGroup, unbegunGroup, otherGroup, reserved}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> decode(type, message))
                    .withMessageMatching(COMPLAINT);
        }
    }

    @Test
    void rejectsInvalidUtf8AndNamesTheField() {
        byte[] message = {10, 3, 'a', (byte) 0xc3, 'b'};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("good.Texts", message))
                .withMessage("protobuf field text at byte 2: expected a string in UTF-8, found invalid bytes");
    }

    @Test
    void rejectsOutOfRangeNumbersAndNamesTheField() throws IOException {
        byte[] message = written(out -> out.writeInt32(3, 40_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("good.Numbers", message))
                .withMessage("protobuf field small at byte 4: expected an integer from -32768 to 32767, found 40000");
    }

    @Test
    void errorNamesThePathToTheFault() throws IOException {
        byte[] point = {9, 0, 0};
        byte[] entry = written(out -> {
            out.writeString(1, "key");
            out.writeByteArray(2, point);
        });
        byte[] message = written(out -> out.writeByteArray(3, entry));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("good.Maps", message))
                .withMessage("protobuf field points.value.x at byte 10: expected 8 more bytes,"
                        + " found the end of the message after 2");
    }

    /** Returns the type with all its repeated fields declared as not packed. */
    private static Descriptor unpacked(Schema schema) throws IOException {
        FileDescriptorSet.Builder set = FileDescriptorSet.parseFrom(schema.data()).toBuilder();
        for (FileDescriptorProto.Builder file : set.getFileBuilderList()) {
            file.getMessageTypeBuilderList().stream()
                    .flatMap(message -> message.getFieldBuilderList().stream())
                    .filter(field -> field.getLabel() == Label.LABEL_REPEATED)
                    .filter(field -> WireFormat.FieldType.valueOf(
                                    field.getType().name().substring("TYPE_".length()))
                            .isPackable())
                    .forEach(field -> field.getOptionsBuilder().setPacked(false));
        }
        return ProtobufDescriptors.of(
                Schema.create(schema.name(), schema.encoding(), set.build().toByteArray()));
    }

    private static Set<Integer> endsOfFields(byte[] message) throws IOException {
        Set<Integer> ends = new HashSet<>();
        CodedInputStream in = CodedInputStream.newInstance(message);
        ends.add(0);
        for (int tag; (tag = in.readTag()) != 0; ) {
            in.skipField(tag);
            ends.add(in.getTotalBytesRead());
        }
        return ends;
    }
}
