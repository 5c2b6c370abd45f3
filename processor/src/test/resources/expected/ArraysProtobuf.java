package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
import org.foxglove4j.encoding.ProtobufArrayWriter;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufListWriter;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Arrays} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ArraysProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Arrays", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Arrays> ENCODER = new Encoder<Arrays>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Arrays message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Arrays> DECODER = new Decoder<Arrays>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Arrays decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames ARRAYS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, "flags", "smalls", "mediums", "larges", "singles", "doubles", "unsignedSmalls", "unsignedMediums", "unsignedLarges", "boxes", "words", "points", "levels", "pairs", "text", "bytes");

    private static final ProtobufNames PAIR_OF_STRING_AND_POINT_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private ArraysProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Arrays message, EncodeBuffer out) {
        var flags = message.flags();
        if (flags != null) {
            ProtobufArrayWriter.writeBool(out, 10, flags);
        }
        var smalls = message.smalls();
        if (smalls != null) {
            ProtobufArrayWriter.writeInt32(out, 18, smalls);
        }
        var mediums = message.mediums();
        if (mediums != null) {
            ProtobufArrayWriter.writeInt32(out, 26, mediums);
        }
        var larges = message.larges();
        if (larges != null) {
            ProtobufArrayWriter.writeInt64(out, 34, larges);
        }
        var singles = message.singles();
        if (singles != null) {
            ProtobufArrayWriter.writeFloat(out, 42, singles);
        }
        var doubles = message.doubles();
        if (doubles != null) {
            ProtobufArrayWriter.writeDouble(out, 50, doubles);
        }
        var unsignedSmalls = message.unsignedSmalls();
        if (unsignedSmalls != null) {
            ProtobufArrayWriter.writeUint32(out, 58, unsignedSmalls);
        }
        var unsignedMediums = message.unsignedMediums();
        if (unsignedMediums != null) {
            ProtobufArrayWriter.writeUint32(out, 66, unsignedMediums);
        }
        var unsignedLarges = message.unsignedLarges();
        if (unsignedLarges != null) {
            ProtobufArrayWriter.writeInt64(out, 74, unsignedLarges);
        }
        var boxes = message.boxes();
        if (boxes != null) {
            writeBoxes(boxes, out, "boxes of Arrays");
        }
        var words = message.words();
        if (words != null) {
            writeWords(words, out, "words of Arrays");
        }
        var points = message.points();
        if (points != null) {
            writePoints(points, out, "points of Arrays");
        }
        var levels = message.levels();
        if (levels != null) {
            writeLevels(levels, out, "levels of Arrays");
        }
        var pairs = message.pairs();
        if (pairs != null) {
            writePairs(pairs, out, "pairs of Arrays");
        }
        var text = message.text();
        if (text != null) {
            ProtobufWriter.writeString(out, 122, new String(text));
        }
        var bytes = message.bytes();
        if (bytes != null) {
            ProtobufWriter.writeBytes(out, 130, bytes);
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
    public static Arrays read(ProtobufReader in) {
        boolean[] flags = {};
        short[] smalls = {};
        int[] mediums = {};
        long[] larges = {};
        float[] singles = {};
        double[] doubles = {};
        short[] unsignedSmalls = {};
        int[] unsignedMediums = {};
        long[] unsignedLarges = {};
        List<Integer> boxes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        List<Pair<String, Point>> pairs = new ArrayList<>();
        char[] text = null;
        byte[] bytes = null;
        for (int tag; (tag = in.readTag(ARRAYS_NAMES)) != 0; ) {
            switch (tag) {
                case 8, 10 -> flags = ProtobufArrayReader.readBool(in, tag, flags);
                case 16, 18 -> smalls = ProtobufArrayReader.readInt32(in, tag, smalls);
                case 24, 26 -> mediums = ProtobufArrayReader.readInt32(in, tag, mediums);
                case 32, 34 -> larges = ProtobufArrayReader.readInt64(in, tag, larges);
                case 45, 42 -> singles = ProtobufArrayReader.readFloat(in, tag, singles);
                case 49, 50 -> doubles = ProtobufArrayReader.readDouble(in, tag, doubles);
                case 56, 58 -> unsignedSmalls = ProtobufArrayReader.readUint32(in, tag, unsignedSmalls);
                case 64, 66 -> unsignedMediums = ProtobufArrayReader.readUint32(in, tag, unsignedMediums);
                case 72, 74 -> unsignedLarges = ProtobufArrayReader.readInt64(in, tag, unsignedLarges);
                case 80, 82 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        boxes.add(element);
                    }
                }
                case 90 -> words.add(in.readString());
                case 98 -> {
                    in.beginElement();
                    points.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 104, 106 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        levels.add(constantOfLevel(element, in));
                    }
                }
                case 114 -> {
                    in.beginElement();
                    pairs.add(readPairOfStringAndPoint(in));
                    in.endMessage();
                }
                case 122 -> text = in.readString().toCharArray();
                case 130 -> bytes = in.readBytes();
                default -> in.skipField();
            }
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
                Pair<String, Point>[] pairsArray = pairs.toArray(new Pair[0]);
        return new Arrays(flags, smalls, mediums, larges, singles, doubles, unsignedSmalls, unsignedMediums, unsignedLarges, boxes.toArray(new Integer[0]), words.toArray(new String[0]), points.toArray(new Point[0]), levels.toArray(new Level[0]), pairsArray, text, bytes);
    }

    private static void writeBoxes(Integer[] values, EncodeBuffer out, String field) {
        try {
            if (values.length != 0) {
                int mark = ProtobufListWriter.begin(out, 82);
                for (Integer value : values) {
                    ProtobufListWriter.appendInt32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static void writeWords(String[] values, EncodeBuffer out, String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 90, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static void writePoints(Point[] values, EncodeBuffer out, String field) {
        try {
            for (Point value : values) {
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 98);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static void writeLevels(Level[] values, EncodeBuffer out, String field) {
        try {
            if (values.length != 0) {
                int mark = ProtobufListWriter.begin(out, 106);
                for (Level value : values) {
                    ProtobufListWriter.appendInt32(out, numberOfLevel(value));
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writePairs(Pair<String, Point>[] values, EncodeBuffer out, String field) {
        try {
            for (Pair<String, Point> value : values) {
                int valueMark = ProtobufWriter.beginMessage(out, 114);
                writePairOfStringAndPoint(value, out);
                ProtobufWriter.endMessage(out, valueMark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static void writePairOfStringAndPoint(Pair<String, Point> message, EncodeBuffer out) {
        var first = message.first();
        if (first != null) {
            ProtobufWriter.writeString(out, 10, first);
        }
        int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
        byte[] array = out.array();
        var second = message.second();
        if (second != null) {
            int secondBody = ProtobufBytes.beginMessage(array, position, 18);
            position = ProtobufBytes.endMessage(array, secondBody, PointProtobuf.put(second, array, secondBody));
        }
        out.setLength(position);
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static Pair<String, Point> readPairOfStringAndPoint(ProtobufReader in) {
        String first = null;
        Point second = null;
        for (int tag; (tag = in.readTag(PAIR_OF_STRING_AND_POINT_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> first = in.readString();
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
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwqkAQofZ29vZC9QYWlyT2ZTdHJpbmdBbmRQb2ludC5wcm90bxIEZ29v"
                        + "ZBoQZ29vZC9Qb2ludC5wcm90byJhChRQYWlyT2ZTdHJpbmdBbmRQb2ludBISCgVmaXJzdBgBIAEoCUgAiAEBEiAK"
                        + "BnNlY29uZBgCIAEoCzILLmdvb2QuUG9pbnRIAYgBAUIICgZfZmlyc3RCCQoHX3NlY29uZGIGcHJvdG8zCt8DChFn"
                        + "b29kL0FycmF5cy5wcm90bxIEZ29vZBoQZ29vZC9MZXZlbC5wcm90bxofZ29vZC9QYWlyT2ZTdHJpbmdBbmRQb2lu"
                        + "dC5wcm90bxoQZ29vZC9Qb2ludC5wcm90byL2AgoGQXJyYXlzEg0KBWZsYWdzGAEgAygIEg4KBnNtYWxscxgCIAMo"
                        + "BRIPCgdtZWRpdW1zGAMgAygFEg4KBmxhcmdlcxgEIAMoAxIPCgdzaW5nbGVzGAUgAygCEg8KB2RvdWJsZXMYBiAD"
                        + "KAESFgoOdW5zaWduZWRTbWFsbHMYByADKA0SFwoPdW5zaWduZWRNZWRpdW1zGAggAygNEhYKDnVuc2lnbmVkTGFy"
                        + "Z2VzGAkgAygEEg0KBWJveGVzGAogAygFEg0KBXdvcmRzGAsgAygJEhsKBnBvaW50cxgMIAMoCzILLmdvb2QuUG9p"
                        + "bnQSIQoGbGV2ZWxzGA0gAygOMhEuZ29vZC5MZXZlbC5WYWx1ZRIpCgVwYWlycxgOIAMoCzIaLmdvb2QuUGFpck9m"
                        + "U3RyaW5nQW5kUG9pbnQSEQoEdGV4dBgPIAEoCUgAiAEBEhIKBWJ5dGVzGBAgASgMSAGIAQFCBwoFX3RleHRCCAoG"
                        + "X2J5dGVzYgZwcm90bzM=");
    }
}
