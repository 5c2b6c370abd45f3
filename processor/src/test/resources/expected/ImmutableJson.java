package good;

import java.nio.charset.StandardCharsets;
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

/**
 * Encodes and decodes {@link Immutable} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "A class that is made by its constructor, and sets one more field afterwards."),
                @FoxgloveGenerated.Description(of = "half", text = "Derived, and so written but not read.")
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ImmutableJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Immutable", """
    {
      "title": "good.Immutable",
      "description": "A class that is made by its constructor, and sets one more field afterwards.",
      "type": "object",
      "properties": {
        "name": {"type": "string"},
        "value": {"type": "number"},
        "place": {
          "title": "good.Point",
          "description": "A point in the plane, nested in others.",
          "type": "object",
          "properties": {
            "x": {"description": "how far to the right", "type": "number"},
            "y": {"description": "how far up", "type": "number"}
          },
          "required": ["x", "y"]
        },
        "half": {"description": "Derived, and so written but not read.", "type": "number"}
      },
      "required": ["value", "half"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Immutable> ENCODER = new Encoder<Immutable>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Immutable message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Immutable> DECODER = new Decoder<Immutable>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Immutable decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Immutable message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAME = "\"name\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_VALUE = "\"value\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PLACE = "\"place\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_HALF = "\"half\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("name", "value", "place");

    private static final List<String> REQUIRED = List.of("value");

    private ImmutableJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Immutable message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        String name = message.name();
        if (name != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAME);
            JsonWriter.writeString(out, name);
            JsonWriter.writeLiteral(out, COMMA);
        }
        int position = out.reserve(9 + JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_VALUE);
        position = JsonBytes.putDouble(array, position, message.value());
        array[position++] = ',';
        out.setLength(position);
        Point place = message.getPlace();
        if (place != null) {
            JsonWriter.writeLiteral(out, BEFORE_PLACE);
            PointJson.write(place, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        position = out.reserve(8 + JsonBytes.MAX_DOUBLE);
        array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_HALF);
        position = JsonBytes.putDouble(array, position, message.getHalf());
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
    public static Immutable read(JsonReader in) {
        String name = null;
        double value = 0;
        Point place = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> name = in.readNull() ? null : in.readString();
                case 1 -> {
                    value = in.readDouble();
                    seen |= 0x1;
                }
                case 2 -> place = in.readNull() ? null : PointJson.read(in);
                default -> in.skipValue();
            }
        }
        if (seen != 0x1) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        Immutable message = new Immutable(value, name);
        message.setPlace(place);
        return message;
    }
}
