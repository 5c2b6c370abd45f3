package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests packed fields at every alignment of positions to the size of an element. */
class ProtobufArrayWriterTest {

    private static final int TAG = 10;
    private static final ProtobufNames NAMES = ProtobufNames.of(new int[] {1}, "values");

    private interface WriteElement {
        void at(CodedOutputStream out, int index) throws IOException;
    }

    private interface Write {
        void to(EncodeBuffer out);
    }

    static IntStream lengths() {
        return IntStream.concat(IntStream.range(0, 40), IntStream.of(100, 127, 128, 1000, 16_384));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void isCompatibleWithProtobufJava(int length) throws IOException {
        SplittableRandom random = new SplittableRandom(length);
        long[] longs = random.longs(length).map(bits -> bits >> (bits & 63)).toArray();
        int[] ints = random.ints(length).map(bits -> bits >> (bits & 31)).toArray();
        short[] shorts = new short[length];
        float[] floats = new float[length];
        double[] doubles = random.doubles(length).toArray();
        boolean[] bools = new boolean[length];
        for (int i = 0; i < length; i++) {
            shorts[i] = (short) ints[i];
            floats[i] = (float) doubles[i];
            bools[i] = ints[i] < 0;
        }

        ProtobufReader in;
        in = check(length, o -> ProtobufArrayWriter.writeInt32(o, TAG, ints), (o, i) -> o.writeInt32NoTag(ints[i]));
        assertThat(ProtobufArrayReader.readInt32(in, TAG, new int[0])).isEqualTo(ints);
        in = check(length, o -> ProtobufArrayWriter.writeInt32(o, TAG, shorts), (o, i) -> o.writeInt32NoTag(shorts[i]));
        assertThat(ProtobufArrayReader.readInt32(in, TAG, new short[0])).isEqualTo(shorts);
        in = check(length, o -> ProtobufArrayWriter.writeUint32(o, TAG, ints), (o, i) -> o.writeUInt32NoTag(ints[i]));
        assertThat(ProtobufArrayReader.readUint32(in, TAG, new int[0])).isEqualTo(ints);
        in = check(
                length,
                o -> ProtobufArrayWriter.writeUint32(o, TAG, shorts),
                (o, i) -> o.writeUInt32NoTag(Short.toUnsignedInt(shorts[i])));
        assertThat(ProtobufArrayReader.readUint32(in, TAG, new short[0])).isEqualTo(shorts);
        in = check(length, o -> ProtobufArrayWriter.writeSint32(o, TAG, ints), (o, i) -> o.writeSInt32NoTag(ints[i]));
        assertThat(ProtobufArrayReader.readSint32(in, TAG, new int[0])).isEqualTo(ints);
        in = check(
                length, o -> ProtobufArrayWriter.writeSint32(o, TAG, shorts), (o, i) -> o.writeSInt32NoTag(shorts[i]));
        assertThat(ProtobufArrayReader.readSint32(in, TAG, new short[0])).isEqualTo(shorts);
        in = check(length, o -> ProtobufArrayWriter.writeInt64(o, TAG, longs), (o, i) -> o.writeInt64NoTag(longs[i]));
        assertThat(ProtobufArrayReader.readInt64(in, TAG, new long[0])).isEqualTo(longs);
        in = check(length, o -> ProtobufArrayWriter.writeSint64(o, TAG, longs), (o, i) -> o.writeSInt64NoTag(longs[i]));
        assertThat(ProtobufArrayReader.readSint64(in, TAG, new long[0])).isEqualTo(longs);
        in = check(length, o -> ProtobufArrayWriter.writeFixed32(o, TAG, ints), (o, i) -> o.writeFixed32NoTag(ints[i]));
        assertThat(ProtobufArrayReader.readFixed32(in, TAG, new int[0])).isEqualTo(ints);
        in = check(
                length, o -> ProtobufArrayWriter.writeFixed64(o, TAG, longs), (o, i) -> o.writeFixed64NoTag(longs[i]));
        assertThat(ProtobufArrayReader.readFixed64(in, TAG, new long[0])).isEqualTo(longs);
        in = check(length, o -> ProtobufArrayWriter.writeFloat(o, TAG, floats), (o, i) -> o.writeFloatNoTag(floats[i]));
        assertThat(ProtobufArrayReader.readFloat(in, TAG, new float[0])).isEqualTo(floats);
        in = check(
                length,
                o -> ProtobufArrayWriter.writeDouble(o, TAG, doubles),
                (o, i) -> o.writeDoubleNoTag(doubles[i]));
        assertThat(ProtobufArrayReader.readDouble(in, TAG, new double[0])).isEqualTo(doubles);
        in = check(length, o -> ProtobufArrayWriter.writeBool(o, TAG, bools), (o, i) -> o.writeBoolNoTag(bools[i]));
        assertThat(ProtobufArrayReader.readBool(in, TAG, new boolean[0])).isEqualTo(bools);
    }

    @Test
    void appendingElementsEncodesTheSameField() {
        EncodeBuffer whole = new EncodeBuffer();
        EncodeBuffer each = new EncodeBuffer();
        long[] values = {0, 1, -1, 300, Long.MAX_VALUE};
        ProtobufArrayWriter.writeSint64(whole, TAG, values);
        int mark = ProtobufListWriter.begin(each, TAG);
        for (long value : values) {
            ProtobufListWriter.appendSint64(each, value);
        }
        ProtobufListWriter.end(each, mark);
        assertThat(each.toByteArray()).isEqualTo(whole.toByteArray());
    }

    /** Returns a reader of the field, positioned after its tag. */
    private static ProtobufReader check(int length, Write write, WriteElement element) throws IOException {
        ByteArrayOutputStream elements = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(elements);
        for (int i = 0; i < length; i++) {
            element.at(out, i);
        }
        out.flush();
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        out = CodedOutputStream.newInstance(field);
        if (length > 0) {
            out.writeByteArray(1, elements.toByteArray());
        }
        out.flush();
        EncodeBuffer ours = new EncodeBuffer(0);
        for (int before = 0; before < 9; before++) {
            ours.clear();
            ours.reserve(before);
            ours.setLength(before);
            write.to(ours);
            byte[] written = ours.toByteArray();
            assertThat(written).endsWith(field.toByteArray()).hasSize(before + field.size());
        }
        byte[] orEmpty = length > 0 ? field.toByteArray() : new byte[] {TAG, 0};
        ProtobufReader in = new ProtobufReader(orEmpty);
        assertThat(in.readTag(NAMES)).isEqualTo(TAG);
        return in;
    }
}
