package good;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
 * Encodes and decodes {@link Times} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Times and bytes.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class TimesJson {
    /**
     * The JSON Schema of the messages.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Times", """
    {
      "title": "good.Times",
      "description": "Times and bytes.",
      "type": "object",
      "properties": {
        "instant": {
          "title": "time",
          "type": "object",
          "properties": {
            "sec": {"type": "integer", "minimum": 0},
            "nsec": {"type": "integer", "minimum": 0, "maximum": 999999999}
          }
        },
        "duration": {
          "title": "duration",
          "type": "object",
          "properties": {
            "sec": {"type": "integer"},
            "nsec": {"type": "integer", "minimum": 0, "maximum": 999999999}
          }
        },
        "date": {
          "title": "time",
          "type": "object",
          "properties": {
            "sec": {"type": "integer", "minimum": 0},
            "nsec": {"type": "integer", "minimum": 0, "maximum": 999999999}
          }
        },
        "instants": {
          "type": "array",
          "items": {
            "title": "time",
            "type": "object",
            "properties": {
              "sec": {"type": "integer", "minimum": 0},
              "nsec": {"type": "integer", "minimum": 0, "maximum": 999999999}
            }
          }
        },
        "bytes": {"type": "string", "contentEncoding": "base64"},
        "buffer": {"type": "string", "contentEncoding": "base64"}
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Times> ENCODER = new Encoder<Times>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Times message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Times> DECODER = new Decoder<Times>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Times decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Times message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_INSTANT = "\"instant\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DURATION = "\"duration\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DATE = "\"date\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_INSTANTS = "\"instants\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BYTES = "\"bytes\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BUFFER = "\"buffer\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("instant", "duration", "date", "instants",
            "bytes", "buffer");

    private TimesJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Times message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Instant instant = message.instant();
        if (instant != null) {
            int position = out.reserve(11 + JsonBytes.MAX_TIME);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_INSTANT);
            position = JsonBytes.putInstant(array, position, instant);
            array[position++] = ',';
            out.setLength(position);
        }
        Duration duration = message.duration();
        if (duration != null) {
            int position = out.reserve(12 + JsonBytes.MAX_TIME);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_DURATION);
            position = JsonBytes.putDuration(array, position, duration);
            array[position++] = ',';
            out.setLength(position);
        }
        Date date = message.date();
        if (date != null) {
            int position = out.reserve(8 + JsonBytes.MAX_TIME);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_DATE);
            position = JsonBytes.putInstant(array, position, Instant.ofEpochMilli(date.getTime()));
            array[position++] = ',';
            out.setLength(position);
        }
        List<Instant> instants = message.instants();
        if (instants != null) {
            JsonWriter.writeLiteral(out, BEFORE_INSTANTS);
            writeInstants(instants, out, "instants of Times");
            JsonWriter.writeLiteral(out, COMMA);
        }
        byte[] bytes = message.bytes();
        if (bytes != null) {
            JsonWriter.writeLiteral(out, BEFORE_BYTES);
            JsonWriter.writeBase64(out, bytes);
            JsonWriter.writeLiteral(out, COMMA);
        }
        ByteBuffer buffer = message.buffer();
        if (buffer != null) {
            JsonWriter.writeLiteral(out, BEFORE_BUFFER);
            JsonWriter.writeBase64(out, buffer);
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
    public static Times read(JsonReader in) {
        Instant instant = null;
        Duration duration = null;
        Date date = null;
        List<Instant> instants = null;
        byte[] bytes = null;
        ByteBuffer buffer = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> instant = in.readNull() ? null : in.readInstant();
                case 1 -> duration = in.readNull() ? null : in.readDuration();
                case 2 -> date = in.readNull() ? null : Date.from(in.readInstant());
                case 3 -> instants = in.readNull() ? null : readInstants(in);
                case 4 -> bytes = in.readNull() ? null : in.readBase64();
                case 5 -> buffer = in.readNull() ? null : ByteBuffer.wrap(in.readBase64());
                default -> in.skipValue();
            }
        }
        return new Times(instant, duration, date, instants, bytes, buffer);
    }

    private static void writeInstants(List<? extends Instant> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Instant> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Instant value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_TIME);
                byte[] array = out.array();
                position = JsonBytes.putInstant(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static List<Instant> readInstants(JsonReader in) {
        List<Instant> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readInstant());
        }
        return values;
    }
}
