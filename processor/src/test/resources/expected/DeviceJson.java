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
 * Encodes and decodes {@link Device} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "A class with getters and setters, a superclass, and members that are no fields of the message."),
                @FoxgloveGenerated.Description(of = "coreTemperature", text = "How warm it is.")
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class DeviceJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Device", """
    {
      "title": "good.Device",
      "description": "A class with getters and setters, a superclass, and members that are no fields of the message.",
      "type": "object",
      "properties": {
        "id": {"type": "string"},
        "state": {
          "title": "good.Level",
          "oneOf": [
            {"title": "FINE", "const": 0},
            {"title": "WARN", "const": 10},
            {"title": "FATAL", "const": -3, "description": "All is lost."}
          ]
        },
        "core_temperature": {"description": "How warm it is. [K]", "type": "number"},
        "running": {"type": "boolean"},
        "serial": {
          "type": "array",
          "items": {"type": "integer"}
        }
      },
      "required": ["core_temperature", "running"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Device> ENCODER = new Encoder<Device>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Device message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Device> DECODER = new Decoder<Device>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Device decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Device message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ID = "\"id\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_STATE = "\"state\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CORE_TEMPERATURE = "\"core_temperature\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_RUNNING = ",\"running\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SERIAL = "\"serial\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("id", "state", "core_temperature",
            "running");

    private static final List<String> REQUIRED = List.of("core_temperature", "running");

    private DeviceJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Device message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        String id = message.getId();
        if (id != null) {
            JsonWriter.writeLiteral(out, BEFORE_ID);
            JsonWriter.writeString(out, id);
            JsonWriter.writeLiteral(out, COMMA);
        }
        Level state = message.getState();
        if (state != null) {
            int position = out.reserve(9 + JsonBytes.MAX_INT);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_STATE);
            position = JsonBytes.putInt(array, position, numberOf(state));
            array[position++] = ',';
            out.setLength(position);
        }
        int position = out.reserve(31 + JsonBytes.MAX_DOUBLE + JsonBytes.MAX_BOOLEAN);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_CORE_TEMPERATURE);
        position = JsonBytes.putDouble(array, position, message.getCoreTemperature());
        position = JsonBytes.putLiteral(array, position, BEFORE_RUNNING);
        position = JsonBytes.putBoolean(array, position, message.isRunning());
        array[position++] = ',';
        out.setLength(position);
        int[] serial = message.serial;
        if (serial != null) {
            JsonWriter.writeLiteral(out, BEFORE_SERIAL);
            JsonWriter.writeIntArray(out, serial);
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
    public static Device read(JsonReader in) {
        String id = null;
        Level state = null;
        double coreTemperature = 0;
        boolean running = false;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> id = in.readNull() ? null : in.readString();
                case 1 -> state = in.readNull() ? null : readLevel(in);
                case 2 -> {
                    coreTemperature = in.readDouble();
                    seen |= 0x1;
                }
                case 3 -> {
                    running = in.readBoolean();
                    seen |= 0x2;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x3) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        Device message = new Device();
        message.setId(id);
        message.setState(state);
        message.setCoreTemperature(coreTemperature);
        message.setRunning(running);
        return message;
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
