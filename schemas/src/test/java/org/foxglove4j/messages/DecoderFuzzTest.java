package org.foxglove4j.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.messages.WellKnownType.Form;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decodes arbitrary input: a decoded message can be encoded and decoded again; everything else is rejected with an
 * {@link IllegalArgumentException}, with memory limited by the size of the input.
 */
class DecoderFuzzTest {

    private static final long BASE_BYTES = 1L << 20;

    /** The most that one byte of input can become: an empty message in a list, and what the list grows by. */
    private static final long BYTES_PER_BYTE = 2_000;

    private static final List<Form<Record>> FORMS = forms();

    @MethodSource("messages")
    @FuzzTest(maxDuration = "30m")
    void anyBytesAreDecodedOrRejected(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Form<Record> form = FORMS.get(Byte.toUnsignedInt(input[0]) % FORMS.size());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        Record decoded = decode(form, input, 1);
        long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        assertThat(allocated).isLessThan(BASE_BYTES + BYTES_PER_BYTE * input.length);
        if (decoded != null) {
            byte[] encoded = encode(form, decoded);
            assertThat(encode(form, form.decoder().decode(encoded, 0, encoded.length)))
                    .isEqualTo(encoded);
        }
    }

    /** Returns messages of every type in both encodings, after the byte that selects the decoder. */
    static Stream<byte[]> messages() throws Exception {
        RandomMessages random = new RandomMessages(WellKnownType.all(), 3);
        List<byte[]> messages = new ArrayList<>();
        int decoder = 0;
        for (WellKnownType type : WellKnownType.all()) {
            for (Form<Record> form : List.of(type.protobufForm(), type.jsonForm())) {
                byte[] encoded = encode(form, random.next(type.recordClass()));
                byte[] input = new byte[1 + encoded.length];
                input[0] = (byte) decoder++;
                System.arraycopy(encoded, 0, input, 1, encoded.length);
                messages.add(input);
                messages.add(Arrays.copyOf(input, input.length / 2));
            }
        }
        return messages.stream();
    }

    private static Record decode(Form<Record> form, byte[] input, int offset) {
        try {
            return form.decoder().decode(input, offset, input.length - offset);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageMatching("(?s).+");
            return null;
        }
    }

    private static byte[] encode(Form<Record> form, Record message) {
        EncodeBuffer buffer = new EncodeBuffer();
        form.encoder().encode(message, buffer);
        return buffer.toByteArray();
    }

    private static List<Form<Record>> forms() {
        List<Form<Record>> forms = new ArrayList<>();
        try {
            for (WellKnownType type : WellKnownType.all()) {
                forms.add(type.protobufForm());
                forms.add(type.jsonForm());
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError("every type has both forms", e);
        }
        return forms;
    }
}
