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
 * Encodes and decodes {@link Named} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class NamedProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("acme.v1.Named", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Named> ENCODER = new Encoder<Named>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Named decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames NAMED_NAMES = ProtobufNames.of(new int[] {12, 3, 4, 1, 2, 5, 6, 7, 8, 9, 10, 11}, "wheel_speed", "serialNumber", "the_url", "message", "out", "in", "field", "array", "position", "seen", "value", "values");

    private NamedProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Named message, EncodeBuffer out) {
        int position = out.reserve(2 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        position = ProtobufBytes.putInt32IfNonzero(array, position, 8, message.message());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 16, message.out());
        out.setLength(position);
        var serial = message.serial();
        if (serial != null) {
            ProtobufWriter.writeString(out, 26, serial);
        }
        var url = message.url();
        if (url != null) {
            ProtobufWriter.writeString(out, 34, url);
        }
        position = out.reserve(6 * ProtobufBytes.MAX_FIELD);
        array = out.array();
        position = ProtobufBytes.putInt32IfNonzero(array, position, 40, message.in());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 48, message.field());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 56, message.array());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 64, message.position());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 72, message.seen());
        var value = message.value();
        if (value != null) {
            position = ProtobufBytes.putInt32(array, position, 80, value);
        }
        out.setLength(position);
        var values = message.values();
        if (values != null) {
            ProtobufWriter.writeString(out, 90, values);
        }
        ProtobufWriter.writeDoubleIfNonzero(out, 97, message.wheelSpeed());
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Named read(ProtobufReader in) {
        double wheelSpeed = 0.0;
        String serial = null;
        String url = null;
        int message_ = 0;
        int out = 0;
        int in_ = 0;
        int field = 0;
        int array = 0;
        int position = 0;
        int seen = 0;
        Integer value = null;
        String values = null;
        for (int tag; (tag = in.readTag(NAMED_NAMES)) != 0; ) {
            switch (tag) {
                case 97 -> wheelSpeed = in.readDouble();
                case 26 -> serial = in.readString();
                case 34 -> url = in.readString();
                case 8 -> message_ = in.readInt32();
                case 16 -> out = in.readInt32();
                case 40 -> in_ = in.readInt32();
                case 48 -> field = in.readInt32();
                case 56 -> array = in.readInt32();
                case 64 -> position = in.readInt32();
                case 72 -> seen = in.readInt32();
                case 80 -> value = in.readInt32();
                case 90 -> values = in.readString();
                default -> in.skipField();
            }
        }
        return new Named(wheelSpeed, serial, (String) null, url, 0, message_, out, in_, field, array, position, seen, value, values);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CrkCChNhY21lL3YxL05hbWVkLnByb3RvEgdhY21lLnYxIpACCgVOYW1lZBITCgt3aGVlbF9zcGVlZBgMIAEoARIZ"
                        + "CgxzZXJpYWxOdW1iZXIYAyABKAlIAIgBARIUCgd0aGVfdXJsGAQgASgJSAGIAQESDwoHbWVzc2FnZRgBIAEoBRIL"
                        + "CgNvdXQYAiABKAUSCgoCaW4YBSABKAUSDQoFZmllbGQYBiABKAUSDQoFYXJyYXkYByABKAUSEAoIcG9zaXRpb24Y"
                        + "CCABKAUSDAoEc2VlbhgJIAEoBRISCgV2YWx1ZRgKIAEoBUgCiAEBEhMKBnZhbHVlcxgLIAEoCUgDiAEBQg8KDV9z"
                        + "ZXJpYWxOdW1iZXJCCgoIX3RoZV91cmxCCAoGX3ZhbHVlQgkKB192YWx1ZXNiBnByb3RvMw==");
    }
}
