package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with protobuf-java, byte by byte. */
class ProtobufWriterTest {

    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        127,
        128,
        16383,
        16384,
        -64,
        63,
        64,
        -65,
        1L << 31,
        -1L << 31,
        Integer.MAX_VALUE,
        1L << 32,
        1L << 35,
        1L << 63,
        Long.MAX_VALUE
    };
    private static final int[] FIELD_NUMBERS = {1, 15, 16, 2047, 2048, 536_870_911};

    private final EncodeBuffer out = new EncodeBuffer(0);
    private final ByteArrayOutputStream expectedBytes = new ByteArrayOutputStream();
    private final CodedOutputStream expected = CodedOutputStream.newInstance(expectedBytes);

    private void assertSameBytes() throws IOException {
        expected.flush();
        assertThat(out.toByteArray()).isEqualTo(expectedBytes.toByteArray());
    }

    @Test
    void writesScalarsLikeProtobufJava() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            int number = FIELD_NUMBERS[round % FIELD_NUMBERS.length];
            long bits = round < 1000 ? EXTREMES[round % EXTREMES.length] : random.nextLong() >> random.nextInt(64);
            writeEveryScalar(number, bits);
        }
        assertSameBytes();
    }

    private void writeEveryScalar(int number, long bits) throws IOException {
        int tag = number << 3;
        ProtobufWriter.writeInt32(out, tag, (int) bits);
        expected.writeInt32(number, (int) bits);
        ProtobufWriter.writeInt64(out, tag, bits);
        expected.writeInt64(number, bits);
        ProtobufWriter.writeUint32(out, tag, (int) bits);
        expected.writeUInt32(number, (int) bits);
        ProtobufWriter.writeSint32(out, tag, (int) bits);
        expected.writeSInt32(number, (int) bits);
        ProtobufWriter.writeSint64(out, tag, bits);
        expected.writeSInt64(number, bits);
        ProtobufWriter.writeFixed32(out, tag | 5, (int) bits);
        expected.writeFixed32(number, (int) bits);
        ProtobufWriter.writeFixed64(out, tag | 1, bits);
        expected.writeFixed64(number, bits);
        ProtobufWriter.writeFloat(out, tag | 5, Float.intBitsToFloat((int) bits));
        expected.writeFloat(number, Float.intBitsToFloat((int) bits));
        ProtobufWriter.writeDouble(out, tag | 1, Double.longBitsToDouble(bits));
        expected.writeDouble(number, Double.longBitsToDouble(bits));
        ProtobufWriter.writeBool(out, tag, (bits & 1) != 0);
        expected.writeBool(number, (bits & 1) != 0);
    }

    @Test
    void matchesTheEncodingSpecification() {
        ProtobufWriter.writeInt32(out, 1 << 3, 150);
        ProtobufWriter.writeString(out, 2 << 3 | 2, "testing");
        int mark = ProtobufWriter.beginMessage(out, 3 << 3 | 2);
        ProtobufWriter.writeInt32(out, 1 << 3, 150);
        ProtobufWriter.endMessage(out, mark);
        ProtobufArrayWriter.writeInt32(out, 6 << 3 | 2, new int[] {3, 270, 86942});
        ProtobufWriter.writeInt32(out, 7 << 3, -2);
        ProtobufWriter.writeSint32(out, 8 << 3, -2);
        ProtobufWriter.writeFixed32(out, 16 << 3 | 5, 0x01020304);
        ProtobufWriter.writeDouble(out, 17 << 3 | 1, 1);
        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo("089601" + "120774657374696e67" + "1a03089601" + "3206038e029ea705"
                        + "38feffffffffffffffff01" + "4003" + "850104030201" + "8901000000000000f03f");
    }

    @Test
    void omitsDefaultsOnRequest() {
        ProtobufWriter.writeInt32IfNonzero(out, 8, 0);
        ProtobufWriter.writeInt64IfNonzero(out, 8, 0);
        ProtobufWriter.writeUint32IfNonzero(out, 8, 0);
        ProtobufWriter.writeSint32IfNonzero(out, 8, 0);
        ProtobufWriter.writeSint64IfNonzero(out, 8, 0);
        ProtobufWriter.writeFixed32IfNonzero(out, 13, 0);
        ProtobufWriter.writeFixed64IfNonzero(out, 9, 0);
        ProtobufWriter.writeFloatIfNonzero(out, 13, 0);
        ProtobufWriter.writeDoubleIfNonzero(out, 9, 0);
        ProtobufWriter.writeBoolIfTrue(out, 8, false);
        ProtobufWriter.writeStringIfNonempty(out, 10, "");
        ProtobufWriter.writeBytesIfNonempty(out, 10, new byte[0]);
        ProtobufWriter.writeBytesIfNonempty(out, 10, ByteBuffer.allocate(0));
        ProtobufArrayWriter.writeDouble(out, 10, new double[0]);
        assertThat(out.length()).isZero();
    }

    @Test
    void writesNegativeZero() {
        ProtobufWriter.writeDoubleIfNonzero(out, 9, -0.0);
        ProtobufWriter.writeFloatIfNonzero(out, 21, -0.0f);
        assertThat(out.toByteArray()).containsExactly(9, 0, 0, 0, 0, 0, 0, 0, 0x80, 21, 0, 0, 0, 0x80);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 42, 43, 63, 64, 127, 128, 129, 5461, 5462, 16383, 16384, 30_000, 100_000})
    void writesStringsAndBytesOfAllLengthsLikeProtobufJava(int length) throws IOException {
        for (String unit : new String[] {"a", "é", "世", "\uD83E\uDD16", "a世"}) {
            String value = unit.repeat(length);
            ProtobufWriter.writeString(out, 10, value);
            expected.writeString(1, value);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            ProtobufWriter.writeBytes(out, 10, bytes);
            expected.writeByteArray(1, bytes);
            ProtobufWriter.writeBytes(out, 10, ByteBuffer.wrap(bytes, length / 2, length / 2));
            expected.writeByteArray(1, bytes, length / 2, length / 2);
            ProtobufWriter.writeBytes(out, 10, ByteBuffer.allocateDirect(length));
            expected.writeByteArray(1, new byte[length]);
        }
        assertSameBytes();
    }

    @Test
    void replacesUnpairedSurrogates() throws IOException {
        ProtobufWriter.writeString(out, 10, "a\uD83Eb\uDD16\uD83E");
        expected.writeString(1, "a\uFFFDb\uFFFD\uFFFD");
        assertSameBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 117, 118, 119, 123, 124, 127, 128, 16_000, 16_379, 16_380, 16_384, 3_000_000})
    void fillsInTheLengthsOfNestedMessages(int length) throws IOException {
        byte[] content = new byte[length];
        int outer = ProtobufWriter.beginMessage(out, 10);
        ProtobufWriter.writeBool(out, 16, true);
        int inner = ProtobufWriter.beginMessage(out, 26);
        ProtobufWriter.writeBytes(out, 34, content);
        ProtobufWriter.endMessage(out, inner);
        ProtobufWriter.writeBool(out, 40, true);
        ProtobufWriter.endMessage(out, outer);
        expectMessages(content);

        outer = ProtobufWriter.beginLargeMessage(out, 10);
        ProtobufWriter.writeBool(out, 16, true);
        inner = ProtobufWriter.beginLargeMessage(out, 26);
        ProtobufWriter.writeBytes(out, 34, content);
        ProtobufWriter.endLargeMessage(out, inner);
        ProtobufWriter.writeBool(out, 40, true);
        ProtobufWriter.endLargeMessage(out, outer);
        expectMessages(content);
        assertSameBytes();
    }

    private void expectMessages(byte[] content) throws IOException {
        int innerSize = CodedOutputStream.computeByteArraySize(4, content);
        int outerSize = CodedOutputStream.computeBoolSize(2, true)
                + CodedOutputStream.computeTagSize(3)
                + CodedOutputStream.computeUInt32SizeNoTag(innerSize)
                + innerSize
                + CodedOutputStream.computeBoolSize(5, true);
        expected.writeTag(1, 2);
        expected.writeUInt32NoTag(outerSize);
        expected.writeBool(2, true);
        expected.writeTag(3, 2);
        expected.writeUInt32NoTag(innerSize);
        expected.writeByteArray(4, content);
        expected.writeBool(5, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 14, 15, 1820, 1821, 300_000})
    void writesMessagesOfAllLengthsToAnArray(int fields) throws IOException {
        int position = out.reserve(2 * 2 * ProtobufBytes.MAX_FIELD + 2 * 9 * fields);
        byte[] array = out.array();
        int body = ProtobufBytes.beginMessage(array, position, 8_194);
        position = ProtobufBytes.endMessage(array, body, putDoubles(array, body, fields));
        body = ProtobufBytes.beginLargeMessage(array, position, 8_194);
        position = ProtobufBytes.endLargeMessage(array, body, putDoubles(array, body, fields));
        out.setLength(position);
        for (int message = 0; message < 2; message++) {
            expected.writeTag(1_024, 2);
            expected.writeUInt32NoTag(9 * fields);
            for (int i = 0; i < fields; i++) {
                expected.writeDouble(1, i);
            }
        }
        assertSameBytes();
    }

    private static int putDoubles(byte[] array, int position, int count) {
        int end = position;
        for (int i = 0; i < count; i++) {
            end = ProtobufBytes.putDouble(array, end, 9, i);
        }
        return end;
    }

    @Test
    void writesTimesAsTheWellKnownTypes() throws IOException {
        ProtobufWriter.writeTimestamp(out, 10, Instant.ofEpochSecond(-5, 7));
        expected.writeMessage(
                1,
                com.google.protobuf.Timestamp.newBuilder()
                        .setSeconds(-5)
                        .setNanos(7)
                        .build());
        ProtobufWriter.writeTimestamp(out, 10, Instant.EPOCH);
        expected.writeMessage(1, com.google.protobuf.Timestamp.getDefaultInstance());
        ProtobufWriter.writeDuration(out, 10, Duration.ofMillis(-100));
        expected.writeMessage(
                1,
                com.google.protobuf.Duration.newBuilder().setNanos(-100_000_000).build());
        ProtobufWriter.writeDuration(out, 10, Duration.ofMillis(-1100));
        expected.writeMessage(
                1,
                com.google.protobuf.Duration.newBuilder()
                        .setSeconds(-1)
                        .setNanos(-100_000_000)
                        .build());
        assertSameBytes();
    }
}
