package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

/**
 * Encodes and decodes {@link Required} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "What must be there and what need not."),
        required = {
                "name",
                "point",
                "points",
                "motto",
                "level"
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class RequiredJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Required", """
    {
      "title": "good.Required",
      "description": "What must be there and what need not.",
      "type": "object",
      "properties": {
        "name": {"type": "string"},
        "point": {
          "title": "good.Point",
          "description": "A point in the plane, nested in others.",
          "type": "object",
          "properties": {
            "x": {"description": "how far to the right", "type": "number"},
            "y": {"description": "how far up", "type": "number"}
          },
          "required": ["x", "y"]
        },
        "points": {
          "type": "array",
          "items": {
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
        "nickname": {"type": "string"},
        "photo": {"type": "string", "contentEncoding": "base64"},
        "motto": {"type": "string"},
        "level": {
          "title": "good.Level",
          "oneOf": [
            {"title": "FINE", "const": 0},
            {"title": "WARN", "const": 10},
            {"title": "FATAL", "const": -3, "description": "All is lost."}
          ]
        }
      },
      "required": ["name", "point", "points", "level"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Required> ENCODER = new Encoder<Required>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Required message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Required> DECODER = new Decoder<Required>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Required decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Required message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] BEFORE_NAME = "{\"name\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINT = ",\"point\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINTS = ",\"points\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NICKNAME = "\"nickname\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PHOTO = "\"photo\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MOTTO = "\"motto\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LEVEL = "\"level\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("name", "point", "points", "nickname",
            "photo", "motto", "level");

    private static final List<String> REQUIRED = List.of("name", "point", "points", "level");

    private RequiredJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Required message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, BEFORE_NAME);
        JsonWriter.writeString(out, required(message.name(), "required field name of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"));
        JsonWriter.writeLiteral(out, BEFORE_POINT);
        PointJson.write(required(message.point(), "required field point of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out);
        JsonWriter.writeLiteral(out, BEFORE_POINTS);
        writePoints(required(message.points(), "required field points of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "points of Required");
        JsonWriter.writeLiteral(out, COMMA);
        String nickname = message.nickname();
        if (nickname != null) {
            JsonWriter.writeLiteral(out, BEFORE_NICKNAME);
            JsonWriter.writeString(out, nickname);
            JsonWriter.writeLiteral(out, COMMA);
        }
        byte[] photo = message.photo();
        if (photo != null) {
            JsonWriter.writeLiteral(out, BEFORE_PHOTO);
            JsonWriter.writeBase64(out, photo);
            JsonWriter.writeLiteral(out, COMMA);
        }
        String motto = message.motto();
        if (motto != null) {
            JsonWriter.writeLiteral(out, BEFORE_MOTTO);
            JsonWriter.writeString(out, motto);
            JsonWriter.writeLiteral(out, COMMA);
        }
        int position = out.reserve(9 + JsonBytes.MAX_INT);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_LEVEL);
        position = JsonBytes.putInt(array, position, numberOf(required(message.level(), "required field level of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)")));
        array[position++] = '}';
        out.setLength(position);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Required read(JsonReader in) {
        String name = null;
        Point point = null;
        List<Point> points = null;
        String nickname = null;
        byte[] photo = null;
        String motto = null;
        Level level = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    name = in.readString();
                    seen |= 0x1;
                }
                case 1 -> {
                    point = PointJson.read(in);
                    seen |= 0x2;
                }
                case 2 -> {
                    points = readPoints(in);
                    seen |= 0x4;
                }
                case 3 -> nickname = in.readNull() ? null : in.readString();
                case 4 -> photo = in.readNull() ? null : in.readBase64();
                case 5 -> motto = in.readNull() ? null : in.readString();
                case 6 -> {
                    level = readLevel(in);
                    seen |= 0x8;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0xf) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Required(name, point, points, nickname, photo, motto, level);
    }

    private static <V> V required(V value, String complaint) {
        if (value == null) {
            throw new NullPointerException(complaint);
        }
        return value;
    }

    private static void writePoints(List<? extends Point> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static int numberOf(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static List<Point> readPoints(JsonReader in) {
        List<Point> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static Level readLevel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant");
        };
    }
}
