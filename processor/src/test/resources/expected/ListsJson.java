package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
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
 * Encodes and decodes {@link Lists} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Collections of everything.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ListsJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Lists", """
    {
      "title": "good.Lists",
      "description": "Collections of everything.",
      "type": "object",
      "properties": {
        "numbers": {
          "type": "array",
          "items": {"type": "number"}
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
        "morePoints": {
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
        "distances": {
          "type": "array",
          "items": {"type": "number"}
        },
        "colors": {
          "type": "array",
          "items": {"type": "string"}
        },
        "ids": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "distinctPoints": {
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
        "anything": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "names": {
          "type": "array",
          "items": {"type": "string"}
        },
        "counts": {
          "type": "array",
          "items": {"type": "integer", "minimum": 0}
        }
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Lists> ENCODER = new Encoder<Lists>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Lists message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Lists> DECODER = new Decoder<Lists>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Lists decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Lists message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NUMBERS = "\"numbers\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_WORDS = "\"words\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINTS = "\"points\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MORE_POINTS = "\"morePoints\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LEVELS = "\"levels\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DISTANCES = "\"distances\":[".getBytes(StandardCharsets.UTF_8);

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final byte[] BEFORE_COLORS = "\"colors\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_IDS = "\"ids\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DISTINCT_POINTS = "\"distinctPoints\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ANYTHING = "\"anything\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAMES = "\"names\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_COUNTS = "\"counts\":[".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("numbers", "words", "points", "morePoints",
            "levels", "distances", "colors", "ids", "distinctPoints", "anything", "names",
            "counts");

    private ListsJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Lists message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        List<Double> numbers = message.numbers();
        if (numbers != null) {
            JsonWriter.writeLiteral(out, BEFORE_NUMBERS);
            writeNumbers(numbers, out, "numbers of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<String> words = message.words();
        if (words != null) {
            JsonWriter.writeLiteral(out, BEFORE_WORDS);
            writeWords(words, out, "words of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Point> points = message.points();
        if (points != null) {
            JsonWriter.writeLiteral(out, BEFORE_POINTS);
            writePoints(points, out, "points of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<? extends Point> morePoints = message.morePoints();
        if (morePoints != null) {
            JsonWriter.writeLiteral(out, BEFORE_MORE_POINTS);
            writePoints(morePoints, out, "morePoints of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Level> levels = message.levels();
        if (levels != null) {
            JsonWriter.writeLiteral(out, BEFORE_LEVELS);
            writeLevels(levels, out, "levels of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Meters> distances = message.distances();
        if (distances != null) {
            JsonWriter.writeLiteral(out, BEFORE_DISTANCES);
            writeDistances(distances, out, "distances of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Color> colors = message.colors();
        if (colors != null) {
            JsonWriter.writeLiteral(out, BEFORE_COLORS);
            writeColors(colors, out, "colors of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Set<Long> ids = message.ids();
        if (ids != null) {
            JsonWriter.writeLiteral(out, BEFORE_IDS);
            writeIds(ids, out, "ids of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Set<Point> distinctPoints = message.distinctPoints();
        if (distinctPoints != null) {
            JsonWriter.writeLiteral(out, BEFORE_DISTINCT_POINTS);
            writeDistinctPoints(distinctPoints, out, "distinctPoints of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Collection<Integer> anything = message.anything();
        if (anything != null) {
            JsonWriter.writeLiteral(out, BEFORE_ANYTHING);
            writeAnything(anything, out, "anything of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Iterable<String> names = message.names();
        if (names != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAMES);
            writeNames(names, out, "names of Lists");
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Integer> counts = message.counts();
        if (counts != null) {
            JsonWriter.writeLiteral(out, BEFORE_COUNTS);
            writeCounts(counts, out, "counts of Lists");
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
    public static Lists read(JsonReader in) {
        List<Double> numbers = null;
        List<String> words = null;
        List<Point> points = null;
        List<? extends Point> morePoints = null;
        List<Level> levels = null;
        List<Meters> distances = null;
        List<Color> colors = null;
        Set<Long> ids = null;
        Set<Point> distinctPoints = null;
        Collection<Integer> anything = null;
        Iterable<String> names = null;
        List<Integer> counts = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> numbers = in.readNull() ? null : readNumbers(in);
                case 1 -> words = in.readNull() ? null : readWords(in);
                case 2 -> points = in.readNull() ? null : readPoints(in);
                case 3 -> morePoints = in.readNull() ? null : readPoints(in);
                case 4 -> levels = in.readNull() ? null : readLevels(in);
                case 5 -> distances = in.readNull() ? null : readDistances(in);
                case 6 -> colors = in.readNull() ? null : readColors(in);
                case 7 -> ids = in.readNull() ? null : readIds(in);
                case 8 -> distinctPoints = in.readNull() ? null : readDistinctPoints(in);
                case 9 -> anything = in.readNull() ? null : readAnything(in);
                case 10 -> names = in.readNull() ? null : readNames(in);
                case 11 -> counts = in.readNull() ? null : readCounts(in);
                default -> in.skipValue();
            }
        }
        return new Lists(numbers, words, points, morePoints, levels, distances, colors, ids, distinctPoints, anything, names, counts);
    }

    private static void writeNumbers(List<? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Double> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Double value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeWords(List<? extends String> values, EncodeBuffer out, String field) {
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

    private static void writeLevels(List<? extends Level> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Level> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Level value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(value));
                array[position++] = ',';
                out.setLength(position);
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

    private static void writeDistances(List<? extends Meters> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Meters> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Meters value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, value.value());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeColors(List<? extends Color> values, EncodeBuffer out, String field) {
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

    private static void writeIds(Set<? extends Long> values, EncodeBuffer out, String field) {
        try {
            for (Long value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_LONG);
                byte[] array = out.array();
                position = JsonBytes.putLong(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeDistinctPoints(Set<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeAnything(Collection<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Integer value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeNames(Iterable<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeCounts(List<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Integer> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Integer value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putUnsignedInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static List<Double> readNumbers(JsonReader in) {
        List<Double> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readDouble());
        }
        return values;
    }

    private static List<String> readWords(JsonReader in) {
        List<String> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static List<Point> readPoints(JsonReader in) {
        List<Point> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static List<Level> readLevels(JsonReader in) {
        List<Level> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readLevel(in));
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

    private static List<Meters> readDistances(JsonReader in) {
        List<Meters> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(new Meters(in.readDouble()));
        }
        return values;
    }

    private static List<Color> readColors(JsonReader in) {
        List<Color> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(COLOR_CONVERTER.fromWire(in.readString()));
        }
        return values;
    }

    private static Set<Long> readIds(JsonReader in) {
        Set<Long> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readLong());
        }
        return values;
    }

    private static Set<Point> readDistinctPoints(JsonReader in) {
        Set<Point> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static List<Integer> readAnything(JsonReader in) {
        List<Integer> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readInt());
        }
        return values;
    }

    private static List<String> readNames(JsonReader in) {
        List<String> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static List<Integer> readCounts(JsonReader in) {
        List<Integer> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readUnsignedInt());
        }
        return values;
    }
}
