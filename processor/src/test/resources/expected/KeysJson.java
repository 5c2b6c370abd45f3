package good;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
 * Encodes and decodes {@link Keys} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "Maps by everything that can be a key."),
                @FoxgloveGenerated.Description(of = "Wheel#", text = "A wheel of a swerve drive."),
                @FoxgloveGenerated.Description(of = "Wheel#FRONT_LEFT", text = "The left one in front.")
        },
        required = "points"
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class KeysJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Keys", """
    {
      "title": "good.Keys",
      "description": "Maps by everything that can be a key.",
      "type": "object",
      "properties": {
        "speeds": {
          "type": "object",
          "properties": {
            "FRONT_LEFT": {"description": "The left one in front.", "type": "number"},
            "FRONT_R": {"type": "number"},
            "BACK": {"type": "number"}
          }
        },
        "points": {
          "type": "object",
          "properties": {
            "FRONT_LEFT": {
              "title": "good.Point",
              "description": "The left one in front.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "FRONT_R": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "BACK": {
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
        },
        "levels": {
          "type": "object",
          "properties": {
            "FINE": {
              "title": "good.Level",
              "oneOf": [
                {"title": "FINE", "const": 0},
                {"title": "WARN", "const": 10},
                {"title": "FATAL", "const": -3, "description": "All is lost."}
              ]
            },
            "WARN": {
              "title": "good.Level",
              "oneOf": [
                {"title": "FINE", "const": 0},
                {"title": "WARN", "const": 10},
                {"title": "FATAL", "const": -3, "description": "All is lost."}
              ]
            },
            "FATAL": {
              "title": "good.Level",
              "description": "All is lost.",
              "oneOf": [
                {"title": "FINE", "const": 0},
                {"title": "WARN", "const": 10},
                {"title": "FATAL", "const": -3, "description": "All is lost."}
              ]
            }
          }
        },
        "bytes": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string"}
        },
        "shorts": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "boolean"}
        },
        "ints": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "integer", "minimum": 0}
        },
        "longs": {
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
        },
        "letters": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "number"}
        },
        "ids": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string"}
        },
        "colors": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.KeysWheel",
            "description": "A wheel of a swerve drive.",
            "oneOf": [
              {"title": "FRONT_LEFT", "const": 0, "description": "The left one in front."},
              {"title": "FRONT_R", "const": 5},
              {"title": "BACK", "const": 2}
            ]
          }
        },
        "wrapped": {
          "type": "object",
          "properties": {
            "FRONT_LEFT": {"description": "The left one in front.", "type": "string"},
            "FRONT_R": {"type": "string"},
            "BACK": {"type": "string"}
          }
        }
      },
      "required": ["points"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Keys> ENCODER = new Encoder<Keys>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Keys message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Keys> DECODER = new Decoder<Keys>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Keys decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Keys message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final Keys.Wheel[] WHEEL_CONSTANTS = Keys.Wheel.values();

    private static final byte[] BEFORE_SPEEDS = "\"speeds\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINTS = "\"points\":{".getBytes(StandardCharsets.UTF_8);

    private static final Level[] LEVEL_CONSTANTS = Level.values();

    private static final byte[] BEFORE_LEVELS = "\"levels\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BYTES = "\"bytes\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SHORTS = "\"shorts\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_INTS = "\"ints\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIRST = "\"first\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SECOND = "\"second\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LONGS = "\"longs\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LETTERS = "\"letters\":{".getBytes(StandardCharsets.UTF_8);

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final byte[] BEFORE_IDS = "\"ids\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_COLORS = "\"colors\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_WRAPPED = "\"wrapped\":{".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("speeds", "points", "levels", "bytes",
            "shorts", "ints", "longs", "letters", "ids", "colors", "wrapped");

    private static final JsonNames PAIR_OF_LONG_AND_POINT_NAMES = JsonNames.of("first", "second");

    private static final List<String> REQUIRED = List.of("points");

    private KeysJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Keys message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Map<Keys.Wheel, Double> speeds = message.speeds();
        if (speeds != null) {
            JsonWriter.writeLiteral(out, BEFORE_SPEEDS);
            writeSpeeds(speeds, out, "speeds of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.writeLiteral(out, BEFORE_POINTS);
        writePoints(required(message.points(), "required field points of Keys is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "points of Keys");
        JsonWriter.writeLiteral(out, COMMA);
        Map<Level, Level> levels = message.levels();
        if (levels != null) {
            JsonWriter.writeLiteral(out, BEFORE_LEVELS);
            writeLevels(levels, out, "levels of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Byte, String> bytes = message.bytes();
        if (bytes != null) {
            JsonWriter.writeLiteral(out, BEFORE_BYTES);
            writeBytes(bytes, out, "bytes of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Short, Boolean> shorts = message.shorts();
        if (shorts != null) {
            JsonWriter.writeLiteral(out, BEFORE_SHORTS);
            writeShorts(shorts, out, "shorts of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Integer, Integer> ints = message.ints();
        if (ints != null) {
            JsonWriter.writeLiteral(out, BEFORE_INTS);
            writeInts(ints, out, "ints of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Long, Pair<Long, Point>> longs = message.longs();
        if (longs != null) {
            JsonWriter.writeLiteral(out, BEFORE_LONGS);
            writeLongs(longs, out, "longs of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Character, Float> letters = message.letters();
        if (letters != null) {
            JsonWriter.writeLiteral(out, BEFORE_LETTERS);
            writeLetters(letters, out, "letters of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<UUID, Color> ids = message.ids();
        if (ids != null) {
            JsonWriter.writeLiteral(out, BEFORE_IDS);
            writeIds(ids, out, "ids of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Color, Keys.Wheel> colors = message.colors();
        if (colors != null) {
            JsonWriter.writeLiteral(out, BEFORE_COLORS);
            writeColors(colors, out, "colors of Keys");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<Keys.WheelId, String> wrapped = message.wrapped();
        if (wrapped != null) {
            JsonWriter.writeLiteral(out, BEFORE_WRAPPED);
            writeWrapped(wrapped, out, "wrapped of Keys");
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
    public static Keys read(JsonReader in) {
        Map<Keys.Wheel, Double> speeds = null;
        Map<? extends Keys.Wheel, ? extends Point> points = null;
        Map<Level, Level> levels = null;
        Map<Byte, String> bytes = null;
        Map<Short, Boolean> shorts = null;
        Map<Integer, Integer> ints = null;
        Map<Long, Pair<Long, Point>> longs = null;
        Map<Character, Float> letters = null;
        Map<UUID, Color> ids = null;
        Map<Color, Keys.Wheel> colors = null;
        Map<Keys.WheelId, String> wrapped = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> speeds = in.readNull() ? null : readSpeeds(in);
                case 1 -> {
                    points = readPoints(in);
                    seen |= 0x1;
                }
                case 2 -> levels = in.readNull() ? null : readLevels(in);
                case 3 -> bytes = in.readNull() ? null : readBytes(in);
                case 4 -> shorts = in.readNull() ? null : readShorts(in);
                case 5 -> ints = in.readNull() ? null : readInts(in);
                case 6 -> longs = in.readNull() ? null : readLongs(in);
                case 7 -> letters = in.readNull() ? null : readLetters(in);
                case 8 -> ids = in.readNull() ? null : readIds(in);
                case 9 -> colors = in.readNull() ? null : readColors(in);
                case 10 -> wrapped = in.readNull() ? null : readWrapped(in);
                default -> in.skipValue();
            }
        }
        if (seen != 0x1) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Keys(speeds, points, levels, bytes, shorts, ints, longs, letters, ids, colors, wrapped);
    }

    private static void writeSpeeds(Map<? extends Keys.Wheel, ? extends Double> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Keys.Wheel key : WHEEL_CONSTANTS) {
                Double value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    JsonWriter.writeName(out, nameOfWheel(key));
                    int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                    byte[] array = out.array();
                    position = JsonBytes.putDouble(array, position, value);
                    array[position++] = ',';
                    out.setLength(position);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static String nameOfWheel(Keys.Wheel value) {
        return switch (value) {
            case FRONT_LEFT -> "FRONT_LEFT";
            case FRONT_RIGHT -> "FRONT_R";
            case BACK -> "BACK";
        };
    }

    private static <V> V required(V value, String complaint) {
        if (value == null) {
            throw new NullPointerException(complaint);
        }
        return value;
    }

    private static void writePoints(Map<? extends Keys.Wheel, ? extends Point> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Keys.Wheel key : WHEEL_CONSTANTS) {
                Point value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    JsonWriter.writeName(out, nameOfWheel(key));
                    PointJson.write(value, out);
                    JsonWriter.writeLiteral(out, COMMA);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeLevels(Map<? extends Level, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                Level value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    JsonWriter.writeName(out, nameOfLevel(key));
                    int position = out.reserve(1 + JsonBytes.MAX_INT);
                    byte[] array = out.array();
                    position = JsonBytes.putInt(array, position, numberOf(value));
                    array[position++] = ',';
                    out.setLength(position);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static String nameOfLevel(Level value) {
        return switch (value) {
            case FINE -> "FINE";
            case WARNING -> "WARN";
            case FATAL -> "FATAL";
        };
    }

    private static int numberOf(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeBytes(Map<Byte, ? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Byte, ? extends String> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                JsonWriter.writeString(out, entry.getValue());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeShorts(Map<Short, ? extends Boolean> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Short, ? extends Boolean> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_BOOLEAN);
                byte[] array = out.array();
                position = JsonBytes.putBoolean(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeInts(Map<Integer, ? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Integer> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putUnsignedInt(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeLongs(Map<Long, ? extends Pair<Long, Point>> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Long, ? extends Pair<Long, Point>> entry : values.entrySet()) {
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

    private static void writeLetters(Map<Character, ? extends Float> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Character, ? extends Float> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey().toString());
                int position = out.reserve(1 + JsonBytes.MAX_FLOAT);
                byte[] array = out.array();
                position = JsonBytes.putFloat(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeIds(Map<? extends UUID, ? extends Color> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<? extends UUID, ? extends Color> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey().toString());
                JsonWriter.writeString(out, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getValue())), "ColorConverter", field));
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeColors(Map<? extends Color, ? extends Keys.Wheel> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<? extends Color, ? extends Keys.Wheel> entry : values.entrySet()) {
                JsonWriter.writeName(out, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getKey())), "ColorConverter", field));
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf_(entry.getValue()));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static int numberOf_(Keys.Wheel value) {
        return switch (value) {
            case FRONT_LEFT -> 0;
            case FRONT_RIGHT -> 5;
            case BACK -> 2;
        };
    }

    private static void writeWrapped(Map<? extends Keys.WheelId, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<? extends Keys.WheelId, ? extends String> entry : values.entrySet()) {
                JsonWriter.writeName(out, nameOfWheel(NullElements.held(entry.getKey().wheel(), "wheel of WheelId", field)));
                JsonWriter.writeString(out, entry.getValue());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static Map<Keys.Wheel, Double> readSpeeds(JsonReader in) {
        Map<Keys.Wheel, Double> values = new EnumMap<>(Keys.Wheel.class);
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text)), in.readDouble());
        }
        return values;
    }

    private static Keys.Wheel findWheel(String name) {
        return switch (name) {
            case "FRONT_LEFT" -> Keys.Wheel.FRONT_LEFT;
            case "FRONT_R" -> Keys.Wheel.FRONT_RIGHT;
            case "BACK" -> Keys.Wheel.BACK;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Map<Keys.Wheel, Point> readPoints(JsonReader in) {
        Map<Keys.Wheel, Point> values = new EnumMap<>(Keys.Wheel.class);
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text)), PointJson.read(in));
        }
        return values;
    }

    private static Map<Level, Level> readLevels(JsonReader in) {
        Map<Level, Level> values = new EnumMap<>(Level.class);
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text)), readLevel(in));
        }
        return values;
    }

    private static Level findLevel(String name) {
        return switch (name) {
            case "FINE" -> Level.FINE;
            case "WARN" -> Level.WARNING;
            case "FATAL" -> Level.FATAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Level readLevel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant");
        };
    }

    private static Map<Byte, String> readBytes(JsonReader in) {
        Map<Byte, String> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "an integer from -128 to 127", Byte::valueOf), in.readString());
        }
        return values;
    }

    private static Map<Short, Boolean> readShorts(JsonReader in) {
        Map<Short, Boolean> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "an integer from -32768 to 32767", Short::valueOf), in.readBoolean());
        }
        return values;
    }

    private static Map<Integer, Integer> readInts(JsonReader in) {
        Map<Integer, Integer> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a 32-bit integer", Integer::valueOf), in.readUnsignedInt());
        }
        return values;
    }

    private static Map<Long, Pair<Long, Point>> readLongs(JsonReader in) {
        Map<Long, Pair<Long, Point>> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a 64-bit integer", Long::valueOf), readPairOfLongAndPoint(in));
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

    private static Map<Character, Float> readLetters(JsonReader in) {
        Map<Character, Float> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.toChar(name), in.readFloat());
        }
        return values;
    }

    private static Map<UUID, Color> readIds(JsonReader in) {
        Map<UUID, Color> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a UUID", UUID::fromString), COLOR_CONVERTER.fromWire(in.readString()));
        }
        return values;
    }

    private static Map<Color, Keys.Wheel> readColors(JsonReader in) {
        Map<Color, Keys.Wheel> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(COLOR_CONVERTER.fromWire(name), readWheel(in));
        }
        return values;
    }

    private static Keys.Wheel readWheel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Keys.Wheel.FRONT_LEFT;
            case 5 -> Keys.Wheel.FRONT_RIGHT;
            case 2 -> Keys.Wheel.BACK;
            default -> throw in.unexpected("the number of a Wheel constant");
        };
    }

    private static Map<Keys.WheelId, String> readWrapped(JsonReader in) {
        Map<Keys.WheelId, String> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(new Keys.WheelId(in.parseName(name, "the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text))), in.readString());
        }
        return values;
    }
}
