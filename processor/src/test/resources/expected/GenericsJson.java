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
 * Encodes and decodes {@link Generics} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Generic records with arguments.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class GenericsJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Generics", """
    {
      "title": "good.Generics",
      "description": "Generic records with arguments.",
      "type": "object",
      "properties": {
        "named": {
          "title": "good.PairOfPointAndString",
          "description": "Two values of any type.",
          "type": "object",
          "properties": {
            "first": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "second": {"type": "string"}
          }
        },
        "nested": {
          "title": "good.PairOfIntegerAndPairOfLongAndLevel",
          "description": "Two values of any type.",
          "type": "object",
          "properties": {
            "first": {"type": "integer"},
            "second": {
              "title": "good.PairOfLongAndLevel",
              "description": "Two values of any type.",
              "type": "object",
              "properties": {
                "first": {"type": "integer"},
                "second": {
                  "title": "good.Level",
                  "oneOf": [
                    {"title": "FINE", "const": 0},
                    {"title": "WARN", "const": 10},
                    {"title": "FATAL", "const": -3, "description": "All is lost."}
                  ]
                }
              }
            }
          }
        },
        "list": {
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
        "lists": {
          "title": "good.PairOfListOfStringAndDoubleArray",
          "description": "Two values of any type.",
          "type": "object",
          "properties": {
            "first": {
              "type": "array",
              "items": {"type": "string"}
            },
            "second": {
              "type": "array",
              "items": {"type": "number"}
            }
          }
        }
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Generics> ENCODER = new Encoder<Generics>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Generics message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Generics> DECODER = new Decoder<Generics>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Generics decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Generics message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIRST = "\"first\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SECOND = "\"second\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAMED = "\"named\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NESTED = "\"nested\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LIST = "\"list\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIRST_ = "\"first\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LISTS = "\"lists\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("named", "nested", "list", "lists");

    private static final JsonNames PAIR_OF_POINT_AND_STRING_NAMES = JsonNames.of("first", "second");

    private static final JsonNames PAIR_OF_INTEGER_AND_PAIR_OF_LONG_AND_LEVEL_NAMES = JsonNames.of("first",
            "second");

    private static final JsonNames PAIR_OF_LONG_AND_LEVEL_NAMES = JsonNames.of("first", "second");

    private static final JsonNames PAIR_OF_STRING_AND_POINT_NAMES = JsonNames.of("first", "second");

    private static final JsonNames PAIR_OF_LIST_OF_STRING_AND_DOUBLE_ARRAY_NAMES = JsonNames.of("first",
            "second");

    private GenericsJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Generics message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Pair<Point, String> named = message.named();
        if (named != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAMED);
            writePairOfPointAndString(named, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Pair<Integer, Pair<Long, Level>> nested = message.nested();
        if (nested != null) {
            JsonWriter.writeLiteral(out, BEFORE_NESTED);
            writePairOfIntegerAndPairOfLongAndLevel(nested, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Pair<String, Point>> list = message.list();
        if (list != null) {
            JsonWriter.writeLiteral(out, BEFORE_LIST);
            writeList(list, out, "list of Generics");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Pair<List<String>, double[]> lists = message.lists();
        if (lists != null) {
            JsonWriter.writeLiteral(out, BEFORE_LISTS);
            writePairOfListOfStringAndDoubleArray(lists, out);
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
    public static Generics read(JsonReader in) {
        Pair<Point, String> named = null;
        Pair<Integer, Pair<Long, Level>> nested = null;
        List<Pair<String, Point>> list = null;
        Pair<List<String>, double[]> lists = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> named = in.readNull() ? null : readPairOfPointAndString(in);
                case 1 -> nested = in.readNull() ? null : readPairOfIntegerAndPairOfLongAndLevel(in);
                case 2 -> list = in.readNull() ? null : readList(in);
                case 3 -> lists = in.readNull() ? null : readPairOfListOfStringAndDoubleArray(in);
                default -> in.skipValue();
            }
        }
        return new Generics(named, nested, list, lists);
    }

    private static void writePairOfPointAndString(Pair<Point, String> message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Point first = message.first();
        if (first != null) {
            JsonWriter.writeLiteral(out, BEFORE_FIRST);
            PointJson.write(first, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        String second = message.second();
        if (second != null) {
            JsonWriter.writeLiteral(out, BEFORE_SECOND);
            JsonWriter.writeString(out, second);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static void writePairOfIntegerAndPairOfLongAndLevel(
            Pair<Integer, Pair<Long, Level>> message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Integer first = message.first();
        if (first != null) {
            int position = out.reserve(9 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_FIRST);
            position = JsonBytes.putInt(array, position, first);
            array[position++] = ',';
            out.setLength(position);
        }
        Pair<Long, Level> second = message.second();
        if (second != null) {
            JsonWriter.writeLiteral(out, BEFORE_SECOND);
            writePairOfLongAndLevel(second, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static void writePairOfLongAndLevel(Pair<Long, Level> message, EncodeBuffer out) {
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
        Level second = message.second();
        if (second != null) {
            int position = out.reserve(10 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_SECOND);
            position = JsonBytes.putInt(array, position, numberOf(second));
            array[position++] = ',';
            out.setLength(position);
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

    private static void writeList(List<? extends Pair<String, Point>> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Pair<String, Point>> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Pair<String, Point> value = iterator == null ? values.get(i) : iterator.next();
                writePairOfStringAndPoint(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
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

    private static void writePairOfListOfStringAndDoubleArray(Pair<List<String>, double[]> message,
            EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        List<String> first = message.first();
        if (first != null) {
            JsonWriter.writeLiteral(out, BEFORE_FIRST_);
            writeFirst(first, out, "first of Pair<List<String>, double[]>");
            JsonWriter.writeLiteral(out, COMMA);
        }
        double[] second = message.second();
        if (second != null) {
            JsonWriter.writeLiteral(out, BEFORE_SECOND);
            JsonWriter.writeDoubleArray(out, second);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static void writeFirst(List<? extends String> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends String> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                String value = iterator == null ? values.get(i) : iterator.next();
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static Pair<Point, String> readPairOfPointAndString(JsonReader in) {
        Point first = null;
        String second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_POINT_AND_STRING_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : PointJson.read(in);
                case 1 -> second = in.readNull() ? null : in.readString();
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }

    private static Pair<Integer, Pair<Long, Level>> readPairOfIntegerAndPairOfLongAndLevel(
            JsonReader in) {
        Integer first = null;
        Pair<Long, Level> second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_INTEGER_AND_PAIR_OF_LONG_AND_LEVEL_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : in.readInt();
                case 1 -> second = in.readNull() ? null : readPairOfLongAndLevel(in);
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }

    private static Pair<Long, Level> readPairOfLongAndLevel(JsonReader in) {
        Long first = null;
        Level second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_LONG_AND_LEVEL_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : in.readLong();
                case 1 -> second = in.readNull() ? null : readLevel(in);
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }

    private static Level readLevel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant");
        };
    }

    private static List<Pair<String, Point>> readList(JsonReader in) {
        List<Pair<String, Point>> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readPairOfStringAndPoint(in));
        }
        return values;
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

    private static Pair<List<String>, double[]> readPairOfListOfStringAndDoubleArray(
            JsonReader in) {
        List<String> first = null;
        double[] second = null;
        in.beginObject();
        for (int field; (field = in.nextField(PAIR_OF_LIST_OF_STRING_AND_DOUBLE_ARRAY_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> first = in.readNull() ? null : readFirst(in);
                case 1 -> second = in.readNull() ? null : in.readDoubleArray();
                default -> in.skipValue();
            }
        }
        return new Pair<>(first, second);
    }

    private static List<String> readFirst(JsonReader in) {
        List<String> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }
}
