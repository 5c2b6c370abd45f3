package good;

import java.util.ArrayList;
import java.util.Base64;
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
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Scene} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class SceneProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Scene", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Scene> ENCODER = new Encoder<Scene>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Scene decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames SCENE_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4}, "main", "others", "named", "background");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private SceneProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Scene message, EncodeBuffer out) {
        var main = message.main();
        if (main != null) {
            int mainMark = ProtobufWriter.beginMessage(out, 10);
            ShapeProtobuf.write(main, out);
            ProtobufWriter.endMessage(out, mainMark);
        }
        var others = message.others();
        if (others != null) {
            writeOthers(others, out, "others of Scene");
        }
        var named = message.named();
        if (named != null) {
            writeNamed(named, out, "named of Scene");
        }
        var background = message.background();
        if (background != null && background.isPresent()) {
            int backgroundMark = ProtobufWriter.beginMessage(out, 34);
            ShapeProtobuf.write(background.get(), out);
            ProtobufWriter.endMessage(out, backgroundMark);
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
    public static Scene read(ProtobufReader in) {
        Shape main = null;
        List<Shape> others = new ArrayList<>();
        Map<String, Shape> named = new LinkedHashMap<>();
        Optional<Shape> background = Optional.empty();
        for (int tag; (tag = in.readTag(SCENE_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> {
                    in.beginMessage();
                    main = ShapeProtobuf.read(in);
                    in.endMessage();
                }
                case 18 -> {
                    in.beginElement();
                    others.add(ShapeProtobuf.read(in));
                    in.endMessage();
                }
                case 26 -> readNamedEntry(in, named);
                case 34 -> {
                    in.beginMessage();
                    background = Optional.of(ShapeProtobuf.read(in));
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        return new Scene(main, others, named, background);
    }

    private static void writeOthers(List<? extends Shape> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Shape> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Shape value = iterator == null ? values.get(i) : iterator.next();
                int valueMark = ProtobufWriter.beginMessage(out, 18);
                ShapeProtobuf.write(value, out);
                ProtobufWriter.endMessage(out, valueMark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeNamed(Map<String, ? extends Shape> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Shape> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 26);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                int valueMark = ProtobufWriter.beginMessage(out, 18);
                ShapeProtobuf.write(entry.getValue(), out);
                ProtobufWriter.endMessage(out, valueMark);
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void readNamedEntry(ProtobufReader in, Map<String, Shape> into) {
        in.beginElement();
        String key = "";
        Shape value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> {
                    in.beginMessage();
                    value = ShapeProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (value == null) {
            throw in.missing("value");
        }
        in.endMessage();
        into.put(key, value);
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
                        + "cGVOb3RoaW5nSABCBgoEa2luZGIGcHJvdG8zCpkCChBnb29kL1NjZW5lLnByb3RvEgRnb29kGhBnb29kL1NoYXBl"
                        + "LnByb3RvIuQBCgVTY2VuZRIeCgRtYWluGAEgASgLMgsuZ29vZC5TaGFwZUgAiAEBEhsKBm90aGVycxgCIAMoCzIL"
                        + "Lmdvb2QuU2hhcGUSJQoFbmFtZWQYAyADKAsyFi5nb29kLlNjZW5lLk5hbWVkRW50cnkSJAoKYmFja2dyb3VuZBgE"
                        + "IAEoCzILLmdvb2QuU2hhcGVIAYgBARo5CgpOYW1lZEVudHJ5EgsKA2tleRgBIAEoCRIaCgV2YWx1ZRgCIAEoCzIL"
                        + "Lmdvb2QuU2hhcGU6AjgBQgcKBV9tYWluQg0KC19iYWNrZ3JvdW5kYgZwcm90bzM=");
    }
}
