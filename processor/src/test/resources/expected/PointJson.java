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

/**
 * Encodes and decodes {@link Point} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "A point in the plane, nested in others."),
                @FoxgloveGenerated.Description(of = "x", text = "how far to the right"),
                @FoxgloveGenerated.Description(of = "y", text = "how far up")
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PointJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Point", """
    {
      "title": "good.Point",
      "description": "A point in the plane, nested in others.",
      "type": "object",
      "properties": {
        "x": {"description": "how far to the right", "type": "number"},
        "y": {"description": "how far up", "type": "number"}
      },
      "required": ["x", "y"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Point> ENCODER = new Encoder<Point>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Point message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Point> DECODER = new Decoder<Point>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Point decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Point message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] BEFORE_X = "{\"x\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_Y = ",\"y\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("x", "y");

    private static final List<String> REQUIRED = List.of("x", "y");

    private PointJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Point message, EncodeBuffer out) {
        int position = out.reserve(11 + 2 * JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_X);
        position = JsonBytes.putDouble(array, position, message.x());
        position = JsonBytes.putLiteral(array, position, BEFORE_Y);
        position = JsonBytes.putDouble(array, position, message.y());
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
    public static Point read(JsonReader in) {
        double x = 0;
        double y = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    x = in.readDouble();
                    seen |= 0x1;
                }
                case 1 -> {
                    y = in.readDouble();
                    seen |= 0x2;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x3) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Point(x, y);
    }
}
