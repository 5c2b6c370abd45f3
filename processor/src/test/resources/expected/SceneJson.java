package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonNames;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;
import org.foxglove4j.encoding.NullElements;

/**
 * Encodes and decodes {@link Scene} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Shapes wherever a value may be.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class SceneJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Scene", """
    {
      "title": "good.Scene",
      "description": "Shapes wherever a value may be.",
      "type": "object",
      "properties": {
        "main": {
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
        },
        "others": {
          "type": "array",
          "items": {
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
          }
        },
        "named": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
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
          }
        },
        "background": {
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
        }
      }
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Scene> ENCODER = new Encoder<Scene>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Scene message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Scene> DECODER = new Decoder<Scene>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Scene decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Scene message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MAIN = "\"main\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_OTHERS = "\"others\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAMED = "\"named\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_BACKGROUND = "\"background\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("main", "others", "named", "background");

    private SceneJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Scene message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        Shape main = message.main();
        if (main != null) {
            JsonWriter.writeLiteral(out, BEFORE_MAIN);
            ShapeJson.write(main, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        List<Shape> others = message.others();
        if (others != null) {
            JsonWriter.writeLiteral(out, BEFORE_OTHERS);
            writeOthers(others, out, "others of Scene");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Map<String, Shape> named = message.named();
        if (named != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAMED);
            writeNamed(named, out, "named of Scene");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Optional<Shape> background = message.background();
        if (background != null && background.isPresent()) {
            JsonWriter.writeLiteral(out, BEFORE_BACKGROUND);
            ShapeJson.write(background.get(), out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Scene read(JsonReader in) {
        Shape main = null;
        List<Shape> others = null;
        Map<String, Shape> named = null;
        Optional<Shape> background = Optional.empty();
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> main = in.readNull() ? null : ShapeJson.read(in);
                case 1 -> others = in.readNull() ? null : readOthers(in);
                case 2 -> named = in.readNull() ? null : readNamed(in);
                case 3 -> background = in.readNull() ? Optional.empty() : Optional.of(ShapeJson.read(in));
                default -> in.skipValue();
            }
        }
        return new Scene(main, others, named, background);
    }

    private static void writeOthers(List<? extends Shape> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Shape> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Shape value = iterator == null ? values.get(i) : iterator.next();
                ShapeJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeNamed(Map<String, ? extends Shape> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Shape> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                ShapeJson.write(entry.getValue(), out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static List<Shape> readOthers(JsonReader in) {
        List<Shape> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(ShapeJson.read(in));
        }
        return values;
    }

    private static Map<String, Shape> readNamed(JsonReader in) {
        Map<String, Shape> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, ShapeJson.read(in));
        }
        return values;
    }
}
