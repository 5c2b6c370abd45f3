package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
 * Encodes and decodes {@link Arrays} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Arrays of everything.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ArraysJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Arrays", """
    {
      "title": "good.Arrays",
      "description": "Arrays of everything.",
      "type": "object",
      "properties": {
        "flags": {
          "type": "array",
          "items": {"type": "boolean"}
        },
        "smalls": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "mediums": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "larges": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "singles": {
          "type": "array",
          "items": {"type": "number"}
        },
        "doubles": {
          "type": "array",
          "items": {"type": "number"}
        },
        "unsignedSmalls": {
          "type": "array",
          "items": {"type": "integer", "minimum": 0}
        },
        "unsignedMediums": {
          "type": "array",
          "items": {"type": "integer", "minimum": 0}
        },
        "unsignedLarges": {
          "type": "array",
          "items": {"type": "integer", "minimum": 0}
        },
        "boxes": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "words": {
          "type": "array",
          "items": {"type": "string"}
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
        "levels": {
          "type": "array",
          "items": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ],
            "type": "integer"
          }
        },
        "pairs": {
          "type": "array",
          "items": {
            "title": "good.PairOfStringAndPoint",
            "description": "Two values of any type.",
            "type": "object",
            "properties": {
              "first": {"type": "string"},
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
        "text": {"type": "string"},
        "bytes": {"type": "string", "contentEncoding": "base64"}
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Arrays> ENCODER = new Encoder<Arrays>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Arrays message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Arrays> DECODER = new Decoder<Arrays>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Arrays decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Arrays message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FLAGS = "\"flags\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SMALLS = "\"smalls\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MEDIUMS = "\"mediums\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LARGES = "\"larges\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SINGLES = "\"singles\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DOUBLES = "\"doubles\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_SMALLS = "\"unsignedSmalls\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_MEDIUMS = "\"unsignedMediums\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_LARGES = "\"unsignedLarges\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BOXES = "\"boxes\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_WORDS = "\"words\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINTS = "\"points\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LEVELS = "\"levels\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIRST = "\"first\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SECOND = "\"second\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PAIRS = "\"pairs\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TEXT = "\"text\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BYTES = "\"bytes\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("flags", "smalls", "mediums", "larges",
            "singles", "doubles", "unsignedSmalls", "unsignedMediums", "unsignedLarges", "boxes",
            "words", "points", "levels", "pairs", "text", "bytes");

    private static final JsonNames PAIR_OF_STRING_AND_POINT_NAMES = JsonNames.of("first", "second");

    private ArraysJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Arrays message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        boolean[] flags = message.flags();
        if (flags != null) {
            JsonWriter.writeLiteral(out, BEFORE_FLAGS);
            JsonWriter.writeBooleanArray(out, flags);
            JsonWriter.writeLiteral(out, COMMA);
        }
        short[] smalls = message.smalls();
        if (smalls != null) {
            JsonWriter.writeLiteral(out, BEFORE_SMALLS);
            JsonWriter.writeShortArray(out, smalls);
            JsonWriter.writeLiteral(out, COMMA);
        }
        int[] mediums = message.mediums();
        if (mediums != null) {
            JsonWriter.writeLiteral(out, BEFORE_MEDIUMS);
            JsonWriter.writeIntArray(out, mediums);
            JsonWriter.writeLiteral(out, COMMA);
        }
        long[] larges = message.larges();
        if (larges != null) {
            JsonWriter.writeLiteral(out, BEFORE_LARGES);
            JsonWriter.writeLongArray(out, larges);
            JsonWriter.writeLiteral(out, COMMA);
        }
        float[] singles = message.singles();
        if (singles != null) {
            JsonWriter.writeLiteral(out, BEFORE_SINGLES);
            JsonWriter.writeFloatArray(out, singles);
            JsonWriter.writeLiteral(out, COMMA);
        }
        double[] doubles = message.doubles();
        if (doubles != null) {
            JsonWriter.writeLiteral(out, BEFORE_DOUBLES);
            JsonWriter.writeDoubleArray(out, doubles);
            JsonWriter.writeLiteral(out, COMMA);
        }
        short[] unsignedSmalls = message.unsignedSmalls();
        if (unsignedSmalls != null) {
            JsonWriter.writeLiteral(out, BEFORE_UNSIGNED_SMALLS);
            writeUnsignedSmalls(unsignedSmalls, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        int[] unsignedMediums = message.unsignedMediums();
        if (unsignedMediums != null) {
            JsonWriter.writeLiteral(out, BEFORE_UNSIGNED_MEDIUMS);
            JsonWriter.writeUnsignedIntArray(out, unsignedMediums);
            JsonWriter.writeLiteral(out, COMMA);
        }
        long[] unsignedLarges = message.unsignedLarges();
        if (unsignedLarges != null) {
            JsonWriter.writeLiteral(out, BEFORE_UNSIGNED_LARGES);
            JsonWriter.writeUnsignedLongArray(out, unsignedLarges);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Integer[] boxes = message.boxes();
        if (boxes != null) {
            JsonWriter.writeLiteral(out, BEFORE_BOXES);
            writeBoxes(boxes, out, "boxes of Arrays");
            JsonWriter.writeLiteral(out, COMMA);
        }
        String[] words = message.words();
        if (words != null) {
            JsonWriter.writeLiteral(out, BEFORE_WORDS);
            writeWords(words, out, "words of Arrays");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Point[] points = message.points();
        if (points != null) {
            JsonWriter.writeLiteral(out, BEFORE_POINTS);
            writePoints(points, out, "points of Arrays");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Level[] levels = message.levels();
        if (levels != null) {
            JsonWriter.writeLiteral(out, BEFORE_LEVELS);
            writeLevels(levels, out, "levels of Arrays");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Pair<String, Point>[] pairs = message.pairs();
        if (pairs != null) {
            JsonWriter.writeLiteral(out, BEFORE_PAIRS);
            writePairs(pairs, out, "pairs of Arrays");
            JsonWriter.writeLiteral(out, COMMA);
        }
        char[] text = message.text();
        if (text != null) {
            JsonWriter.writeLiteral(out, BEFORE_TEXT);
            JsonWriter.writeString(out, text);
            JsonWriter.writeLiteral(out, COMMA);
        }
        byte[] bytes = message.bytes();
        if (bytes != null) {
            JsonWriter.writeLiteral(out, BEFORE_BYTES);
            JsonWriter.writeBase64(out, bytes);
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
    public static Arrays read(JsonReader in) {
        boolean[] flags = null;
        short[] smalls = null;
        int[] mediums = null;
        long[] larges = null;
        float[] singles = null;
        double[] doubles = null;
        short[] unsignedSmalls = null;
        int[] unsignedMediums = null;
        long[] unsignedLarges = null;
        Integer[] boxes = null;
        String[] words = null;
        Point[] points = null;
        Level[] levels = null;
        Pair<String, Point>[] pairs = null;
        char[] text = null;
        byte[] bytes = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> flags = in.readNull() ? null : in.readBooleanArray();
                case 1 -> smalls = in.readNull() ? null : in.readShortArray();
                case 2 -> mediums = in.readNull() ? null : in.readIntArray();
                case 3 -> larges = in.readNull() ? null : in.readLongArray();
                case 4 -> singles = in.readNull() ? null : in.readFloatArray();
                case 5 -> doubles = in.readNull() ? null : in.readDoubleArray();
                case 6 -> unsignedSmalls = in.readNull() ? null : readUnsignedSmalls(in);
                case 7 -> unsignedMediums = in.readNull() ? null : in.readUnsignedIntArray();
                case 8 -> unsignedLarges = in.readNull() ? null : in.readUnsignedLongArray();
                case 9 -> boxes = in.readNull() ? null : readBoxes(in);
                case 10 -> words = in.readNull() ? null : readWords(in);
                case 11 -> points = in.readNull() ? null : readPoints(in);
                case 12 -> levels = in.readNull() ? null : readLevels(in);
                case 13 -> pairs = in.readNull() ? null : readPairs(in);
                case 14 -> text = in.readNull() ? null : in.readString().toCharArray();
                case 15 -> bytes = in.readNull() ? null : in.readBase64();
                default -> in.skipValue();
            }
        }
        return new Arrays(flags, smalls, mediums, larges, singles, doubles, unsignedSmalls, unsignedMediums, unsignedLarges, boxes, words, points, levels, pairs, text, bytes);
    }

    private static void writeUnsignedSmalls(short[] values, EncodeBuffer out) {
        for (short value : values) {
            int position = out.reserve(1 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putInt(array, position, Short.toUnsignedInt(value));
            array[position++] = ',';
            out.setLength(position);
        }
        JsonWriter.endArray(out);
    }

    private static void writeBoxes(Integer[] values, EncodeBuffer out, String field) {
        try {
            for (Integer value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeWords(String[] values, EncodeBuffer out, String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writePoints(Point[] values, EncodeBuffer out, String field) {
        try {
            for (Point value : values) {
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeLevels(Level[] values, EncodeBuffer out, String field) {
        try {
            for (Level value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(value));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
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

    private static void writePairs(Pair<String, Point>[] values, EncodeBuffer out, String field) {
        try {
            for (Pair<String, Point> value : values) {
                writePairOfStringAndPoint(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writePairOfStringAndPoint(Pair<String, Point> message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        String first = message.first();
        if (first != null) {
            JsonWriter.writeLiteral(out, BEFORE_FIRST);
            JsonWriter.writeString(out, first);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Point second = message.second();
        if (second != null) {
            JsonWriter.writeLiteral(out, BEFORE_SECOND);
            PointJson.write(second, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static short[] readUnsignedSmalls(JsonReader in) {
        List<Short> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readUnsignedShort());
        }
        short[] array = new short[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private static Integer[] readBoxes(JsonReader in) {
        List<Integer> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readInt());
        }
        return values.toArray(new Integer[0]);
    }

    private static String[] readWords(JsonReader in) {
        List<String> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values.toArray(new String[0]);
    }

    private static Point[] readPoints(JsonReader in) {
        List<Point> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values.toArray(new Point[0]);
    }

    private static Level[] readLevels(JsonReader in) {
        List<Level> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readLevel(in));
        }
        return values.toArray(new Level[0]);
    }

    private static Level readLevel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Pair<String, Point>[] readPairs(JsonReader in) {
        List<Pair<String, Point>> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readPairOfStringAndPoint(in));
        }
        Pair<String, Point>[] array = (Pair<String, Point>[]) new Pair[0];
        return values.toArray(array);
    }

    private static Pair<String, Point> readPairOfStringAndPoint(JsonReader in) {
        String first = null;
        Point second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_STRING_AND_POINT_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : in.readString();
                case 1 -> second = in.readNull() ? null : PointJson.read(in);
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }
}
