package good;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Times} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class TimesProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Times", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Times> ENCODER = new Encoder<Times>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Times decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames TIMES_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6}, "instant", "duration", "date", "instants", "bytes", "buffer");

    private TimesProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Times message, EncodeBuffer out) {
        int position = out.reserve(3 * ProtobufBytes.MAX_TIME);
        byte[] array = out.array();
        var instant = message.instant();
        if (instant != null) {
            position = ProtobufBytes.putTimestamp(array, position, 10, instant);
        }
        var duration = message.duration();
        if (duration != null) {
            position = ProtobufBytes.putDuration(array, position, 18, duration);
        }
        var date = message.date();
        if (date != null) {
            position = ProtobufBytes.putTimestamp(array, position, 26, Instant.ofEpochMilli(date.getTime()));
        }
        out.setLength(position);
        var instants = message.instants();
        if (instants != null) {
            writeInstants(instants, out, "instants of Times");
        }
        var bytes = message.bytes();
        if (bytes != null) {
            ProtobufWriter.writeBytes(out, 42, bytes);
        }
        var buffer = message.buffer();
        if (buffer != null) {
            ProtobufWriter.writeBytes(out, 50, buffer);
        }
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Times read(ProtobufReader in) {
        Instant instant = null;
        Duration duration = null;
        Date date = null;
        List<Instant> instants = new ArrayList<>();
        byte[] bytes = null;
        ByteBuffer buffer = null;
        for (int tag; (tag = in.readTag(TIMES_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> instant = in.readTimestamp();
                case 18 -> duration = in.readDuration();
                case 26 -> date = Date.from(in.readTimestamp());
                case 34 -> instants.add(in.readTimestampElement());
                case 42 -> bytes = in.readBytes();
                case 50 -> buffer = ByteBuffer.wrap(in.readBytes());
                default -> in.skipField();
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
                ProtobufWriter.writeTimestamp(out, 34, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CvsBCh5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIY"
                        + "CgdzZWNvbmRzGAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90"
                        + "b2J1ZkINRHVyYXRpb25Qcm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9kdXJh"
                        + "dGlvbnBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzMK/wEKH2dvb2ds"
                        + "ZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI7CglUaW1lc3RhbXASGAoHc2Vjb25k"
                        + "cxgBIAEoA1IHc2Vjb25kcxIUCgVuYW5vcxgCIAEoBVIFbmFub3NChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRp"
                        + "bWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3RpbWVzdGFtcHBi"
                        + "+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzMKjAMKEGdvb2QvVGltZXMu"
                        + "cHJvdG8SBGdvb2QaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVz"
                        + "dGFtcC5wcm90byKoAgoFVGltZXMSMAoHaW5zdGFudBgBIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBI"
                        + "AIgBARIwCghkdXJhdGlvbhgCIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkgBiAEBEi0KBGRhdGUYAyAB"
                        + "KAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wSAKIAQESLAoIaW5zdGFudHMYBCADKAsyGi5nb29nbGUucHJv"
                        + "dG9idWYuVGltZXN0YW1wEhIKBWJ5dGVzGAUgASgMSAOIAQESEwoGYnVmZmVyGAYgASgMSASIAQFCCgoIX2luc3Rh"
                        + "bnRCCwoJX2R1cmF0aW9uQgcKBV9kYXRlQggKBl9ieXRlc0IJCgdfYnVmZmVyYgZwcm90bzM=");
    }
}
