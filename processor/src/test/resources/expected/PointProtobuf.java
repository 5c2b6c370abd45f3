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

/**
 * Encodes and decodes {@link Point} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PointProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Point", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Point> ENCODER = new Encoder<Point>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Point message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Point> DECODER = new Decoder<Point>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Point decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames POINT_NAMES = ProtobufNames.of(new int[] {1, 2}, "x", "y");

    private PointProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Point message, EncodeBuffer out) {
        int position = out.reserve(maxBytes());
        out.setLength(put(message, out.array(), position));
    }

    /**
     * Writes the fields of a message into an array, without a length prefix.
     *
     * @param message the message
     * @param array the array, with at least {@link #maxBytes} bytes from the position on, all of which may be
     *     overwritten
     * @param position the index of the first byte to write
     * @return the index after the last byte written
     * @throws NullPointerException if a required field is null
     */
    public static int put(Point message, byte[] array, int position) {
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.x());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.y());
        return position;
    }

    /**
     * Returns the maximum number of bytes that {@link #put} overwrites.
     */
    public static int maxBytes() {
        return 2 * ProtobufBytes.MAX_FIELD;
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Point read(ProtobufReader in) {
        double x = 0.0;
        double y = 0.0;
        for (int tag; (tag = in.readTag(POINT_NAMES)) != 0; ) {
            switch (tag) {
                case 9 -> x = in.readDouble();
                case 17 -> y = in.readDouble();
                default -> in.skipField();
            }
        }
        return new Point(x, y);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "Cj8KEGdvb2QvUG9pbnQucHJvdG8SBGdvb2QiHQoFUG9pbnQSCQoBeBgBIAEoARIJCgF5GAIgASgBYgZwcm90bzM=");
    }
}
