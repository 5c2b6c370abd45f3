package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;
import other.Matrix;
import other.Vector;

/**
 * Encodes and decodes {@link Foreign} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ForeignProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Foreign", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Foreign> ENCODER = new Encoder<Foreign>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Foreign message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Foreign> DECODER = new Decoder<Foreign>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Foreign decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final Foreign.Degrees DEGREES = new Foreign.Degrees();

    private static final ProtobufNames FOREIGN_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6}, "color", "palette", "named", "vector", "matrix", "angle");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private static final ProtobufNames MATRIX_NAMES = ProtobufNames.of(new int[] {1, 2}, "top_left", "bottom_right");

    private ForeignProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Foreign message, EncodeBuffer out) {
        var color = message.color();
        if (color != null) {
            ProtobufWriter.writeString(out, 10, NullElements.converted(COLOR_CONVERTER.toWire(color), "ColorConverter", "color of Foreign"));
        }
        var palette = message.palette();
        if (palette != null) {
            writePalette(palette, out, "palette of Foreign");
        }
        var named = message.named();
        if (named != null) {
            writeNamed(named, out, "named of Foreign");
        }
        int position = out.reserve(5 * ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes() + VectorProtobuf.maxBytes());
        byte[] array = out.array();
        var vector = message.vector();
        if (vector != null) {
            int vectorBody = ProtobufBytes.beginMessage(array, position, 34);
            position = ProtobufBytes.endMessage(array, vectorBody, VectorProtobuf.put(vector, array, vectorBody));
        }
        var matrix = message.matrix();
        if (matrix != null) {
            int matrixBody = ProtobufBytes.beginMessage(array, position, 42);
            position = ProtobufBytes.endMessage(array, matrixBody, putMatrix(matrix, array, matrixBody));
        }
        int angleBody = ProtobufBytes.beginMessage(array, position, 50);
        position = ProtobufBytes.endMessage(array, angleBody, PointProtobuf.put(NullElements.converted(DEGREES.toWire(message.angle()), "Degrees", "angle of Foreign"), array, angleBody));
        out.setLength(position);
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Foreign read(ProtobufReader in) {
        Color color = null;
        List<Color> palette = new ArrayList<>();
        Map<String, Color> named = new LinkedHashMap<>();
        Vector vector = null;
        Matrix matrix = null;
        Double angle = null;
        for (int tag; (tag = in.readTag(FOREIGN_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> color = COLOR_CONVERTER.fromWire(in.readString());
                case 18 -> palette.add(COLOR_CONVERTER.fromWire(in.readString()));
                case 26 -> readNamedEntry(in, named);
                case 34 -> {
                    in.beginMessage();
                    vector = VectorProtobuf.read(in);
                    in.endMessage();
                }
                case 42 -> {
                    in.beginMessage();
                    matrix = readMatrix(in);
                    in.endMessage();
                }
                case 50 -> {
                    in.beginMessage();
                    angle = DEGREES.fromWire(PointProtobuf.read(in));
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (angle == null) {
            angle = DEGREES.fromWire(PointProtobuf.read(in));
        }
        return new Foreign(color, palette, named, vector, matrix, angle);
    }

    private static void writePalette(List<? extends Color> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Color> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Color value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 18, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(value)), "ColorConverter", field));
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeNamed(Map<String, ? extends Color> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Color> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 26);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeString(out, 18, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getValue())), "ColorConverter", field));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static int putMatrix(Matrix message, byte[] array, int position) {
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.getTopLeft());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.getBottomRight());
        return position;
    }

    private static void readNamedEntry(ProtobufReader in, Map<String, Color> into) {
        in.beginElement();
        String key = "";
        Color value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> value = COLOR_CONVERTER.fromWire(in.readString());
                default -> in.skipField();
            }
        }
        if (value == null) {
            value = COLOR_CONVERTER.fromWire("");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Matrix readMatrix(ProtobufReader in) {
        double topLeft = 0.0;
        double bottomRight = 0.0;
        for (int tag; (tag = in.readTag(MATRIX_NAMES)) != 0; ) {
            switch (tag) {
                case 9 -> topLeft = in.readDouble();
                case 17 -> bottomRight = in.readDouble();
                default -> in.skipField();
            }
        }
        return new Matrix(topLeft, bottomRight);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "Cj8KEGdvb2QvUG9pbnQucHJvdG8SBGdvb2QiHQoFUG9pbnQSCQoBeBgBIAEoARIJCgF5GAIgASgBYgZwcm90bzMK"
                        + "VQoSb3RoZXIvTWF0cml4LnByb3RvEgVvdGhlciIwCgZNYXRyaXgSEAoIdG9wX2xlZnQYASABKAESFAoMYm90dG9t"
                        + "X3JpZ2h0GAIgASgBYgZwcm90bzMKQwoSb3RoZXIvVmVjdG9yLnByb3RvEgVvdGhlciIeCgZWZWN0b3ISCQoBeBgB"
                        + "IAEoARIJCgF5GAIgASgBYgZwcm90bzMK6AIKEmdvb2QvRm9yZWlnbi5wcm90bxIEZ29vZBoQZ29vZC9Qb2ludC5w"
                        + "cm90bxoSb3RoZXIvTWF0cml4LnByb3RvGhJvdGhlci9WZWN0b3IucHJvdG8iiQIKB0ZvcmVpZ24SEgoFY29sb3IY"
                        + "ASABKAlIAIgBARIPCgdwYWxldHRlGAIgAygJEicKBW5hbWVkGAMgAygLMhguZ29vZC5Gb3JlaWduLk5hbWVkRW50"
                        + "cnkSIgoGdmVjdG9yGAQgASgLMg0ub3RoZXIuVmVjdG9ySAGIAQESIgoGbWF0cml4GAUgASgLMg0ub3RoZXIuTWF0"
                        + "cml4SAKIAQESGgoFYW5nbGUYBiABKAsyCy5nb29kLlBvaW50GiwKCk5hbWVkRW50cnkSCwoDa2V5GAEgASgJEg0K"
                        + "BXZhbHVlGAIgASgJOgI4AUIICgZfY29sb3JCCQoHX3ZlY3RvckIJCgdfbWF0cml4YgZwcm90bzM=");
    }
}
