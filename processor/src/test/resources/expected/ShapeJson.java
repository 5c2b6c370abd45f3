package good;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonBytes;
import org.foxglove4j.encoding.JsonNames;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;

/**
 * Encodes and decodes {@link Shape} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = {
                @FoxgloveGenerated.Description(text = "One of several shapes."),
                @FoxgloveGenerated.Description(of = "Circle#", text = "A circle around the origin."),
                @FoxgloveGenerated.Description(of = "Rectangle#", text = "A rectangle."),
                @FoxgloveGenerated.Description(of = "Hollow#", text = "Shapes with holes, which are alternatives like the others."),
                @FoxgloveGenerated.Description(of = "Nothing#", text = "Has no fields.")
        },
        alternatives = {
                "good.Shape.Circle",
                "good.Shape.Rectangle",
                "good.Shape.Hollow",
                "good.Shape.Ring",
                "good.Shape.Frame",
                "good.Shape.Nothing"
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ShapeJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Shape", """
    {
      "title": "good.Shape",
      "description": "One of several shapes.",
      "type": "object",
      "properties": {
        "type": {
          "description": "Names the one other field that is there.",
          "type": "string",
          "enum": ["circle", "box", "ring", "frame", "nothing"]
        },
        "circle": {
          "title": "good.ShapeCircle",
          "description": "A circle around the origin.",
          "type": "object",
          "properties": {
            "radius": {"type": "number"}
          },
          "required": ["radius"]
        },
        "box": {
          "title": "good.ShapeRectangle",
          "description": "A rectangle.",
          "type": "object",
          "properties": {
            "corner": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "width": {"type": "number"},
            "height": {"type": "number"},
            "label": {"type": "string"}
          },
          "required": ["width", "height"]
        },
        "ring": {
          "title": "good.ShapeRing",
          "type": "object",
          "properties": {
            "inner": {"type": "number"},
            "outer": {"type": "number"}
          },
          "required": ["inner", "outer"]
        },
        "frame": {
          "title": "good.ShapeFrame",
          "type": "object",
          "properties": {
            "corner": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "thickness": {"type": "number"}
          },
          "required": ["thickness"]
        },
        "nothing": {
          "title": "good.ShapeNothing",
          "description": "Has no fields.",
          "type": "object",
          "properties": {}
        }
      },
      "required": ["type"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Shape> ENCODER = new Encoder<Shape>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
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
            return MessageEncodings.JSON;
        }

        @Override
        public Shape decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Shape message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] BEFORE_RADIUS = "{\"radius\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CIRCLE = "{\"type\":\"circle\",\"circle\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] END = "}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CORNER = "\"corner\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_WIDTH = "\"width\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_HEIGHT = ",\"height\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LABEL = "\"label\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BOX = "{\"type\":\"box\",\"box\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_INNER = "{\"inner\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_OUTER = ",\"outer\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_RING = "{\"type\":\"ring\",\"ring\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FRAME = "{\"type\":\"frame\",\"frame\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NOTHING = "{\"type\":\"nothing\",\"nothing\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("circle", "box", "ring", "frame",
            "nothing");

    private static final JsonNames SHAPE_CIRCLE_NAMES = JsonNames.of("radius");

    private static final List<String> SHAPE_CIRCLE_REQUIRED = List.of("radius");

    private static final JsonNames SHAPE_RECTANGLE_NAMES = JsonNames.of("corner", "width", "height",
            "label");

    private static final List<String> SHAPE_RECTANGLE_REQUIRED = List.of("width", "height");

    private static final JsonNames SHAPE_RING_NAMES = JsonNames.of("inner", "outer");

    private static final List<String> SHAPE_RING_REQUIRED = List.of("inner", "outer");

    private static final JsonNames SHAPE_NOTHING_NAMES = JsonNames.of();

    private ShapeJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Shape message, EncodeBuffer out) {
        if (message instanceof Shape.Circle circle) {
            JsonWriter.writeLiteral(out, BEFORE_CIRCLE);
            writeShapeCircle(circle, out);
            JsonWriter.writeLiteral(out, END);
        } else if (message instanceof Shape.Rectangle rectangle) {
            JsonWriter.writeLiteral(out, BEFORE_BOX);
            writeShapeRectangle(rectangle, out);
            JsonWriter.writeLiteral(out, END);
        } else if (message instanceof Shape.Ring ring) {
            JsonWriter.writeLiteral(out, BEFORE_RING);
            writeShapeRing(ring, out);
            JsonWriter.writeLiteral(out, END);
        } else if (message instanceof Shape.Frame frame) {
            JsonWriter.writeLiteral(out, BEFORE_FRAME);
            ShapeFrameJson.write(frame, out);
            JsonWriter.writeLiteral(out, END);
        } else if (message instanceof Shape.Nothing nothing) {
            JsonWriter.writeLiteral(out, BEFORE_NOTHING);
            writeShapeNothing(nothing, out);
            JsonWriter.writeLiteral(out, END);
        } else {
            throw new NullPointerException("expected an alternative of Shape, found " + message);
        }
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Shape read(JsonReader in) {
        Shape message = null;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> message = readShapeCircle(in);
                case 1 -> message = readShapeRectangle(in);
                case 2 -> message = readShapeRing(in);
                case 3 -> message = ShapeFrameJson.read(in);
                case 4 -> message = readShapeNothing(in);
                default -> in.skipValue();
            }
        }
        if (message == null) {
            throw in.missing("circle or box or ring or frame or nothing");
        }
        return message;
    }

    private static void writeShapeCircle(Shape.Circle message, EncodeBuffer out) {
        int position = out.reserve(11 + JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_RADIUS);
        position = JsonBytes.putDouble(array, position, message.radius());
        array[position++] = '}';
        out.setLength(position);
    }

    private static void writeShapeRectangle(Shape.Rectangle message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Point corner = message.corner();
        if (corner != null) {
            JsonWriter.writeLiteral(out, BEFORE_CORNER);
            PointJson.write(corner, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        int position = out.reserve(19 + 2 * JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_WIDTH);
        position = JsonBytes.putDouble(array, position, message.width());
        position = JsonBytes.putLiteral(array, position, BEFORE_HEIGHT);
        position = JsonBytes.putDouble(array, position, message.height());
        array[position++] = ',';
        out.setLength(position);
        String label = message.label();
        if (label != null) {
            JsonWriter.writeLiteral(out, BEFORE_LABEL);
            JsonWriter.writeString(out, label);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    private static void writeShapeRing(Shape.Ring message, EncodeBuffer out) {
        int position = out.reserve(19 + 2 * JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_INNER);
        position = JsonBytes.putDouble(array, position, message.inner());
        position = JsonBytes.putLiteral(array, position, BEFORE_OUTER);
        position = JsonBytes.putDouble(array, position, message.outer());
        array[position++] = '}';
        out.setLength(position);
    }

    private static void writeShapeNothing(Shape.Nothing message, EncodeBuffer out) {
        Objects.requireNonNull(message);
        JsonWriter.writeLiteral(out, EMPTY_OBJECT);
    }

    private static Shape.Circle readShapeCircle(JsonReader in) {
        double radius = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(SHAPE_CIRCLE_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    radius = in.readDouble();
                    seen |= 0x1;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x1) {
            throw in.missing(SHAPE_CIRCLE_REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Shape.Circle(radius);
    }

    private static Shape.Rectangle readShapeRectangle(JsonReader in) {
        Point corner = null;
        double width = 0;
        double height = 0;
        String label = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(SHAPE_RECTANGLE_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> corner = in.readNull() ? null : PointJson.read(in);
                case 1 -> {
                    width = in.readDouble();
                    seen |= 0x1;
                }
                case 2 -> {
                    height = in.readDouble();
                    seen |= 0x2;
                }
                case 3 -> label = in.readNull() ? null : in.readString();
                default -> in.skipValue();
            }
        }
        if (seen != 0x3) {
            throw in.missing(SHAPE_RECTANGLE_REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Shape.Rectangle(corner, width, height, label);
    }

    private static Shape.Ring readShapeRing(JsonReader in) {
        double inner = 0;
        double outer = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(SHAPE_RING_NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    inner = in.readDouble();
                    seen |= 0x1;
                }
                case 1 -> {
                    outer = in.readDouble();
                    seen |= 0x2;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x3) {
            throw in.missing(SHAPE_RING_REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Shape.Ring(inner, outer);
    }

    private static Shape.Nothing readShapeNothing(JsonReader in) {
        in.beginObject();
        for (int field; (field = in.nextField(SHAPE_NOTHING_NAMES)) != JsonReader.END; ) {
            switch (field) {
                default -> in.skipValue();
            }
        }
        return new Shape.Nothing();
    }
}
