package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.foxglove4j.encoding.ProtobufSamples.reader;
import static org.foxglove4j.encoding.ProtobufSamples.written;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProtobufReaderTest {

    private static final ProtobufNames NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    @Test
    void readsScalarsThatProtobufJavaWrites() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 5_000; round++) {
            long bits = random.nextLong() >> random.nextInt(64);
            ProtobufReader in = new ProtobufReader(written(out -> {
                out.writeInt32NoTag((int) bits);
                out.writeInt64NoTag(bits);
                out.writeUInt32NoTag((int) bits);
                out.writeSInt32NoTag((int) bits);
                out.writeSInt64NoTag(bits);
                out.writeFixed32NoTag((int) bits);
                out.writeFixed64NoTag(bits);
                out.writeFloatNoTag(Float.intBitsToFloat((int) bits));
                out.writeDoubleNoTag(Double.longBitsToDouble(bits));
                out.writeBoolNoTag(bits > 0);
                out.writeStringNoTag(Long.toString(bits));
                out.writeByteArrayNoTag(new byte[] {(byte) bits});
            }));
            assertThat(in.readInt32()).isEqualTo((int) bits);
            assertThat(in.readInt64()).isEqualTo(bits);
            assertThat(in.readUint32()).isEqualTo((int) bits);
            assertThat(in.readSint32()).isEqualTo((int) bits);
            assertThat(in.readSint64()).isEqualTo(bits);
            assertThat(in.readFixed32()).isEqualTo((int) bits);
            assertThat(in.readFixed64()).isEqualTo(bits);
            assertThat(Float.floatToRawIntBits(in.readFloat())).isEqualTo((int) bits);
            assertThat(Double.doubleToRawLongBits(in.readDouble())).isEqualTo(bits);
            assertThat(in.readBool()).isEqualTo(bits > 0);
            assertThat(in.readString()).isEqualTo(Long.toString(bits));
            assertThat(in.readBytes()).containsExactly((byte) bits);
            assertThat(in.readTag(NAMES)).isZero();
        }
    }

    @Test
    void skipsFieldsOfEveryWireType() {
        ProtobufReader in = new ProtobufReader(written(out -> {
            out.writeInt64(5, -1);
            out.writeFixed64(6, 1);
            out.writeString(7, "text");
            out.writeTag(8, 3);
            out.writeTag(9, 3);
            out.writeInt32(8, 1);
            out.writeTag(9, 4);
            out.writeTag(8, 4);
            out.writeFixed32(9, 1);
            out.writeBool(1, true);
        }));
        for (int i = 0; i < 5; i++) {
            assertThat(in.readTag(NAMES)).isNotZero();
            in.skipField();
        }
        assertThat(in.readTag(NAMES)).isEqualTo(8);
        assertThat(in.readBool()).isTrue();
        assertThat(in.readTag(NAMES)).isZero();
    }

    @Test
    void readsNestedMessages() {
        byte[] inner = written(out -> out.writeInt32(1, 7));
        ProtobufReader in = new ProtobufReader(written(out -> {
            out.writeByteArray(1, inner);
            out.writeInt32(2, 8);
        }));
        assertThat(in.readTag(NAMES)).isEqualTo(10);
        in.beginMessage();
        assertThat(in.readTag(NAMES)).isEqualTo(8);
        assertThat(in.readInt32()).isEqualTo(7);
        assertThat(in.readTag(NAMES)).isZero();
        in.endMessage();
        assertThat(in.readTag(NAMES)).isEqualTo(16);
        assertThat(in.readInt32()).isEqualTo(8);
    }

    @Test
    void readsTimes() {
        EncodeBuffer out = new EncodeBuffer();
        Instant[] instants = {
            Instant.EPOCH, Instant.ofEpochSecond(-5, 7), Instant.MIN, Instant.MAX, Instant.ofEpochSecond(1, 999_999_999)
        };
        Duration[] durations = {
            Duration.ZERO,
            Duration.ofMillis(-100),
            Duration.ofMillis(-1100),
            Duration.ofNanos(1),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofSeconds(Long.MIN_VALUE)
        };
        for (Instant instant : instants) {
            ProtobufWriter.writeTimestamp(out, 10, instant);
        }
        for (Duration duration : durations) {
            ProtobufWriter.writeDuration(out, 10, duration);
        }
        ProtobufReader in = new ProtobufReader(out.array(), 0, out.length());
        for (Instant instant : instants) {
            assertThat(in.readTag(NAMES)).isEqualTo(10);
            assertThat(in.readTimestampElement()).isEqualTo(instant);
        }
        for (Duration duration : durations) {
            assertThat(in.readTag(NAMES)).isEqualTo(10);
            assertThat(in.readDurationElement()).isEqualTo(duration);
        }
    }

    @Test
    void readsPackedAndUnpackedRepeatedFields() {
        byte[] packed = written(out -> {
            out.writeDoubleNoTag(2);
            out.writeDoubleNoTag(3);
        });
        ProtobufReader in = new ProtobufReader(written(out -> {
            out.writeDouble(1, 1);
            out.writeByteArray(1, packed);
            out.writeByteArray(1, packed);
            out.writeBool(2, true);
            out.writeDouble(1, 4);
            out.writeDouble(1, 5);
        }));
        double[] values = {};
        for (int tag; (tag = in.readTag(NAMES)) != 0; ) {
            switch (tag) {
                case 9, 10 -> values = ProtobufArrayReader.readDouble(in, tag, values);
                default -> in.skipField();
            }
        }
        assertThat(values).containsExactly(1, 2, 3, 2, 3, 4, 5);
    }

    @Test
    void readsAnEmptyPackedField() {
        ProtobufReader in = reader(10, 0);
        assertThat(ProtobufArrayReader.readFloat(in, in.readTag(NAMES), new float[0]))
                .isEmpty();
        assertThat(in.readTag(NAMES)).isZero();
    }

    @Test
    void readsTheReplacementCharacter() {
        ByteString text = ByteString.copyFromUtf8("\uFFFD");
        assertThat(new ProtobufReader(written(out -> out.writeBytesNoTag(text))).readString())
                .isEqualTo("\uFFFD");
    }

    @Test
    void mergesThePiecesOfAMessage() {
        byte[] inner = written(out -> out.writeInt32(1, 5));
        byte[] wrong = {16, 7, 9, 0};
        ProtobufReader in = new ProtobufReader(written(out -> {
            out.writeByteArray(2, inner);
            out.writeByteArray(2, inner);
            out.writeByteArray(2, wrong);
        }));
        for (int count = 1; count <= 2; count++) {
            assertThat(in.readTag(NAMES)).isEqualTo(18);
            in.beginMessage();
            for (int i = 0; i < count; i++) {
                assertThat(in.readTag(NAMES)).isEqualTo(8);
                assertThat(in.readInt32()).isEqualTo(5);
            }
            assertThat(in.readTag(NAMES)).isZero();
            in.endMessage();
        }
        in.readTag(NAMES);
        in.beginMessage();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    while (in.readTag(NAMES) != 0) {
                        in.skipField();
                    }
                })
                .withMessage("protobuf field second.first at byte 13: expected 8 more bytes,"
                        + " found the end of the message after 1");
    }
}
