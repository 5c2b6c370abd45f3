package good;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.Base64;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Texts} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class TextsProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Texts", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Texts> ENCODER = new Encoder<Texts>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Texts decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames TEXTS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, "text", "uuid", "uri", "path", "bigInteger", "bigDecimal", "date", "time", "dateTime", "offsetTime", "zonedTime", "zone", "currency", "timeOfDay", "yearMonth", "period", "zoneOffset", "files", "file");

    private TextsProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Texts message, EncodeBuffer out) {
        var text = message.text();
        if (text != null) {
            ProtobufWriter.writeString(out, 10, text);
        }
        var uuid = message.uuid();
        if (uuid != null) {
            ProtobufWriter.writeString(out, 18, uuid.toString());
        }
        var uri = message.uri();
        if (uri != null) {
            ProtobufWriter.writeString(out, 26, uri.toString());
        }
        var path = message.path();
        if (path != null) {
            ProtobufWriter.writeString(out, 34, path.toString());
        }
        var bigInteger = message.bigInteger();
        if (bigInteger != null) {
            ProtobufWriter.writeString(out, 42, bigInteger.toString());
        }
        var bigDecimal = message.bigDecimal();
        if (bigDecimal != null) {
            ProtobufWriter.writeString(out, 50, bigDecimal.toString());
        }
        var date = message.date();
        if (date != null) {
            ProtobufWriter.writeString(out, 58, date.toString());
        }
        var time = message.time();
        if (time != null) {
            ProtobufWriter.writeString(out, 66, time.toString());
        }
        var dateTime = message.dateTime();
        if (dateTime != null) {
            ProtobufWriter.writeString(out, 74, dateTime.toString());
        }
        var offsetTime = message.offsetTime();
        if (offsetTime != null) {
            ProtobufWriter.writeString(out, 82, offsetTime.toString());
        }
        var zonedTime = message.zonedTime();
        if (zonedTime != null) {
            ProtobufWriter.writeString(out, 90, zonedTime.toString());
        }
        var zone = message.zone();
        if (zone != null) {
            ProtobufWriter.writeString(out, 98, zone.toString());
        }
        var currency = message.currency();
        if (currency != null) {
            ProtobufWriter.writeString(out, 106, currency.toString());
        }
        var timeOfDay = message.timeOfDay();
        if (timeOfDay != null) {
            ProtobufWriter.writeString(out, 114, timeOfDay.toString());
        }
        var yearMonth = message.yearMonth();
        if (yearMonth != null) {
            ProtobufWriter.writeString(out, 122, yearMonth.toString());
        }
        var period = message.period();
        if (period != null) {
            ProtobufWriter.writeString(out, 130, period.toString());
        }
        var zoneOffset = message.zoneOffset();
        if (zoneOffset != null) {
            ProtobufWriter.writeString(out, 138, zoneOffset.toString());
        }
        var files = message.files();
        if (files != null) {
            writeFiles(files, out, "files of Texts");
        }
        ProtobufWriter.writeStringIfNonempty(out, 154, Objects.requireNonNull(message.file(), "required field file of Texts is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)").toString());
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Texts read(ProtobufReader in) {
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
        List<File> files = new ArrayList<>();
        File file = null;
        for (int tag; (tag = in.readTag(TEXTS_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> text = in.readString();
                case 18 -> uuid = in.readParsed("a UUID", UUID::fromString);
                case 26 -> uri = in.readParsed("a URI", URI::create);
                case 34 -> path = in.readParsed("a path", Path::of);
                case 42 -> bigInteger = in.readParsed("decimal digits", BigInteger::new);
                case 50 -> bigDecimal = in.readParsed("a decimal number", BigDecimal::new);
                case 58 -> date = in.readParsed("a date such as 2007-12-03", LocalDate::parse);
                case 66 -> time = in.readParsed("a time such as 10:15:30", LocalTime::parse);
                case 74 -> dateTime = in.readParsed("a time such as 2007-12-03T10:15:30", LocalDateTime::parse);
                case 82 -> offsetTime = in.readParsed("a time such as 2007-12-03T10:15:30+01:00", OffsetDateTime::parse);
                case 90 -> zonedTime = in.readParsed("a time such as 2007-12-03T10:15:30+01:00[Europe/Paris]", ZonedDateTime::parse);
                case 98 -> zone = in.readParsed("a time zone such as Europe/Paris", ZoneId::of);
                case 106 -> currency = in.readParsed("a currency such as EUR", Currency::getInstance);
                case 114 -> timeOfDay = in.readParsed("a time such as 10:15:30+01:00", OffsetTime::parse);
                case 122 -> yearMonth = in.readParsed("a month such as 2007-12", YearMonth::parse);
                case 130 -> period = in.readParsed("a period such as P1Y2M3D", Period::parse);
                case 138 -> zoneOffset = in.readParsed("an offset such as +01:00", ZoneOffset::of);
                case 146 -> files.add(in.readParsed("a path", File::new));
                case 154 -> file = in.readParsed("a path", File::new);
                default -> in.skipField();
            }
        }
        if (file == null) {
            file = new File("");
        }
        return new Texts(text, uuid, uri, path, bigInteger, bigDecimal, date, time, dateTime, offsetTime, zonedTime, zone, currency, timeOfDay, yearMonth, period, zoneOffset, files, file);
    }

    private static void writeFiles(List<? extends File> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends File> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                File value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 146, value.toString());
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CoMFChBnb29kL1RleHRzLnByb3RvEgRnb29kIuAECgVUZXh0cxIRCgR0ZXh0GAEgASgJSACIAQESEQoEdXVpZBgC"
                        + "IAEoCUgBiAEBEhAKA3VyaRgDIAEoCUgCiAEBEhEKBHBhdGgYBCABKAlIA4gBARIXCgpiaWdJbnRlZ2VyGAUgASgJ"
                        + "SASIAQESFwoKYmlnRGVjaW1hbBgGIAEoCUgFiAEBEhEKBGRhdGUYByABKAlIBogBARIRCgR0aW1lGAggASgJSAeI"
                        + "AQESFQoIZGF0ZVRpbWUYCSABKAlICIgBARIXCgpvZmZzZXRUaW1lGAogASgJSAmIAQESFgoJem9uZWRUaW1lGAsg"
                        + "ASgJSAqIAQESEQoEem9uZRgMIAEoCUgLiAEBEhUKCGN1cnJlbmN5GA0gASgJSAyIAQESFgoJdGltZU9mRGF5GA4g"
                        + "ASgJSA2IAQESFgoJeWVhck1vbnRoGA8gASgJSA6IAQESEwoGcGVyaW9kGBAgASgJSA+IAQESFwoKem9uZU9mZnNl"
                        + "dBgRIAEoCUgQiAEBEg0KBWZpbGVzGBIgAygJEgwKBGZpbGUYEyABKAlCBwoFX3RleHRCBwoFX3V1aWRCBgoEX3Vy"
                        + "aUIHCgVfcGF0aEINCgtfYmlnSW50ZWdlckINCgtfYmlnRGVjaW1hbEIHCgVfZGF0ZUIHCgVfdGltZUILCglfZGF0"
                        + "ZVRpbWVCDQoLX29mZnNldFRpbWVCDAoKX3pvbmVkVGltZUIHCgVfem9uZUILCglfY3VycmVuY3lCDAoKX3RpbWVP"
                        + "ZkRheUIMCgpfeWVhck1vbnRoQgkKB19wZXJpb2RCDQoLX3pvbmVPZmZzZXRiBnByb3RvMw==");
    }
}
