package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonBytes;
import org.foxglove4j.encoding.JsonNames;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;
import org.foxglove4j.encoding.NullElements;
import other.Matrix;
import other.Vector;

/**
 * Encodes and decodes {@link Foreign} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "Types of others, by import and by converter."),
                @FoxgloveGenerated.Description(of = "Degrees#", text = "Writes radians as degrees.")
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ForeignJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Foreign", """
    {
      "title": "good.Foreign",
      "description": "Types of others, by import and by converter.",
      "type": "object",
      "properties": {
        "color": {"type": "string"},
        "palette": {
          "type": "array",
          "items": {"type": "string"}
        },
        "named": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string"}
        },
        "vector": {
          "title": "other.Vector",
          "type": "object",
          "properties": {
            "x": {"type": "number"},
            "y": {"type": "number"}
          },
          "required": ["x", "y"]
        },
        "matrix": {
          "title": "other.Matrix",
          "type": "object",
          "properties": {
            "top_left": {"type": "number"},
            "bottom_right": {"type": "number"}
          },
          "required": ["top_left", "bottom_right"]
        },
        "angle": {
          "title": "good.Point",
          "description": "A point in the plane, nested in others.",
          "type": "object",
          "properties": {
            "x": {"description": "how far to the right", "type": "number"},
            "y": {"description": "how far up", "type": "number"}
          },
          "required": ["x", "y"]
        }
      },
      "required": ["angle"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Foreign> ENCODER = new Encoder<Foreign>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
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
            return MessageEncodings.JSON;
        }

        @Override
        public Foreign decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Foreign message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final byte[] BEFORE_COLOR = "\"color\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PALETTE = "\"palette\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAMED = "\"named\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_VECTOR = "\"vector\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TOP_LEFT = "{\"top_left\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BOTTOM_RIGHT = ",\"bottom_right\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MATRIX = "\"matrix\":".getBytes(StandardCharsets.UTF_8);

    private static final Foreign.Degrees DEGREES = new Foreign.Degrees();

    private static final byte[] BEFORE_ANGLE = "\"angle\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] END = "}".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("color", "palette", "named", "vector",
            "matrix", "angle");

    private static final JsonNames MATRIX_NAMES = JsonNames.of("top_left", "bottom_right");

    private static final List<String> MATRIX_REQUIRED = List.of("top_left", "bottom_right");

    private static final List<String> REQUIRED = List.of("angle");

    private ForeignJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Foreign message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Color color = message.color();
        if (color != null) {
            JsonWriter.writeLiteral(out, BEFORE_COLOR);
            JsonWriter.writeString(out, NullElements.converted(COLOR_CONVERTER.toWire(color), "ColorConverter", "color of Foreign"));
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Color> palette = message.palette();
        if (palette != null) {
            JsonWriter.writeLiteral(out, BEFORE_PALETTE);
            writePalette(palette, out, "palette of Foreign");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Color> named = message.named();
        if (named != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAMED);
            writeNamed(named, out, "named of Foreign");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Vector vector = message.vector();
        if (vector != null) {
            JsonWriter.writeLiteral(out, BEFORE_VECTOR);
            VectorJson.write(vector, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Matrix matrix = message.matrix();
        if (matrix != null) {
            JsonWriter.writeLiteral(out, BEFORE_MATRIX);
            writeMatrix(matrix, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.writeLiteral(out, BEFORE_ANGLE);
        PointJson.write(NullElements.converted(DEGREES.toWire(message.angle()), "Degrees", "angle of Foreign"), out);
        JsonWriter.writeLiteral(out, END);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Foreign read(JsonReader in) {
        Color color = null;
        List<Color> palette = null;
        Map<String, Color> named = null;
        Vector vector = null;
        Matrix matrix = null;
        double angle = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> color = in.readNull() ? null : COLOR_CONVERTER.fromWire(in.readString());
                case 1 -> palette = in.readNull() ? null : readPalette(in);
                case 2 -> named = in.readNull() ? null : readNamed(in);
                case 3 -> vector = in.readNull() ? null : VectorJson.read(in);
                case 4 -> matrix = in.readNull() ? null : readMatrix(in);
                case 5 -> {
                    angle = DEGREES.fromWire(PointJson.read(in));
                    seen |= 0x1;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x1) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Foreign(color, palette, named, vector, matrix, angle);
    }

    private static void writePalette(List<? extends Color> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Color> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Color value = iterator == null ? values.get(i) : iterator.next();
                JsonWriter.writeString(out, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(value)), "ColorConverter", field));
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeNamed(Map<String, ? extends Color> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Color> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                JsonWriter.writeString(out, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getValue())), "ColorConverter", field));
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeMatrix(Matrix message, EncodeBuffer out) {
        int position = out.reserve(29 + 2 * JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_TOP_LEFT);
        position = JsonBytes.putDouble(array, position, message.getTopLeft());
        position = JsonBytes.putLiteral(array, position, BEFORE_BOTTOM_RIGHT);
        position = JsonBytes.putDouble(array, position, message.getBottomRight());
        array[position++] = '}';
        out.setLength(position);
    }

    private static List<Color> readPalette(JsonReader in) {
        List<Color> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(COLOR_CONVERTER.fromWire(in.readString()));
        }
        return values;
    }

    private static Map<String, Color> readNamed(JsonReader in) {
        Map<String, Color> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, COLOR_CONVERTER.fromWire(in.readString()));
        }
        return values;
    }

    private static Matrix readMatrix(JsonReader in) {
        double topLeft = 0;
        double bottomRight = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(MATRIX_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    topLeft = in.readDouble();
                    seen |= 0x1;
                }
                case 1 -> {
                    bottomRight = in.readDouble();
                    seen |= 0x2;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x3) {
            throw in.missing(MATRIX_REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Matrix(topLeft, bottomRight);
    }
}
