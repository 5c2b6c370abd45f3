package good;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Maps} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class MapsProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Maps", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Maps> ENCODER = new Encoder<Maps>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Maps message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Maps> DECODER = new Decoder<Maps>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Maps decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames MAPS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6}, "numbers", "words", "points", "levels", "blobs", "pairs");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private static final ProtobufNames PAIR_OF_LONG_AND_POINT_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private MapsProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Maps message, EncodeBuffer out) {
        var numbers = message.numbers();
        if (numbers != null) {
            writeNumbers(numbers, out, "numbers of Maps");
        }
        var words = message.words();
        if (words != null) {
            writeWords(words, out, "words of Maps");
        }
        var points = message.points();
        if (points != null) {
            writePoints(points, out, "points of Maps");
        }
        var levels = message.levels();
        if (levels != null) {
            writeLevels(levels, out, "levels of Maps");
        }
        var blobs = message.blobs();
        if (blobs != null) {
            writeBlobs(blobs, out, "blobs of Maps");
        }
        var pairs = message.pairs();
        if (pairs != null) {
            writePairs(pairs, out, "pairs of Maps");
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
    public static Maps read(ProtobufReader in) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Point> points = new LinkedHashMap<>();
        Map<String, Level> levels = new LinkedHashMap<>();
        Map<String, byte[]> blobs = new LinkedHashMap<>();
        Map<String, Pair<Long, Point>> pairs = new LinkedHashMap<>();
        for (int tag; (tag = in.readTag(MAPS_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> readNumbersEntry(in, numbers);
                case 18 -> readWordsEntry(in, words);
                case 26 -> readPointsEntry(in, points);
                case 34 -> readLevelsEntry(in, levels);
                case 42 -> readBlobsEntry(in, blobs);
                case 50 -> readPairsEntry(in, pairs);
                default -> in.skipField();
            }
        }
        return new Maps(numbers, words, points, levels, blobs, pairs);
    }

    private static void writeNumbers(Map<String, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Double> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 10);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeDouble(out, 17, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeWords(Map<String, ? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends String> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 18);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeString(out, 18, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writePoints(Map<String, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Point> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 26);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(entry.getValue(), array, valueBody));
                out.setLength(position);
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeLevels(Map<String, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Level> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 34);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeInt32(out, 16, numberOfLevel(entry.getValue()));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeBlobs(Map<String, ? extends byte[]> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends byte[]> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 42);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeBytes(out, 18, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writePairs(Map<String, ? extends Pair<Long, Point>> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<String, ? extends Pair<Long, Point>> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 50);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                int position = out.reserve(3 * ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                position = ProtobufBytes.endMessage(array, valueBody, putPairOfLongAndPoint(entry.getValue(), array, valueBody));
                out.setLength(position);
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static int putPairOfLongAndPoint(Pair<Long, Point> message, byte[] array,
            int position) {
        var first = message.first();
        if (first != null) {
            position = ProtobufBytes.putInt64(array, position, 8, first);
        }
        var second = message.second();
        if (second != null) {
            int secondBody = ProtobufBytes.beginMessage(array, position, 18);
            position = ProtobufBytes.endMessage(array, secondBody, PointProtobuf.put(second, array, secondBody));
        }
        return position;
    }

    private static void readNumbersEntry(ProtobufReader in, Map<String, Double> into) {
        in.beginElement();
        String key = "";
        Double value = 0.0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 17 -> value = in.readDouble();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readWordsEntry(ProtobufReader in, Map<String, String> into) {
        in.beginElement();
        String key = "";
        String value = "";
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> value = in.readString();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readPointsEntry(ProtobufReader in, Map<String, Point> into) {
        in.beginElement();
        String key = "";
        Point value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> {
                    in.beginMessage();
                    value = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (value == null) {
            value = PointProtobuf.read(in);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readLevelsEntry(ProtobufReader in, Map<String, Level> into) {
        in.beginElement();
        String key = "";
        Level value = Level.FINE;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 16 -> value = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static void readBlobsEntry(ProtobufReader in, Map<String, byte[]> into) {
        in.beginElement();
        String key = "";
        byte[] value = new byte[0];
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> value = in.readBytes();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readPairsEntry(ProtobufReader in, Map<String, Pair<Long, Point>> into) {
        in.beginElement();
        String key = "";
        Pair<Long, Point> value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> {
                    in.beginMessage();
                    value = readPairOfLongAndPoint(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (value == null) {
            value = readPairOfLongAndPoint(in);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Pair<Long, Point> readPairOfLongAndPoint(ProtobufReader in) {
        Long first = null;
        Point second = null;
        for (int tag; (tag = in.readTag(PAIR_OF_LONG_AND_POINT_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> first = in.readInt64();
                case 18 -> {
                    in.beginMessage();
                    second = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        return new Pair<>(first, second);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4"
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwqgAQodZ29vZC9QYWlyT2ZMb25nQW5kUG9pbnQucHJvdG8SBGdvb2Qa"
                        + "EGdvb2QvUG9pbnQucHJvdG8iXwoSUGFpck9mTG9uZ0FuZFBvaW50EhIKBWZpcnN0GAEgASgDSACIAQESIAoGc2Vj"
                        + "b25kGAIgASgLMgsuZ29vZC5Qb2ludEgBiAEBQggKBl9maXJzdEIJCgdfc2Vjb25kYgZwcm90bzMKqQUKD2dvb2Qv"
                        + "TWFwcy5wcm90bxIEZ29vZBoQZ29vZC9MZXZlbC5wcm90bxodZ29vZC9QYWlyT2ZMb25nQW5kUG9pbnQucHJvdG8a"
                        + "EGdvb2QvUG9pbnQucHJvdG8ixAQKBE1hcHMSKAoHbnVtYmVycxgBIAMoCzIXLmdvb2QuTWFwcy5OdW1iZXJzRW50"
                        + "cnkSJAoFd29yZHMYAiADKAsyFS5nb29kLk1hcHMuV29yZHNFbnRyeRImCgZwb2ludHMYAyADKAsyFi5nb29kLk1h"
                        + "cHMuUG9pbnRzRW50cnkSJgoGbGV2ZWxzGAQgAygLMhYuZ29vZC5NYXBzLkxldmVsc0VudHJ5EiQKBWJsb2JzGAUg"
                        + "AygLMhUuZ29vZC5NYXBzLkJsb2JzRW50cnkSJAoFcGFpcnMYBiADKAsyFS5nb29kLk1hcHMuUGFpcnNFbnRyeRou"
                        + "CgxOdW1iZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgBOgI4ARosCgpXb3Jkc0VudHJ5EgsKA2tl"
                        + "eRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEaOgoLUG9pbnRzRW50cnkSCwoDa2V5GAEgASgJEhoKBXZhbHVlGAIg"
                        + "ASgLMgsuZ29vZC5Qb2ludDoCOAEaQAoLTGV2ZWxzRW50cnkSCwoDa2V5GAEgASgJEiAKBXZhbHVlGAIgASgOMhEu"
                        + "Z29vZC5MZXZlbC5WYWx1ZToCOAEaLAoKQmxvYnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAw6AjgB"
                        + "GkYKClBhaXJzRW50cnkSCwoDa2V5GAEgASgJEicKBXZhbHVlGAIgASgLMhguZ29vZC5QYWlyT2ZMb25nQW5kUG9p"
                        + "bnQ6AjgBYgZwcm90bzM=");
    }
}
