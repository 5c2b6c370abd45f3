package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that protobuf messages have the bytes that protobuf-java writes for the same values, and round-trip. */
class ProtobufRoundTripTest {

    private static final int MESSAGES = 100;

    @ParameterizedTest
    @MethodSource("messageTypes")
    void messagesMatchProtobufJavaAndRoundTrip(String type) throws Exception {
        RandomValues values = new RandomValues(type.hashCode(), false, true);
        for (int i = 0; i < MESSAGES; i++) {
            Object message = values.message(Samples.classes().messageType(type));
            assertRoundTrip(type, message);
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void sparseMessagesMatchProtobufJavaAndRoundTrip(String type) throws Exception {
        RandomValues values = new RandomValues(type.hashCode(), true, false);
        for (int i = 0; i < MESSAGES; i++) {
            Object message = values.message(Samples.classes().messageType(type));
            assertRoundTrip(type, message);
        }
    }

    private static void assertRoundTrip(String type, Object message) throws InvalidProtocolBufferException {
        Descriptor descriptor = ProtobufDescriptors.of(
                Samples.classes().encoder(type + "Protobuf").schema());
        byte[] bytes = Samples.classes().encode(type + "Protobuf", message);
        DynamicMessage mirror = ProtobufMirror.of(message, descriptor);

        assertThat(DynamicMessage.parseFrom(descriptor, bytes)).isEqualTo(mirror);
        assertThat(bytes).isEqualTo(mirror.toByteArray());
        Object decoded = Samples.classes().decoder(type + "Protobuf").decode(bytes);
        assertThat(Values.formatEmptyAsNull(decoded)).isEqualTo(Values.formatEmptyAsNull(message));
    }

    static Stream<String> messageTypes() {
        return Samples.classes().typesWith("Protobuf").stream();
    }
}
