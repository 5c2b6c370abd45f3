package good;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Optionals} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class OptionalsProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Optionals", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Optionals> ENCODER = new Encoder<Optionals>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Optionals decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames OPTIONALS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, "count", "id", "speed", "box", "name", "point", "level", "time", "distance");

    private OptionalsProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Optionals message, EncodeBuffer out) {
        int position = out.reserve(4 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        var count = message.count();
        if (count != null && count.isPresent()) {
            position = ProtobufBytes.putInt32(array, position, 8, count.getAsInt());
        }
        var id = message.id();
        if (id != null && id.isPresent()) {
            position = ProtobufBytes.putInt64(array, position, 16, id.getAsLong());
        }
        var speed = message.speed();
        if (speed != null && speed.isPresent()) {
            position = ProtobufBytes.putDouble(array, position, 25, speed.getAsDouble());
        }
        var box = message.box();
        if (box != null && box.isPresent()) {
            position = ProtobufBytes.putDouble(array, position, 33, box.get());
        }
        out.setLength(position);
        var name = message.name();
        if (name != null && name.isPresent()) {
            ProtobufWriter.writeString(out, 42, name.get());
        }
        position = out.reserve(3 * ProtobufBytes.MAX_FIELD + ProtobufBytes.MAX_TIME + PointProtobuf.maxBytes());
        array = out.array();
        var point = message.point();
        if (point != null && point.isPresent()) {
            int pointBody = ProtobufBytes.beginMessage(array, position, 50);
            position = ProtobufBytes.endMessage(array, pointBody, PointProtobuf.put(point.get(), array, pointBody));
        }
        var level = message.level();
        if (level != null && level.isPresent()) {
            position = ProtobufBytes.putInt32(array, position, 56, numberOfLevel(level.get()));
        }
        var time = message.time();
        if (time != null && time.isPresent()) {
            position = ProtobufBytes.putTimestamp(array, position, 66, time.get());
        }
        var distance = message.distance();
        if (distance != null && distance.isPresent()) {
            position = ProtobufBytes.putDouble(array, position, 73, distance.get().value());
        }
        out.setLength(position);
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Optionals read(ProtobufReader in) {
        OptionalInt count = OptionalInt.empty();
        OptionalLong id = OptionalLong.empty();
        OptionalDouble speed = OptionalDouble.empty();
        Optional<Double> box = Optional.empty();
        Optional<String> name = Optional.empty();
        Optional<Point> point = Optional.empty();
        Optional<Level> level = Optional.empty();
        Optional<Instant> time = Optional.empty();
        Optional<Meters> distance = Optional.empty();
        for (int tag; (tag = in.readTag(OPTIONALS_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> count = OptionalInt.of(in.readInt32());
                case 16 -> id = OptionalLong.of(in.readInt64());
                case 25 -> speed = OptionalDouble.of(in.readDouble());
                case 33 -> box = Optional.of(in.readDouble());
                case 42 -> name = Optional.of(in.readString());
                case 50 -> {
                    in.beginMessage();
                    point = Optional.of(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 56 -> level = Optional.of(constantOfLevel(in.readInt32(), in));
                case 66 -> time = Optional.of(in.readTimestamp());
                case 73 -> distance = Optional.of(new Meters(in.readDouble()));
                default -> in.skipField();
            }
        }
        return new Optionals(count, id, speed, box, name, point, level, time, distance);
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4"
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwr/AQofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxIPZ29v"
                        + "Z2xlLnByb3RvYnVmIjsKCVRpbWVzdGFtcBIYCgdzZWNvbmRzGAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgF"
                        + "UgVuYW5vc0KFAQoTY29tLmdvb2dsZS5wcm90b2J1ZkIOVGltZXN0YW1wUHJvdG9QAVoyZ29vZ2xlLmdvbGFuZy5v"
                        + "cmcvcHJvdG9idWYvdHlwZXMva25vd24vdGltZXN0YW1wcGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vs"
                        + "bEtub3duVHlwZXNiBnByb3RvMwq5AwoUZ29vZC9PcHRpb25hbHMucHJvdG8SBGdvb2QaEGdvb2QvTGV2ZWwucHJv"
                        + "dG8aEGdvb2QvUG9pbnQucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8izQIKCU9wdGlvbmFs"
                        + "cxISCgVjb3VudBgBIAEoBUgAiAEBEg8KAmlkGAIgASgDSAGIAQESEgoFc3BlZWQYAyABKAFIAogBARIQCgNib3gY"
                        + "BCABKAFIA4gBARIRCgRuYW1lGAUgASgJSASIAQESHwoFcG9pbnQYBiABKAsyCy5nb29kLlBvaW50SAWIAQESJQoF"
                        + "bGV2ZWwYByABKA4yES5nb29kLkxldmVsLlZhbHVlSAaIAQESLQoEdGltZRgIIAEoCzIaLmdvb2dsZS5wcm90b2J1"
                        + "Zi5UaW1lc3RhbXBIB4gBARIVCghkaXN0YW5jZRgJIAEoAUgIiAEBQggKBl9jb3VudEIFCgNfaWRCCAoGX3NwZWVk"
                        + "QgYKBF9ib3hCBwoFX25hbWVCCAoGX3BvaW50QggKBl9sZXZlbEIHCgVfdGltZUILCglfZGlzdGFuY2ViBnByb3Rv"
                        + "Mw==");
    }
}
