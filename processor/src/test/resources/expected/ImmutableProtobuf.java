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
 * Writes {@link Immutable} as a protobuf message, and reads it.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ImmutableProtobuf {
    /**
     * The {@code FileDescriptorSet} of the messages, with all that they hold.
     */
    public static final Schema SCHEMA = Schema.create("good.Immutable", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * Encodes messages. Keeps no state: any number of threads may use it at once.
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
     * Decodes messages. Keeps no state: any number of threads may use it at once.
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
     * Writes the fields of a message, without a length before them.
     *
     * @param message the message
     * @param out takes the bytes, after those it has
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
     * Reads the fields of a message up to its end; skips those that it does not know. A required field
     * that does not come has its default value: zero, empty, or a message without fields.
     *
     * @param in stands before the first field
     * @return the message
     * @throws IllegalArgumentException if there is no such message
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
