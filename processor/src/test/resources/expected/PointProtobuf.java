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
 * Writes {@link Point} as a protobuf message, and reads it.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PointProtobuf {
    /**
     * The {@code FileDescriptorSet} of the messages, with all that they hold.
     */
    public static final Schema SCHEMA = Schema.create("good.Point", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * Encodes messages. Keeps no state: any number of threads may use it at once.
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
     * Decodes messages. Keeps no state: any number of threads may use it at once.
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
     * Writes the fields of a message, without a length before them.
     *
     * @param message the message
     * @param out takes the bytes, after those it has
     * @throws NullPointerException if a required field is null
     */
    public static void write(Point message, EncodeBuffer out) {
        int position = out.reserve(maxBytes());
        out.setLength(put(message, out.array(), position));
    }

    /**
     * Puts the fields of a message into an array, without a length before them.
     *
     * @param message the message
     * @param array has room for {@link #maxBytes} from the position on, which may all be overwritten
     * @param position where the first field goes
     * @return the position after the last field
     * @throws NullPointerException if a required field is null
     */
    public static int put(Point message, byte[] array, int position) {
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.x());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.y());
        return position;
    }

    /**
     * Returns how many bytes {@link #put} needs room for.
     */
    public static int maxBytes() {
        return 2 * ProtobufBytes.MAX_FIELD;
    }

    /**
     * Reads the fields of a message up to its end; skips those that it does not know. A required field
     * that does not come has its default value: zero, empty, or a message without fields.
     *
     * @param in stands before the first field
     * @return the message
     * @throws IllegalArgumentException if there is no such message
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
