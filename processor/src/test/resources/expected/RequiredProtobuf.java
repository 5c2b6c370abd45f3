package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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
 * Encodes and decodes {@link Required} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class RequiredProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Required", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Required> ENCODER = new Encoder<Required>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Required message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Required> DECODER = new Decoder<Required>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Required decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames REQUIRED_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7}, "name", "point", "points", "nickname", "photo", "motto", "level");

    private RequiredProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Required message, EncodeBuffer out) {
        ProtobufWriter.writeStringIfNonempty(out, 10, Objects.requireNonNull(message.name(), "required field name of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"));
        int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
        byte[] array = out.array();
        int pointBody = ProtobufBytes.beginMessage(array, position, 18);
        position = ProtobufBytes.endMessage(array, pointBody, PointProtobuf.put(Objects.requireNonNull(message.point(), "required field point of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), array, pointBody));
        out.setLength(position);
        writePoints(Objects.requireNonNull(message.points(), "required field points of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "points of Required");
        var nickname = message.nickname();
        if (nickname != null) {
            ProtobufWriter.writeString(out, 34, nickname);
        }
        var photo = message.photo();
        if (photo != null) {
            ProtobufWriter.writeBytes(out, 42, photo);
        }
        var motto = message.motto();
        if (motto != null) {
            ProtobufWriter.writeString(out, 50, motto);
        }
        ProtobufWriter.writeInt32IfNonzero(out, 56, numberOfLevel(Objects.requireNonNull(message.level(), "required field level of Required is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)")));
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Required read(ProtobufReader in) {
        String name = "";
        Point point = null;
        List<Point> points = new ArrayList<>();
        String nickname = null;
        byte[] photo = null;
        String motto = null;
        Level level = Level.FINE;
        for (int tag; (tag = in.readTag(REQUIRED_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> name = in.readString();
                case 18 -> {
                    in.beginMessage();
                    point = PointProtobuf.read(in);
                    in.endMessage();
                }
                case 26 -> {
                    in.beginElement();
                    points.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 34 -> nickname = in.readString();
                case 42 -> photo = in.readBytes();
                case 50 -> motto = in.readString();
                case 56 -> level = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        if (point == null) {
            point = PointProtobuf.read(in);
        }
        return new Required(name, point, points, nickname, photo, motto, level);
    }

    private static void writePoints(List<? extends Point> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 26);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
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
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwqdAgoTZ29vZC9SZXF1aXJlZC5wcm90bxIEZ29vZBoQZ29vZC9MZXZl"
                        + "bC5wcm90bxoQZ29vZC9Qb2ludC5wcm90byLTAQoIUmVxdWlyZWQSDAoEbmFtZRgBIAEoCRIaCgVwb2ludBgCIAEo"
                        + "CzILLmdvb2QuUG9pbnQSGwoGcG9pbnRzGAMgAygLMgsuZ29vZC5Qb2ludBIVCghuaWNrbmFtZRgEIAEoCUgAiAEB"
                        + "EhIKBXBob3RvGAUgASgMSAGIAQESEgoFbW90dG8YBiABKAlIAogBARIgCgVsZXZlbBgHIAEoDjIRLmdvb2QuTGV2"
                        + "ZWwuVmFsdWVCCwoJX25pY2tuYW1lQggKBl9waG90b0IICgZfbW90dG9iBnByb3RvMw==");
    }
}
