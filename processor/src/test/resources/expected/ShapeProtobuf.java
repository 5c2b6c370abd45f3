package good;

import java.util.Base64;
import java.util.Objects;
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
 * Encodes and decodes {@link Shape} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ShapeProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Shape", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Shape> ENCODER = new Encoder<Shape>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Shape message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Shape> DECODER = new Decoder<Shape>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Shape decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames SHAPE_NAMES = ProtobufNames.of(new int[] {1, 7, 3, 4, 5}, "circle", "box", "ring", "frame", "nothing");

    private static final ProtobufNames SHAPE_CIRCLE_NAMES = ProtobufNames.of(new int[] {1}, "radius");

    private static final ProtobufNames SHAPE_RECTANGLE_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4}, "corner", "width", "height", "label");

    private static final ProtobufNames SHAPE_RING_NAMES = ProtobufNames.of(new int[] {1, 2}, "inner", "outer");

    private static final ProtobufNames SHAPE_NOTHING_NAMES = ProtobufNames.of(new int[] {});

    private ShapeProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Shape message, EncodeBuffer out) {
        if (message instanceof Shape.Circle circle) {
            int position = out.reserve(2 * ProtobufBytes.MAX_FIELD);
            byte[] array = out.array();
            int circleBody = ProtobufBytes.beginMessage(array, position, 10);
            position = ProtobufBytes.endMessage(array, circleBody, putShapeCircle(circle, array, circleBody));
            out.setLength(position);
        } else if (message instanceof Shape.Rectangle rectangle) {
            int rectangleMark = ProtobufWriter.beginMessage(out, 58);
            writeShapeRectangle(rectangle, out);
            ProtobufWriter.endMessage(out, rectangleMark);
        } else if (message instanceof Shape.Ring ring) {
            int position = out.reserve(3 * ProtobufBytes.MAX_FIELD);
            byte[] array = out.array();
            int ringBody = ProtobufBytes.beginMessage(array, position, 26);
            position = ProtobufBytes.endMessage(array, ringBody, putShapeRing(ring, array, ringBody));
            out.setLength(position);
        } else if (message instanceof Shape.Frame frame) {
            int position = out.reserve(ProtobufBytes.MAX_FIELD + ShapeFrameProtobuf.maxBytes());
            byte[] array = out.array();
            int frameBody = ProtobufBytes.beginMessage(array, position, 34);
            position = ProtobufBytes.endMessage(array, frameBody, ShapeFrameProtobuf.put(frame, array, frameBody));
            out.setLength(position);
        } else if (message instanceof Shape.Nothing nothing) {
            int position = out.reserve(ProtobufBytes.MAX_FIELD);
            byte[] array = out.array();
            int nothingBody = ProtobufBytes.beginMessage(array, position, 42);
            position = ProtobufBytes.endMessage(array, nothingBody, putShapeNothing(nothing, array, nothingBody));
            out.setLength(position);
        } else {
            throw new NullPointerException("expected an alternative of Shape, found " + message);
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
    public static Shape read(ProtobufReader in) {
        Shape message = null;
        for (int tag; (tag = in.readTag(SHAPE_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> {
                    in.beginAlternative();
                    message = readShapeCircle(in);
                    in.endMessage();
                }
                case 58 -> {
                    in.beginAlternative();
                    message = readShapeRectangle(in);
                    in.endMessage();
                }
                case 26 -> {
                    in.beginAlternative();
                    message = readShapeRing(in);
                    in.endMessage();
                }
                case 34 -> {
                    in.beginAlternative();
                    message = ShapeFrameProtobuf.read(in);
                    in.endMessage();
                }
                case 42 -> {
                    in.beginAlternative();
                    message = readShapeNothing(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (message == null) {
            throw in.missing("circle or box or ring or frame or nothing");
        }
        return message;
    }

    private static int putShapeCircle(Shape.Circle message, byte[] array, int position) {
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.radius());
        return position;
    }

    private static void writeShapeRectangle(Shape.Rectangle message, EncodeBuffer out) {
        int position = out.reserve(3 * ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
        byte[] array = out.array();
        var corner = message.corner();
        if (corner != null) {
            int cornerBody = ProtobufBytes.beginMessage(array, position, 10);
            position = ProtobufBytes.endMessage(array, cornerBody, PointProtobuf.put(corner, array, cornerBody));
        }
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.width());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 25, message.height());
        out.setLength(position);
        var label = message.label();
        if (label != null) {
            ProtobufWriter.writeString(out, 34, label);
        }
    }

    private static int putShapeRing(Shape.Ring message, byte[] array, int position) {
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.inner());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.outer());
        return position;
    }

    private static int putShapeNothing(Shape.Nothing message, byte[] array, int position) {
        Objects.requireNonNull(message);
        return position;
    }

    private static Shape.Circle readShapeCircle(ProtobufReader in) {
        double radius = 0.0;
        for (int tag; (tag = in.readTag(SHAPE_CIRCLE_NAMES)) != 0; ) {
            switch (tag) {
                case 9 -> radius = in.readDouble();
                default -> in.skipField();
            }
        }
        return new Shape.Circle(radius);
    }

    private static Shape.Rectangle readShapeRectangle(ProtobufReader in) {
        Point corner = null;
        double width = 0.0;
        double height = 0.0;
        String label = null;
        for (int tag; (tag = in.readTag(SHAPE_RECTANGLE_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> {
                    in.beginMessage();
                    corner = PointProtobuf.read(in);
                    in.endMessage();
                }
                case 17 -> width = in.readDouble();
                case 25 -> height = in.readDouble();
                case 34 -> label = in.readString();
                default -> in.skipField();
            }
        }
        return new Shape.Rectangle(corner, width, height, label);
    }

    private static Shape.Ring readShapeRing(ProtobufReader in) {
        double inner = 0.0;
        double outer = 0.0;
        for (int tag; (tag = in.readTag(SHAPE_RING_NAMES)) != 0; ) {
            switch (tag) {
                case 9 -> inner = in.readDouble();
                case 17 -> outer = in.readDouble();
                default -> in.skipField();
            }
        }
        return new Shape.Ring(inner, outer);
    }

    private static Shape.Nothing readShapeNothing(ProtobufReader in) {
        for (int tag; (tag = in.readTag(SHAPE_NOTHING_NAMES)) != 0; ) {
            switch (tag) {
                default -> in.skipField();
            }
        }
        return new Shape.Nothing();
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CkUKFmdvb2QvU2hhcGVDaXJjbGUucHJvdG8SBGdvb2QiHQoLU2hhcGVDaXJjbGUSDgoGcmFkaXVzGAEgASgBYgZw"
                        + "cm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4GAEgASgBEgkKAXkYAiABKAFiBnBy"
                        + "b3RvMwqFAQoVZ29vZC9TaGFwZUZyYW1lLnByb3RvEgRnb29kGhBnb29kL1BvaW50LnByb3RvIkwKClNoYXBlRnJh"
                        + "bWUSIAoGY29ybmVyGAEgASgLMgsuZ29vZC5Qb2ludEgAiAEBEhEKCXRoaWNrbmVzcxgCIAEoAUIJCgdfY29ybmVy"
                        + "YgZwcm90bzMKNwoXZ29vZC9TaGFwZU5vdGhpbmcucHJvdG8SBGdvb2QiDgoMU2hhcGVOb3RoaW5nYgZwcm90bzMK"
                        + "twEKGWdvb2QvU2hhcGVSZWN0YW5nbGUucHJvdG8SBGdvb2QaEGdvb2QvUG9pbnQucHJvdG8iegoOU2hhcGVSZWN0"
                        + "YW5nbGUSIAoGY29ybmVyGAEgASgLMgsuZ29vZC5Qb2ludEgAiAEBEg0KBXdpZHRoGAIgASgBEg4KBmhlaWdodBgD"
                        + "IAEoARISCgVsYWJlbBgEIAEoCUgBiAEBQgkKB19jb3JuZXJCCAoGX2xhYmVsYgZwcm90bzMKTwoUZ29vZC9TaGFw"
                        + "ZVJpbmcucHJvdG8SBGdvb2QiKQoJU2hhcGVSaW5nEg0KBWlubmVyGAEgASgBEg0KBW91dGVyGAIgASgBYgZwcm90"
                        + "bzMK4AIKEGdvb2QvU2hhcGUucHJvdG8SBGdvb2QaFmdvb2QvU2hhcGVDaXJjbGUucHJvdG8aFWdvb2QvU2hhcGVG"
                        + "cmFtZS5wcm90bxoXZ29vZC9TaGFwZU5vdGhpbmcucHJvdG8aGWdvb2QvU2hhcGVSZWN0YW5nbGUucHJvdG8aFGdv"
                        + "b2QvU2hhcGVSaW5nLnByb3RvIsQBCgVTaGFwZRIjCgZjaXJjbGUYASABKAsyES5nb29kLlNoYXBlQ2lyY2xlSAAS"
                        + "IwoDYm94GAcgASgLMhQuZ29vZC5TaGFwZVJlY3RhbmdsZUgAEh8KBHJpbmcYAyABKAsyDy5nb29kLlNoYXBlUmlu"
                        + "Z0gAEiEKBWZyYW1lGAQgASgLMhAuZ29vZC5TaGFwZUZyYW1lSAASJQoHbm90aGluZxgFIAEoCzISLmdvb2QuU2hh"
                        + "cGVOb3RoaW5nSABCBgoEa2luZGIGcHJvdG8z");
    }
}
