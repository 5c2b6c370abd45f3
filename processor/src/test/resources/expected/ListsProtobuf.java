package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
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
 * Encodes and decodes {@link Lists} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ListsProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Lists", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Lists> ENCODER = new Encoder<Lists>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Lists message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Lists> DECODER = new Decoder<Lists>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Lists decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final ProtobufNames LISTS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, "numbers", "words", "points", "morePoints", "levels", "distances", "colors", "ids", "distinctPoints", "anything", "names", "counts");

    private ListsProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Lists message, EncodeBuffer out) {
        var numbers = message.numbers();
        if (numbers != null) {
            writeNumbers(numbers, out, "numbers of Lists");
        }
        var words = message.words();
        if (words != null) {
            writeWords(words, out, "words of Lists");
        }
        var points = message.points();
        if (points != null) {
            writePoints(points, out, "points of Lists");
        }
        var morePoints = message.morePoints();
        if (morePoints != null) {
            writeMorePoints(morePoints, out, "morePoints of Lists");
        }
        var levels = message.levels();
        if (levels != null) {
            writeLevels(levels, out, "levels of Lists");
        }
        var distances = message.distances();
        if (distances != null) {
            writeDistances(distances, out, "distances of Lists");
        }
        var colors = message.colors();
        if (colors != null) {
            writeColors(colors, out, "colors of Lists");
        }
        var ids = message.ids();
        if (ids != null) {
            writeIds(ids, out, "ids of Lists");
        }
        var distinctPoints = message.distinctPoints();
        if (distinctPoints != null) {
            writeDistinctPoints(distinctPoints, out, "distinctPoints of Lists");
        }
        var anything = message.anything();
        if (anything != null) {
            writeAnything(anything, out, "anything of Lists");
        }
        var names = message.names();
        if (names != null) {
            writeNames(names, out, "names of Lists");
        }
        var counts = message.counts();
        if (counts != null) {
            writeCounts(counts, out, "counts of Lists");
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
    public static Lists read(ProtobufReader in) {
        List<Double> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        List<Point> morePoints = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        List<Meters> distances = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        Set<Long> ids = new LinkedHashSet<>();
        Set<Point> distinctPoints = new LinkedHashSet<>();
        List<Integer> anything = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int tag; (tag = in.readTag(LISTS_NAMES)) != 0; ) {
            switch (tag) {
                case 9, 10 -> {
                    for (double element : ProtobufArrayReader.readDouble(in, tag, new double[0])) {
                        numbers.add(element);
                    }
                }
                case 18 -> words.add(in.readString());
                case 26 -> {
                    in.beginElement();
                    points.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 34 -> {
                    in.beginElement();
                    morePoints.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 40, 42 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        levels.add(constantOfLevel(element, in));
                    }
                }
                case 49, 50 -> {
                    for (double element : ProtobufArrayReader.readDouble(in, tag, new double[0])) {
                        distances.add(new Meters(element));
                    }
                }
                case 58 -> colors.add(COLOR_CONVERTER.fromWire(in.readString()));
                case 64, 66 -> {
                    for (long element : ProtobufArrayReader.readInt64(in, tag, new long[0])) {
                        ids.add(element);
                    }
                }
                case 74 -> {
                    in.beginElement();
                    distinctPoints.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 80, 82 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        anything.add(element);
                    }
                }
                case 90 -> names.add(in.readString());
                case 96, 98 -> {
                    for (int element : ProtobufArrayReader.readUint32(in, tag, new int[0])) {
                        counts.add(element);
                    }
                }
                default -> in.skipField();
            }
        }
        return new Lists(numbers, words, points, morePoints, levels, distances, colors, ids, distinctPoints, anything, names, counts);
    }

    private static void writeNumbers(List<? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 10);
                Iterator<? extends Double> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Double value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendDouble(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeWords(List<? extends String> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends String> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                String value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 18, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writePoints(List<? extends Point> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 26);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeMorePoints(List<? extends Point> values, EncodeBuffer out,
            String field) {
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

    private static void writeLevels(List<? extends Level> values, EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 42);
                Iterator<? extends Level> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Level value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendInt32(out, numberOfLevel(value));
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeDistances(List<? extends Meters> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 50);
                Iterator<? extends Meters> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Meters value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendDouble(out, value.value());
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeColors(List<? extends Color> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends Color> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Color value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 58, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(value)), "ColorConverter", field));
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeIds(Set<? extends Long> values, EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 66);
                for (Long value : values) {
                    ProtobufListWriter.appendInt64(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeDistinctPoints(Set<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 74);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeAnything(Collection<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 82);
                for (Integer value : values) {
                    ProtobufListWriter.appendInt32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeNames(Iterable<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 90, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeCounts(List<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 98);
                Iterator<? extends Integer> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Integer value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendUint32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4"
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwrVAgoQZ29vZC9MaXN0cy5wcm90bxIEZ29vZBoQZ29vZC9MZXZlbC5w"
                        + "cm90bxoQZ29vZC9Qb2ludC5wcm90byKOAgoFTGlzdHMSDwoHbnVtYmVycxgBIAMoARINCgV3b3JkcxgCIAMoCRIb"
                        + "CgZwb2ludHMYAyADKAsyCy5nb29kLlBvaW50Eh8KCm1vcmVQb2ludHMYBCADKAsyCy5nb29kLlBvaW50EiEKBmxl"
                        + "dmVscxgFIAMoDjIRLmdvb2QuTGV2ZWwuVmFsdWUSEQoJZGlzdGFuY2VzGAYgAygBEg4KBmNvbG9ycxgHIAMoCRIL"
                        + "CgNpZHMYCCADKAMSIwoOZGlzdGluY3RQb2ludHMYCSADKAsyCy5nb29kLlBvaW50EhAKCGFueXRoaW5nGAogAygF"
                        + "Eg0KBW5hbWVzGAsgAygJEg4KBmNvdW50cxgMIAMoDWIGcHJvdG8z");
    }
}
