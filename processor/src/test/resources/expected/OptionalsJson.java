package good;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

/**
 * Encodes and decodes {@link Optionals} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "What may be absent.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class OptionalsJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Optionals", """
    {
      "title": "good.Optionals",
      "description": "What may be absent.",
      "type": "object",
      "properties": {
        "count": {"type": "integer"},
        "id": {"type": "integer"},
        "speed": {"type": "number"},
        "box": {"type": "number"},
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
        "level": {
          "title": "good.Level",
          "oneOf": [
            {"title": "FINE", "const": 0},
            {"title": "WARN", "const": 10},
            {"title": "FATAL", "const": -3, "description": "All is lost."}
          ]
        },
        "time": {
          "title": "time",
          "type": "object",
          "properties": {
            "sec": {"type": "integer", "minimum": 0},
            "nsec": {"type": "integer", "minimum": 0, "maximum": 999999999}
          }
        },
        "distance": {"type": "number"}
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Optionals> ENCODER = new Encoder<Optionals>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Optionals message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Optionals> DECODER = new Decoder<Optionals>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Optionals decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Optionals message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_COUNT = "\"count\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ID = "\"id\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SPEED = "\"speed\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BOX = "\"box\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAME = "\"name\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POINT = "\"point\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LEVEL = "\"level\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TIME = "\"time\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DISTANCE = "\"distance\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("count", "id", "speed", "box", "name",
            "point", "level", "time", "distance");

    private OptionalsJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Optionals message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        OptionalInt count = message.count();
        if (count != null && count.isPresent()) {
            int position = out.reserve(9 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_COUNT);
            position = JsonBytes.putInt(array, position, count.getAsInt());
            array[position++] = ',';
            out.setLength(position);
        }
        OptionalLong id = message.id();
        if (id != null && id.isPresent()) {
            int position = out.reserve(6 + JsonBytes.MAX_LONG);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_ID);
            position = JsonBytes.putLong(array, position, id.getAsLong());
            array[position++] = ',';
            out.setLength(position);
        }
        OptionalDouble speed = message.speed();
        if (speed != null && speed.isPresent()) {
            int position = out.reserve(9 + JsonBytes.MAX_DOUBLE);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_SPEED);
            position = JsonBytes.putDouble(array, position, speed.getAsDouble());
            array[position++] = ',';
            out.setLength(position);
        }
        Optional<Double> box = message.box();
        if (box != null && box.isPresent()) {
            int position = out.reserve(7 + JsonBytes.MAX_DOUBLE);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_BOX);
            position = JsonBytes.putDouble(array, position, box.get());
            array[position++] = ',';
            out.setLength(position);
        }
        Optional<String> name = message.name();
        if (name != null && name.isPresent()) {
            JsonWriter.writeLiteral(out, BEFORE_NAME);
            JsonWriter.writeString(out, name.get());
            JsonWriter.writeLiteral(out, COMMA);
        }
        Optional<Point> point = message.point();
        if (point != null && point.isPresent()) {
            JsonWriter.writeLiteral(out, BEFORE_POINT);
            PointJson.write(point.get(), out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Optional<Level> level = message.level();
        if (level != null && level.isPresent()) {
            int position = out.reserve(9 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_LEVEL);
            position = JsonBytes.putInt(array, position, numberOf(level.get()));
            array[position++] = ',';
            out.setLength(position);
        }
        Optional<Instant> time = message.time();
        if (time != null && time.isPresent()) {
            int position = out.reserve(8 + JsonBytes.MAX_TIME);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_TIME);
            position = JsonBytes.putInstant(array, position, time.get());
            array[position++] = ',';
            out.setLength(position);
        }
        Optional<Meters> distance = message.distance();
        if (distance != null && distance.isPresent()) {
            int position = out.reserve(12 + JsonBytes.MAX_DOUBLE);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_DISTANCE);
            position = JsonBytes.putDouble(array, position, distance.get().value());
            array[position++] = ',';
            out.setLength(position);
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
    public static Optionals read(JsonReader in) {
        OptionalInt count = OptionalInt.empty();
        OptionalLong id = OptionalLong.empty();
        OptionalDouble speed = OptionalDouble.empty();
        Optional<Double> box = Optional.empty();
        Optional<String> name = Optional.empty();
        Optional<Point> point = Optional.empty();
        Optional<Level> level = Optional.empty();
        Optional<Instant> time = Optional.empty();
        Optional<Meters> distance = Optional.empty();
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> count = in.readNull() ? OptionalInt.empty() : OptionalInt.of(in.readInt());
                case 1 -> id = in.readNull() ? OptionalLong.empty() : OptionalLong.of(in.readLong());
                case 2 -> speed = OptionalDouble.of(in.readDouble());
                case 3 -> box = Optional.of(in.readDouble());
                case 4 -> name = in.readNull() ? Optional.empty() : Optional.of(in.readString());
                case 5 -> point = in.readNull() ? Optional.empty() : Optional.of(PointJson.read(in));
                case 6 -> level = in.readNull() ? Optional.empty() : Optional.of(readLevel(in));
                case 7 -> time = in.readNull() ? Optional.empty() : Optional.of(in.readInstant());
                case 8 -> distance = Optional.of(new Meters(in.readDouble()));
                default -> in.skipValue();
            }
        }
        return new Optionals(count, id, speed, box, name, point, level, time, distance);
    }

    private static int numberOf(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
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
}
