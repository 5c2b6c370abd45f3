package good;

import java.util.Base64;
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
 * Encodes and decodes {@link Immutable} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ImmutableProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Immutable", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Immutable> ENCODER = new Encoder<Immutable>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Immutable decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames IMMUTABLE_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4}, "name", "value", "place", "half");

    private ImmutableProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Immutable message, EncodeBuffer out) {
        var name = message.name();
        if (name != null) {
            ProtobufWriter.writeString(out, 10, name);
        }
        int position = out.reserve(3 * ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
        byte[] array = out.array();
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.value());
        var place = message.getPlace();
        if (place != null) {
            int placeBody = ProtobufBytes.beginMessage(array, position, 26);
            position = ProtobufBytes.endMessage(array, placeBody, PointProtobuf.put(place, array, placeBody));
        }
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 33, message.getHalf());
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
    public static Immutable read(ProtobufReader in) {
        String name = null;
        double value = 0.0;
        Point place = null;
        for (int tag; (tag = in.readTag(IMMUTABLE_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> name = in.readString();
                case 17 -> value = in.readDouble();
                case 26 -> {
                    in.beginMessage();
                    place = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        Immutable message = new Immutable(value, name);
        message.setPlace(place);
        return message;
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "Cj8KEGdvb2QvUG9pbnQucHJvdG8SBGdvb2QiHQoFUG9pbnQSCQoBeBgBIAEoARIJCgF5GAIgASgBYgZwcm90bzMK"
                        + "pwEKFGdvb2QvSW1tdXRhYmxlLnByb3RvEgRnb29kGhBnb29kL1BvaW50LnByb3RvIm8KCUltbXV0YWJsZRIRCgRu"
                        + "YW1lGAEgASgJSACIAQESDQoFdmFsdWUYAiABKAESHwoFcGxhY2UYAyABKAsyCy5nb29kLlBvaW50SAGIAQESDAoE"
                        + "aGFsZhgEIAEoAUIHCgVfbmFtZUIICgZfcGxhY2ViBnByb3RvMw==");
    }
}
