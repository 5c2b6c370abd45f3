package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.foxglove4j.encoding.ProtobufArrayReader;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufListWriter;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Wrappers} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class WrappersProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Wrappers", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Wrappers> ENCODER = new Encoder<Wrappers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Wrappers message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Wrappers> DECODER = new Decoder<Wrappers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Wrappers decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames WRAPPERS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5}, "distance", "steps", "named", "route", "id");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private WrappersProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Wrappers message, EncodeBuffer out) {
        var distance = message.distance();
        if (distance != null) {
            ProtobufWriter.writeDouble(out, 9, distance.value());
        }
        var steps = message.steps();
        if (steps != null) {
            writeSteps(steps, out, "steps of Wrappers");
        }
        var named = message.named();
        if (named != null) {
            writeNamed(named, out, "named of Wrappers");
        }
        var route = message.route();
        if (route != null) {
            writeRoute(NullElements.held(route.points(), "points of Route", "route of Wrappers"), out, "route of Wrappers");
        }
        var id = message.id();
        if (id != null) {
            ProtobufWriter.writeString(out, 42, NullElements.held(id.value(), "value of Id", "id of Wrappers"));
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
    public static Wrappers read(ProtobufReader in) {
        Meters distance = null;
        List<Meters> steps = new ArrayList<>();
        Map<String, Meters> named = new LinkedHashMap<>();
        List<Point> route = new ArrayList<>();
        Wrappers.Id id = null;
        for (int tag; (tag = in.readTag(WRAPPERS_NAMES)) != 0; ) {
            switch (tag) {
                case 9 -> distance = new Meters(in.readDouble());
                case 17, 18 -> {
                    for (double element : ProtobufArrayReader.readDouble(in, tag, new double[0])) {
                        steps.add(new Meters(element));
                    }
                }
                case 26 -> readNamedEntry(in, named);
                case 34 -> {
                    in.beginElement();
                    route.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 42 -> id = new Wrappers.Id(in.readString());
                default -> in.skipField();
            }
        }
        return new Wrappers(distance, steps.toArray(new Meters[0]), named, new Wrappers.Route(route), id);
    }

    private static void writeSteps(Meters[] values, EncodeBuffer out, String field) {
        try {
            if (values.length != 0) {
                int mark = ProtobufListWriter.begin(out, 18);
                for (Meters value : values) {
                    ProtobufListWriter.appendDouble(out, value.value());
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static void writeNamed(Map<String, ? extends Meters> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Meters> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 26);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeDouble(out, 17, entry.getValue().value());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeRoute(List<? extends Point> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 34);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void readNamedEntry(ProtobufReader in, Map<String, Meters> into) {
        in.beginElement();
        String key = "";
        Meters value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 17 -> value = new Meters(in.readDouble());
                default -> in.skipField();
            }
        }
        if (value == null) {
            value = new Meters(0.0);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "Cj8KEGdvb2QvUG9pbnQucHJvdG8SBGdvb2QiHQoFUG9pbnQSCQoBeBgBIAEoARIJCgF5GAIgASgBYgZwcm90bzMK"
                        + "gQIKE2dvb2QvV3JhcHBlcnMucHJvdG8SBGdvb2QaEGdvb2QvUG9pbnQucHJvdG8iyQEKCFdyYXBwZXJzEhUKCGRp"
                        + "c3RhbmNlGAEgASgBSACIAQESDQoFc3RlcHMYAiADKAESKAoFbmFtZWQYAyADKAsyGS5nb29kLldyYXBwZXJzLk5h"
                        + "bWVkRW50cnkSGgoFcm91dGUYBCADKAsyCy5nb29kLlBvaW50Eg8KAmlkGAUgASgJSAGIAQEaLAoKTmFtZWRFbnRy"
                        + "eRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAE6AjgBQgsKCV9kaXN0YW5jZUIFCgNfaWRiBnByb3RvMw==");
    }
}
