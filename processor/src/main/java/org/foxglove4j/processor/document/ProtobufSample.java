package org.foxglove4j.processor.document;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;

/** Converts a sample to its protobuf form, with the meaning of each byte. */
final class ProtobufSample {

    /**
     * The bytes of a field, or of the head of one that holds others, which follow one deeper.
     *
     * @param depth how many messages it is in, from 0
     * @param hex the bytes, two digits each, with spaces between
     * @param field the field's number and name, {@code 3 heading}
     * @param value what the bytes say, or for a head how many bytes it holds
     */
    record Line(int depth, String hex, String field, String value) {}

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Line> lines = new ArrayList<>();

    private ProtobufSample() {}

    static List<Line> lines(Sample.Message message) {
        return encode(message, 0).lines;
    }

    static byte[] bytes(Sample.Message message) {
        return encode(message, 0).bytes.toByteArray();
    }

    private static ProtobufSample encode(Sample.Message message, int depth) {
        ProtobufSample encoded = new ProtobufSample();
        message.fields().entrySet().stream()
                .filter(entry -> !isLeftOut(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().number()))
                .forEach(entry -> encoded.field(entry.getKey(), entry.getValue(), depth));
        return encoded;
    }

    /** Returns whether a message does not hold a value: of an enum that has no other constant, zero. */
    private static boolean isLeftOut(Field field, Sample sample) {
        return field.required()
                && sample instanceof Sample.Constant constant
                && constant.constant().number() == 0;
    }

    private void field(Field field, Sample sample, int depth) {
        ValueType innermost = field.type().innermost();
        String label = field.number() + " " + field.name();
        if (sample instanceof Sample.Elements elements && isPacked(innermost)) {
            packed(field, elements, innermost, depth);
        } else if (sample instanceof Sample.Elements elements) {
            elements.values().forEach(each -> single(field.number(), label, each, innermost, field.options(), depth));
        } else if (sample instanceof Sample.Entry entry) {
            ProtobufSample inner = new ProtobufSample();
            inner.single(1, "1 key", entry.key(), entry.keyType(), FieldOptions.NONE, depth + 1);
            inner.single(2, "2 value", entry.value(), innermost, field.options(), depth + 1);
            nested(field.number(), label, "an entry", inner, depth);
        } else {
            single(field.number(), label, sample, innermost, field.options(), depth);
        }
    }

    private void single(int number, String label, Sample sample, ValueType type, FieldOptions options, int depth) {
        if (sample instanceof Sample.Message message) {
            nested(number, label, Names.simple(message.type().name()), encode(message, depth + 1), depth);
        } else if (sample instanceof Sample.Time time) {
            ProtobufSample parts = new ProtobufSample();
            parts.line(
                    depth + 1, "1 seconds", String.valueOf(time.seconds()), out -> out.writeInt64(1, time.seconds()));
            parts.line(depth + 1, "2 nanos", String.valueOf(time.nanos()), out -> out.writeInt32(2, time.nanos()));
            boolean isTime = type instanceof ValueType.ScalarType scalar
                    && scalar.scalar().form() == Scalar.Form.TIME;
            nested(number, label, isTime ? "Timestamp" : "Duration", parts, depth);
        } else {
            line(depth, label, text(sample), out -> {
                out.writeTag(number, wireType(type, options));
                value(out, sample, type, options);
            });
        }
    }

    private void packed(Field field, Sample.Elements elements, ValueType type, int depth) {
        byte[] content = write(out -> {
            for (Sample element : elements.values()) {
                value(out, element, type, field.options());
            }
        });
        line(
                depth,
                field.number() + " " + field.name(),
                elements.values().stream().map(ProtobufSample::text).collect(Collectors.joining(", ", "[", "]")),
                out -> out.writeByteArray(field.number(), content));
    }

    private void nested(int number, String label, String what, ProtobufSample inner, int depth) {
        int size = inner.bytes.size();
        line(depth, label, what + ", " + size + (size == 1 ? " byte" : " bytes"), out -> {
            out.writeTag(number, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(size);
        });
        bytes.writeBytes(inner.bytes.toByteArray());
        lines.addAll(inner.lines);
    }

    /** Writes one value without its tag. */
    private static void value(CodedOutputStream out, Sample sample, ValueType type, FieldOptions options)
            throws IOException {
        if (sample instanceof Sample.Constant constant) {
            out.writeEnumNoTag(constant.constant().number());
        } else if (sample instanceof Sample.Truth truth) {
            out.writeBoolNoTag(truth.value());
        } else if (sample instanceof Sample.Text text) {
            out.writeStringNoTag(text.value());
        } else if (sample instanceof Sample.Bytes some) {
            out.writeByteArrayNoTag(JsonSample.array(some));
        } else {
            number(out, sample, wireType(type, options), type);
        }
    }

    private static void number(CodedOutputStream out, Sample sample, int wireType, ValueType type) throws IOException {
        if (sample instanceof Sample.Real real) {
            if (wireType == WireFormat.WIRETYPE_FIXED32) {
                out.writeFloatNoTag((float) real.value());
            } else {
                out.writeDoubleNoTag(real.value());
            }
            return;
        }
        long value = ((Sample.Whole) sample).value();
        switch (wireType) {
            case WireFormat.WIRETYPE_FIXED32 -> out.writeFixed32NoTag((int) value);
            case WireFormat.WIRETYPE_FIXED64 -> out.writeFixed64NoTag(value);
            case WireFormat.WIRETYPE_VARINT -> out.writeUInt64NoTag(value);
            default -> throw new IllegalArgumentException("no number: " + type);
        }
    }

    private static int wireType(ValueType type, FieldOptions options) {
        if (type instanceof ValueType.EnumNameType) {
            return WireFormat.WIRETYPE_LENGTH_DELIMITED;
        }
        if (!(type instanceof ValueType.ScalarType scalar)) {
            return WireFormat.WIRETYPE_VARINT;
        }
        return switch (scalar.scalar().form()) {
            case BOOLEAN -> WireFormat.WIRETYPE_VARINT;
            case INT32 -> options.fixed() ? WireFormat.WIRETYPE_FIXED32 : WireFormat.WIRETYPE_VARINT;
            case INT64 -> options.fixed() ? WireFormat.WIRETYPE_FIXED64 : WireFormat.WIRETYPE_VARINT;
            case FLOAT32 -> WireFormat.WIRETYPE_FIXED32;
            case FLOAT64 -> WireFormat.WIRETYPE_FIXED64;
            case TEXT, BYTES, TIME, DURATION -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
        };
    }

    private static boolean isPacked(ValueType type) {
        return type instanceof ValueType.EnumType
                || (type instanceof ValueType.ScalarType
                        && wireType(type, FieldOptions.NONE) != WireFormat.WIRETYPE_LENGTH_DELIMITED);
    }

    private static String text(Sample sample) {
        if (sample instanceof Sample.Constant constant) {
            return constant.constant().name();
        }
        if (sample instanceof Sample.Text text) {
            return '"' + text.value() + '"';
        }
        if (sample instanceof Sample.Bytes some) {
            return some.value().size() + " bytes";
        }
        return String.valueOf(JsonSample.tree(sample));
    }

    private interface Writing {
        void to(CodedOutputStream out) throws IOException;
    }

    private void line(int depth, String field, String value, Writing writing) {
        byte[] written = write(writing);
        bytes.writeBytes(written);
        lines.add(new Line(depth, HEX.formatHex(written), field, value));
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(target);
        try {
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
