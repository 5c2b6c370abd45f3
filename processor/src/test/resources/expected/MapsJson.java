package good;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * Encodes and decodes {@link Maps} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Maps to everything.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class MapsJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Maps", """
    {
      "title": "good.Maps",
      "description": "Maps to everything.",
      "type": "object",
      "properties": {
        "numbers": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "number"}
        },
        "words": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string"}
        },
        "points": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
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
        "levels": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ]
          }
        },
        "blobs": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string", "contentEncoding": "base64"}
        },
        "pairs": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.PairOfLongAndPoint",
            "description": "Two values of any type.",
            "type": "object",
            "properties": {
              "first": {"type": "integer"},
              "second": {
                "title": "good.Point",
                "description": "A point in the plane, nested in others.",
                "type": "object",
                "properties": {
                  "x": {"description": "how far to the right", "type": "number"},
                  "y": {"description": "how far up", "type": "number"}
                },
                "required": ["x", "y"]
              }
            }
          }
        }
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Maps> ENCODER = new Encoder<Maps>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Maps message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Maps> DECODER = new Decoder<Maps>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Maps decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Maps message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NUMBERS = "\"numbers\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_WORDS = "\"words\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINTS = "\"points\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LEVELS = "\"levels\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BLOBS = "\"blobs\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIRST = "\"first\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SECOND = "\"second\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PAIRS = "\"pairs\":{".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("numbers", "words", "points", "levels",
            "blobs", "pairs");

    private static final JsonNames PAIR_OF_LONG_AND_POINT_NAMES = JsonNames.of("first", "second");

    private MapsJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Maps message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Map<String, Double> numbers = message.numbers();
        if (numbers != null) {
            JsonWriter.writeLiteral(out, BEFORE_NUMBERS);
            writeNumbers(numbers, out, "numbers of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, String> words = message.words();
        if (words != null) {
            JsonWriter.writeLiteral(out, BEFORE_WORDS);
            writeWords(words, out, "words of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Point> points = message.points();
        if (points != null) {
            JsonWriter.writeLiteral(out, BEFORE_POINTS);
            writePoints(points, out, "points of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Level> levels = message.levels();
        if (levels != null) {
            JsonWriter.writeLiteral(out, BEFORE_LEVELS);
            writeLevels(levels, out, "levels of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, byte[]> blobs = message.blobs();
        if (blobs != null) {
            JsonWriter.writeLiteral(out, BEFORE_BLOBS);
            writeBlobs(blobs, out, "blobs of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Pair<Long, Point>> pairs = message.pairs();
        if (pairs != null) {
            JsonWriter.writeLiteral(out, BEFORE_PAIRS);
            writePairs(pairs, out, "pairs of Maps");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Maps read(JsonReader in) {
        Map<String, Double> numbers = null;
        Map<String, String> words = null;
        Map<String, Point> points = null;
        Map<String, Level> levels = null;
        Map<String, byte[]> blobs = null;
        Map<String, Pair<Long, Point>> pairs = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> numbers = in.readNull() ? null : readNumbers(in);
                case 1 -> words = in.readNull() ? null : readWords(in);
                case 2 -> points = in.readNull() ? null : readPoints(in);
                case 3 -> levels = in.readNull() ? null : readLevels(in);
                case 4 -> blobs = in.readNull() ? null : readBlobs(in);
                case 5 -> pairs = in.readNull() ? null : readPairs(in);
                default -> in.skipValue();
            }
        }
        return new Maps(numbers, words, points, levels, blobs, pairs);
    }

    private static void writeNumbers(Map<String, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Double> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeWords(Map<String, ? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends String> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                JsonWriter.writeString(out, entry.getValue());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writePoints(Map<String, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Point> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                PointJson.write(entry.getValue(), out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeLevels(Map<String, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Level> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(entry.getValue()));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static int numberOf(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeBlobs(Map<String, ? extends byte[]> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends byte[]> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                JsonWriter.writeBase64(out, entry.getValue());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writePairs(Map<String, ? extends Pair<Long, Point>> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<String, ? extends Pair<Long, Point>> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                writePairOfLongAndPoint(entry.getValue(), out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writePairOfLongAndPoint(Pair<Long, Point> message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Long first = message.first();
        if (first != null) {
            int position = out.reserve(9 + JsonBytes.MAX_LONG);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_FIRST);
            position = JsonBytes.putLong(array, position, first);
            array[position++] = ',';
            out.setLength(position);
        }
        Point second = message.second();
        if (second != null) {
            JsonWriter.writeLiteral(out, BEFORE_SECOND);
            PointJson.write(second, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static Map<String, Double> readNumbers(JsonReader in) {
        Map<String, Double> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readDouble());
        }
        return values;
    }

    private static Map<String, String> readWords(JsonReader in) {
        Map<String, String> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readString());
        }
        return values;
    }

    private static Map<String, Point> readPoints(JsonReader in) {
        Map<String, Point> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, PointJson.read(in));
        }
        return values;
    }

    private static Map<String, Level> readLevels(JsonReader in) {
        Map<String, Level> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, readLevel(in));
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

    private static Map<String, byte[]> readBlobs(JsonReader in) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readBase64());
        }
        return values;
    }

    private static Map<String, Pair<Long, Point>> readPairs(JsonReader in) {
        Map<String, Pair<Long, Point>> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, readPairOfLongAndPoint(in));
        }
        return values;
    }

    private static Pair<Long, Point> readPairOfLongAndPoint(JsonReader in) {
        Long first = null;
        Point second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_LONG_AND_POINT_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : in.readLong();
                case 1 -> second = in.readNull() ? null : PointJson.read(in);
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }
}
