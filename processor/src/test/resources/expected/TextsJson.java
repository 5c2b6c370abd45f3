package good;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonNames;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;
import org.foxglove4j.encoding.NullElements;

/**
 * Encodes and decodes {@link Texts} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "What is written as text."),
        required = "file"
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class TextsJson {
    /**
     * The JSON Schema of the messages.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Texts", """
    {
      "title": "good.Texts",
      "description": "What is written as text.",
      "type": "object",
      "properties": {
        "text": {"type": "string"},
        "uuid": {"type": "string"},
        "uri": {"type": "string"},
        "path": {"type": "string"},
        "bigInteger": {"type": "string"},
        "bigDecimal": {"type": "string"},
        "date": {"type": "string"},
        "time": {"type": "string"},
        "dateTime": {"type": "string"},
        "offsetTime": {"type": "string"},
        "zonedTime": {"type": "string"},
        "zone": {"type": "string"},
        "currency": {"type": "string"},
        "timeOfDay": {"type": "string"},
        "yearMonth": {"type": "string"},
        "period": {"type": "string"},
        "zoneOffset": {"type": "string"},
        "files": {
          "type": "array",
          "items": {"type": "string"}
        },
        "file": {"type": "string"}
      },
      "required": ["file"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Texts> ENCODER = new Encoder<Texts>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Texts message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Texts> DECODER = new Decoder<Texts>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Texts decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Texts message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TEXT = "\"text\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UUID = "\"uuid\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_URI = "\"uri\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PATH = "\"path\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BIG_INTEGER = "\"bigInteger\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BIG_DECIMAL = "\"bigDecimal\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DATE = "\"date\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TIME = "\"time\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DATE_TIME = "\"dateTime\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_OFFSET_TIME = "\"offsetTime\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ZONED_TIME = "\"zonedTime\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ZONE = "\"zone\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CURRENCY = "\"currency\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TIME_OF_DAY = "\"timeOfDay\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_YEAR_MONTH = "\"yearMonth\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PERIOD = "\"period\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ZONE_OFFSET = "\"zoneOffset\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FILES = "\"files\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FILE = "\"file\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] END = "}".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("text", "uuid", "uri", "path", "bigInteger",
            "bigDecimal", "date", "time", "dateTime", "offsetTime", "zonedTime", "zone", "currency",
            "timeOfDay", "yearMonth", "period", "zoneOffset", "files", "file");

    private static final List<String> REQUIRED = List.of("file");

    private TextsJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Texts message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        String text = message.text();
        if (text != null) {
            JsonWriter.writeLiteral(out, BEFORE_TEXT);
            JsonWriter.writeString(out, text);
            JsonWriter.writeLiteral(out, COMMA);
        }
        UUID uuid = message.uuid();
        if (uuid != null) {
            JsonWriter.writeLiteral(out, BEFORE_UUID);
            JsonWriter.writeString(out, uuid.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        URI uri = message.uri();
        if (uri != null) {
            JsonWriter.writeLiteral(out, BEFORE_URI);
            JsonWriter.writeString(out, uri.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        Path path = message.path();
        if (path != null) {
            JsonWriter.writeLiteral(out, BEFORE_PATH);
            JsonWriter.writeString(out, path.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        BigInteger bigInteger = message.bigInteger();
        if (bigInteger != null) {
            JsonWriter.writeLiteral(out, BEFORE_BIG_INTEGER);
            JsonWriter.writeString(out, bigInteger.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        BigDecimal bigDecimal = message.bigDecimal();
        if (bigDecimal != null) {
            JsonWriter.writeLiteral(out, BEFORE_BIG_DECIMAL);
            JsonWriter.writeString(out, bigDecimal.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        LocalDate date = message.date();
        if (date != null) {
            JsonWriter.writeLiteral(out, BEFORE_DATE);
            JsonWriter.writeString(out, date.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        LocalTime time = message.time();
        if (time != null) {
            JsonWriter.writeLiteral(out, BEFORE_TIME);
            JsonWriter.writeString(out, time.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        LocalDateTime dateTime = message.dateTime();
        if (dateTime != null) {
            JsonWriter.writeLiteral(out, BEFORE_DATE_TIME);
            JsonWriter.writeString(out, dateTime.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        OffsetDateTime offsetTime = message.offsetTime();
        if (offsetTime != null) {
            JsonWriter.writeLiteral(out, BEFORE_OFFSET_TIME);
            JsonWriter.writeString(out, offsetTime.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        ZonedDateTime zonedTime = message.zonedTime();
        if (zonedTime != null) {
            JsonWriter.writeLiteral(out, BEFORE_ZONED_TIME);
            JsonWriter.writeString(out, zonedTime.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        ZoneId zone = message.zone();
        if (zone != null) {
            JsonWriter.writeLiteral(out, BEFORE_ZONE);
            JsonWriter.writeString(out, zone.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        Currency currency = message.currency();
        if (currency != null) {
            JsonWriter.writeLiteral(out, BEFORE_CURRENCY);
            JsonWriter.writeString(out, currency.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        OffsetTime timeOfDay = message.timeOfDay();
        if (timeOfDay != null) {
            JsonWriter.writeLiteral(out, BEFORE_TIME_OF_DAY);
            JsonWriter.writeString(out, timeOfDay.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        YearMonth yearMonth = message.yearMonth();
        if (yearMonth != null) {
            JsonWriter.writeLiteral(out, BEFORE_YEAR_MONTH);
            JsonWriter.writeString(out, yearMonth.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        Period period = message.period();
        if (period != null) {
            JsonWriter.writeLiteral(out, BEFORE_PERIOD);
            JsonWriter.writeString(out, period.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        ZoneOffset zoneOffset = message.zoneOffset();
        if (zoneOffset != null) {
            JsonWriter.writeLiteral(out, BEFORE_ZONE_OFFSET);
            JsonWriter.writeString(out, zoneOffset.toString());
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<File> files = message.files();
        if (files != null) {
            JsonWriter.writeLiteral(out, BEFORE_FILES);
            writeFiles(files, out, "files of Texts");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.writeLiteral(out, BEFORE_FILE);
        JsonWriter.writeString(out, required(message.file(), "required field file of Texts is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)").toString());
        JsonWriter.writeLiteral(out, END);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Texts read(JsonReader in) {
        String text = null;
        UUID uuid = null;
        URI uri = null;
        Path path = null;
        BigInteger bigInteger = null;
        BigDecimal bigDecimal = null;
        LocalDate date = null;
        LocalTime time = null;
        LocalDateTime dateTime = null;
        OffsetDateTime offsetTime = null;
        ZonedDateTime zonedTime = null;
        ZoneId zone = null;
        Currency currency = null;
        OffsetTime timeOfDay = null;
        YearMonth yearMonth = null;
        Period period = null;
        ZoneOffset zoneOffset = null;
        List<File> files = null;
        File file = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> text = in.readNull() ? null : in.readString();
                case 1 -> uuid = in.readNull() ? null : in.readParsed("a UUID", UUID::fromString);
                case 2 -> uri = in.readNull() ? null : in.readParsed("a URI", URI::create);
                case 3 -> path = in.readNull() ? null : in.readParsed("a path", Path::of);
                case 4 -> bigInteger = in.readNull() ? null : in.readParsed("decimal digits", BigInteger::new);
                case 5 -> bigDecimal = in.readNull() ? null : in.readParsed("a decimal number", BigDecimal::new);
                case 6 -> date = in.readNull() ? null : in.readParsed("a date such as 2007-12-03", LocalDate::parse);
                case 7 -> time = in.readNull() ? null : in.readParsed("a time such as 10:15:30", LocalTime::parse);
                case 8 -> dateTime = in.readNull() ? null : in.readParsed("a time such as 2007-12-03T10:15:30", LocalDateTime::parse);
                case 9 -> offsetTime = in.readNull() ? null : in.readParsed("a time such as 2007-12-03T10:15:30+01:00", OffsetDateTime::parse);
                case 10 -> zonedTime = in.readNull() ? null : in.readParsed("a time such as 2007-12-03T10:15:30+01:00[Europe/Paris]", ZonedDateTime::parse);
                case 11 -> zone = in.readNull() ? null : in.readParsed("a time zone such as Europe/Paris", ZoneId::of);
                case 12 -> currency = in.readNull() ? null : in.readParsed("a currency such as EUR", Currency::getInstance);
                case 13 -> timeOfDay = in.readNull() ? null : in.readParsed("a time such as 10:15:30+01:00", OffsetTime::parse);
                case 14 -> yearMonth = in.readNull() ? null : in.readParsed("a month such as 2007-12", YearMonth::parse);
                case 15 -> period = in.readNull() ? null : in.readParsed("a period such as P1Y2M3D", Period::parse);
                case 16 -> zoneOffset = in.readNull() ? null : in.readParsed("an offset such as +01:00", ZoneOffset::of);
                case 17 -> files = in.readNull() ? null : readFiles(in);
                case 18 -> {
                    file = in.readParsed("a path", File::new);
                    seen |= 0x1;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x1) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Texts(text, uuid, uri, path, bigInteger, bigDecimal, date, time, dateTime, offsetTime, zonedTime, zone, currency, timeOfDay, yearMonth, period, zoneOffset, files, file);
    }

    private static void writeFiles(List<? extends File> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends File> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                File value = iterator == null ? values.get(i) : iterator.next();
                JsonWriter.writeString(out, value.toString());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static <V> V required(V value, String complaint) {
        if (value == null) {
            throw new NullPointerException(complaint);
        }
        return value;
    }

    private static List<File> readFiles(JsonReader in) {
        List<File> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readParsed("a path", File::new));
        }
        return values;
    }
}
