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
 * Encodes and decodes {@link Named} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Names, numbers and descriptions by annotation, ours and Jackson's.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class NamedJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("acme.v1.Named", """
    {
      "title": "acme.v1.Named",
      "description": "Says \\"hello\\", \\\\ and \u00e9\u20ac\ud83d\ude80.",
      "type": "object",
      "properties": {
        "wheel_speed": {"type": "number"},
        "serialNumber": {"description": "As printed on the back.", "type": "string"},
        "the_url": {"description": "Where to find it.", "type": "string"},
        "message": {"type": "integer"},
        "out": {"type": "integer"},
        "in": {"type": "integer"},
        "field": {"type": "integer"},
        "array": {"type": "integer"},
        "position": {"type": "integer"},
        "seen": {"type": "integer"},
        "value": {"type": "integer"},
        "values": {"type": "string"}
      },
      "required": ["wheel_speed", "message", "out", "in", "field", "array", "position", "seen"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Named> ENCODER = new Encoder<Named>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Named message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Named> DECODER = new Decoder<Named>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Named decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Named message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] BEFORE_WHEEL_SPEED = "{\"wheel_speed\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SERIAL_NUMBER = "\"serialNumber\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_THE_URL = "\"the_url\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MESSAGE = "\"message\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_OUT = ",\"out\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_IN = ",\"in\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIELD = ",\"field\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ARRAY = ",\"array\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_POSITION = ",\"position\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SEEN = ",\"seen\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_VALUE = "\"value\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_VALUES = "\"values\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("wheel_speed", "serialNumber", "the_url",
            "message", "out", "in", "field", "array", "position", "seen", "value", "values");

    private static final List<String> REQUIRED = List.of("wheel_speed", "message", "out", "in",
            "field", "array", "position", "seen");

    private NamedJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Named message, EncodeBuffer out) {
        int position = out.reserve(16 + JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_WHEEL_SPEED);
        position = JsonBytes.putDouble(array, position, message.wheelSpeed());
        array[position++] = ',';
        out.setLength(position);
        String serial = message.serial();
        if (serial != null) {
            JsonWriter.writeLiteral(out, BEFORE_SERIAL_NUMBER);
            JsonWriter.writeString(out, serial);
            JsonWriter.writeLiteral(out, COMMA);
        }
        String url = message.url();
        if (url != null) {
            JsonWriter.writeLiteral(out, BEFORE_THE_URL);
            JsonWriter.writeString(out, url);
            JsonWriter.writeLiteral(out, COMMA);
        }
        position = out.reserve(62 + 7 * JsonBytes.MAX_INT);
        array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_MESSAGE);
        position = JsonBytes.putInt(array, position, message.message());
        position = JsonBytes.putLiteral(array, position, BEFORE_OUT);
        position = JsonBytes.putInt(array, position, message.out());
        position = JsonBytes.putLiteral(array, position, BEFORE_IN);
        position = JsonBytes.putInt(array, position, message.in());
        position = JsonBytes.putLiteral(array, position, BEFORE_FIELD);
        position = JsonBytes.putInt(array, position, message.field());
        position = JsonBytes.putLiteral(array, position, BEFORE_ARRAY);
        position = JsonBytes.putInt(array, position, message.array());
        position = JsonBytes.putLiteral(array, position, BEFORE_POSITION);
        position = JsonBytes.putInt(array, position, message.position());
        position = JsonBytes.putLiteral(array, position, BEFORE_SEEN);
        position = JsonBytes.putInt(array, position, message.seen());
        array[position++] = ',';
        out.setLength(position);
        Integer value = message.value();
        if (value != null) {
            position = out.reserve(9 + JsonBytes.MAX_INT);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_VALUE);
            position = JsonBytes.putInt(array, position, value);
            array[position++] = ',';
            out.setLength(position);
        }
        String values = message.values();
        if (values != null) {
            JsonWriter.writeLiteral(out, BEFORE_VALUES);
            JsonWriter.writeString(out, values);
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
    public static Named read(JsonReader in) {
        double wheelSpeed = 0;
        String serial = null;
        String url = null;
        int message_ = 0;
        int out = 0;
        int in_ = 0;
        int field_ = 0;
        int array = 0;
        int position = 0;
        int seen = 0;
        Integer value = null;
        String values = null;
        long seen_ = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    wheelSpeed = in.readDouble();
                    seen_ |= 0x1;
                }
                case 1 -> serial = in.readNull() ? null : in.readString();
                case 2 -> url = in.readNull() ? null : in.readString();
                case 3 -> {
                    message_ = in.readInt();
                    seen_ |= 0x2;
                }
                case 4 -> {
                    out = in.readInt();
                    seen_ |= 0x4;
                }
                case 5 -> {
                    in_ = in.readInt();
                    seen_ |= 0x8;
                }
                case 6 -> {
                    field_ = in.readInt();
                    seen_ |= 0x10;
                }
                case 7 -> {
                    array = in.readInt();
                    seen_ |= 0x20;
                }
                case 8 -> {
                    position = in.readInt();
                    seen_ |= 0x40;
                }
                case 9 -> {
                    seen = in.readInt();
                    seen_ |= 0x80;
                }
                case 10 -> value = in.readNull() ? null : in.readInt();
                case 11 -> values = in.readNull() ? null : in.readString();
                default -> in.skipValue();
            }
        }
        if (seen_ != 0xff) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen_)));
        }
        return new Named(wheelSpeed, serial, (String) null, url, 0, message_, out, in_, field_, array, position, seen, value, values);
    }
}
