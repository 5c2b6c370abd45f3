package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Encodes and decodes {@link Wrappers} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Records that are written as what they hold.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class WrappersJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Wrappers", """
    {
      "title": "good.Wrappers",
      "description": "Records that are written as what they hold.",
      "type": "object",
      "properties": {
        "distance": {"description": "[m]", "type": "number"},
        "steps": {
          "type": "array",
          "items": {"type": "number"}
        },
        "named": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "number"}
        },
        "route": {
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
        "id": {"type": "string"}
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Wrappers> ENCODER = new Encoder<Wrappers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Wrappers message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Wrappers> DECODER = new Decoder<Wrappers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Wrappers decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Wrappers message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DISTANCE = "\"distance\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_STEPS = "\"steps\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAMED = "\"named\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ROUTE = "\"route\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ID = "\"id\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("distance", "steps", "named", "route",
            "id");

    private WrappersJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Wrappers message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Meters distance = message.distance();
        if (distance != null) {
            int position = out.reserve(12 + JsonBytes.MAX_DOUBLE);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_DISTANCE);
            position = JsonBytes.putDouble(array, position, distance.value());
            array[position++] = ',';
            out.setLength(position);
        }
        Meters[] steps = message.steps();
        if (steps != null) {
            JsonWriter.writeLiteral(out, BEFORE_STEPS);
            writeSteps(steps, out, "steps of Wrappers");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Meters> named = message.named();
        if (named != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAMED);
            writeNamed(named, out, "named of Wrappers");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Wrappers.Route route = message.route();
        if (route != null) {
            JsonWriter.writeLiteral(out, BEFORE_ROUTE);
            writeRoute(NullElements.held(route.points(), "points of Route", "route of Wrappers"), out, "route of Wrappers");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Wrappers.Id id = message.id();
        if (id != null) {
            JsonWriter.writeLiteral(out, BEFORE_ID);
            JsonWriter.writeString(out, NullElements.held(id.value(), "value of Id", "id of Wrappers"));
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
    public static Wrappers read(JsonReader in) {
        Meters distance = null;
        Meters[] steps = null;
        Map<String, Meters> named = null;
        Wrappers.Route route = null;
        Wrappers.Id id = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> distance = new Meters(in.readDouble());
                case 1 -> steps = in.readNull() ? null : readSteps(in);
                case 2 -> named = in.readNull() ? null : readNamed(in);
                case 3 -> route = in.readNull() ? null : new Wrappers.Route(readRoute(in));
                case 4 -> id = in.readNull() ? null : new Wrappers.Id(in.readString());
                default -> in.skipValue();
            }
        }
        return new Wrappers(distance, steps, named, route, id);
    }

    private static void writeSteps(Meters[] values, EncodeBuffer out, String field) {
        try {
            for (Meters value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, value.value());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeNamed(Map<String, ? extends Meters> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Meters> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, entry.getValue().value());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeRoute(List<? extends Point> values, EncodeBuffer out, String field) {
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

    private static Meters[] readSteps(JsonReader in) {
        List<Meters> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(new Meters(in.readDouble()));
        }
        return values.toArray(new Meters[0]);
    }

    private static Map<String, Meters> readNamed(JsonReader in) {
        Map<String, Meters> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, new Meters(in.readDouble()));
        }
        return values;
    }

    private static List<Point> readRoute(JsonReader in) {
        List<Point> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }
}
