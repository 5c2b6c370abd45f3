package good;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
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
import org.foxglove4j.encoding.ProtobufArrayWriter;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Generics} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class GenericsProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Generics", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Generics> ENCODER = new Encoder<Generics>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Generics message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Generics> DECODER = new Decoder<Generics>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Generics decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames GENERICS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4}, "named", "nested", "list", "lists");

    private static final ProtobufNames PAIR_OF_POINT_AND_STRING_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private static final ProtobufNames PAIR_OF_INTEGER_AND_PAIR_OF_LONG_AND_LEVEL_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private static final ProtobufNames PAIR_OF_LONG_AND_LEVEL_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private static final ProtobufNames PAIR_OF_STRING_AND_POINT_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private static final ProtobufNames PAIR_OF_LIST_OF_STRING_AND_DOUBLE_ARRAY_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private GenericsProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Generics message, EncodeBuffer out) {
        var named = message.named();
        if (named != null) {
            int namedMark = ProtobufWriter.beginMessage(out, 10);
            writePairOfPointAndString(named, out);
            ProtobufWriter.endMessage(out, namedMark);
        }
        int position = out.reserve(5 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        var nested = message.nested();
        if (nested != null) {
            int nestedBody = ProtobufBytes.beginMessage(array, position, 18);
            position = ProtobufBytes.endMessage(array, nestedBody, putPairOfIntegerAndPairOfLongAndLevel(nested, array, nestedBody));
        }
        out.setLength(position);
        var list = message.list();
        if (list != null) {
            writeList(list, out, "list of Generics");
        }
        var lists = message.lists();
        if (lists != null) {
            int listsMark = ProtobufWriter.beginMessage(out, 34);
            writePairOfListOfStringAndDoubleArray(lists, out);
            ProtobufWriter.endMessage(out, listsMark);
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
    public static Generics read(ProtobufReader in) {
        Pair<Point, String> named = null;
        Pair<Integer, Pair<Long, Level>> nested = null;
        List<Pair<String, Point>> list = new ArrayList<>();
        Pair<List<String>, double[]> lists = null;
        for (int tag; (tag = in.readTag(GENERICS_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> {
                    in.beginMessage();
                    named = readPairOfPointAndString(in);
                    in.endMessage();
                }
                case 18 -> {
                    in.beginMessage();
                    nested = readPairOfIntegerAndPairOfLongAndLevel(in);
                    in.endMessage();
                }
                case 26 -> {
                    in.beginElement();
                    list.add(readPairOfStringAndPoint(in));
                    in.endMessage();
                }
                case 34 -> {
                    in.beginMessage();
                    lists = readPairOfListOfStringAndDoubleArray(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        return new Generics(named, nested, list, lists);
    }

    private static void writePairOfPointAndString(Pair<Point, String> message, EncodeBuffer out) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
        byte[] array = out.array();
        var first = message.first();
        if (first != null) {
            int firstBody = ProtobufBytes.beginMessage(array, position, 10);
            position = ProtobufBytes.endMessage(array, firstBody, PointProtobuf.put(first, array, firstBody));
        }
        out.setLength(position);
        var second = message.second();
        if (second != null) {
            ProtobufWriter.writeString(out, 18, second);
        }
    }

    private static int putPairOfIntegerAndPairOfLongAndLevel(
            Pair<Integer, Pair<Long, Level>> message, byte[] array, int position) {
        var first = message.first();
        if (first != null) {
            position = ProtobufBytes.putInt32(array, position, 8, first);
        }
        var second = message.second();
        if (second != null) {
            int secondBody = ProtobufBytes.beginMessage(array, position, 18);
            position = ProtobufBytes.endMessage(array, secondBody, putPairOfLongAndLevel(second, array, secondBody));
        }
        return position;
    }

    private static int putPairOfLongAndLevel(Pair<Long, Level> message, byte[] array,
            int position) {
        var first = message.first();
        if (first != null) {
            position = ProtobufBytes.putInt64(array, position, 8, first);
        }
        var second = message.second();
        if (second != null) {
            position = ProtobufBytes.putInt32(array, position, 16, numberOfLevel(second));
        }
        return position;
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeList(List<? extends Pair<String, Point>> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Pair<String, Point>> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Pair<String, Point> value = iterator == null ? values.get(i) : iterator.next();
                int valueMark = ProtobufWriter.beginMessage(out, 26);
                writePairOfStringAndPoint(value, out);
                ProtobufWriter.endMessage(out, valueMark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
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

    private static void writePairOfListOfStringAndDoubleArray(Pair<List<String>, double[]> message,
            EncodeBuffer out) {
        var first = message.first();
        if (first != null) {
            writeFirst(first, out, "first of Pair<List<String>, double[]>");
        }
        var second = message.second();
        if (second != null) {
            ProtobufArrayWriter.writeDouble(out, 18, second);
        }
    }

    private static void writeFirst(List<? extends String> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends String> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                String value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 10, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static Pair<Point, String> readPairOfPointAndString(ProtobufReader in) {
        Point first = null;
        String second = null;
        for (int tag; (tag = in.readTag(PAIR_OF_POINT_AND_STRING_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> {
                    in.beginMessage();
                    first = PointProtobuf.read(in);
                    in.endMessage();
                }
                case 18 -> second = in.readString();
                default -> in.skipField();
            }
        }
        return new Pair<>(first, second);
    }

    private static Pair<Integer, Pair<Long, Level>> readPairOfIntegerAndPairOfLongAndLevel(
            ProtobufReader in) {
        Integer first = null;
        Pair<Long, Level> second = null;
        for (int tag; (tag = in.readTag(PAIR_OF_INTEGER_AND_PAIR_OF_LONG_AND_LEVEL_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> first = in.readInt32();
                case 18 -> {
                    in.beginMessage();
                    second = readPairOfLongAndLevel(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        return new Pair<>(first, second);
    }

    private static Pair<Long, Level> readPairOfLongAndLevel(ProtobufReader in) {
        Long first = null;
        Level second = null;
        for (int tag; (tag = in.readTag(PAIR_OF_LONG_AND_LEVEL_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> first = in.readInt64();
                case 16 -> second = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        return new Pair<>(first, second);
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

    private static Pair<List<String>, double[]> readPairOfListOfStringAndDoubleArray(
            ProtobufReader in) {
        List<String> first = new ArrayList<>();
        double[] second = {};
        for (int tag; (tag = in.readTag(PAIR_OF_LIST_OF_STRING_AND_DOUBLE_ARRAY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> first.add(in.readString());
                case 17, 18 -> second = ProtobufArrayReader.readDouble(in, tag, second);
                default -> in.skipField();
            }
        }
        return new Pair<>(first, second);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKpgEKHWdvb2QvUGFpck9mTG9uZ0FuZExldmVsLnByb3RvEgRnb29k"
                        + "GhBnb29kL0xldmVsLnByb3RvImUKElBhaXJPZkxvbmdBbmRMZXZlbBISCgVmaXJzdBgBIAEoA0gAiAEBEiYKBnNl"
                        + "Y29uZBgCIAEoDjIRLmdvb2QuTGV2ZWwuVmFsdWVIAYgBAUIICgZfZmlyc3RCCQoHX3NlY29uZGIGcHJvdG8zCtoB"
                        + "Ci1nb29kL1BhaXJPZkludGVnZXJBbmRQYWlyT2ZMb25nQW5kTGV2ZWwucHJvdG8SBGdvb2QaHWdvb2QvUGFpck9m"
                        + "TG9uZ0FuZExldmVsLnByb3RvInwKIlBhaXJPZkludGVnZXJBbmRQYWlyT2ZMb25nQW5kTGV2ZWwSEgoFZmlyc3QY"
                        + "ASABKAVIAIgBARItCgZzZWNvbmQYAiABKAsyGC5nb29kLlBhaXJPZkxvbmdBbmRMZXZlbEgBiAEBQggKBl9maXJz"
                        + "dEIJCgdfc2Vjb25kYgZwcm90bzMKfgorZ29vZC9QYWlyT2ZMaXN0T2ZTdHJpbmdBbmREb3VibGVBcnJheS5wcm90"
                        + "bxIEZ29vZCJBCiBQYWlyT2ZMaXN0T2ZTdHJpbmdBbmREb3VibGVBcnJheRINCgVmaXJzdBgBIAMoCRIOCgZzZWNv"
                        + "bmQYAiADKAFiBnByb3RvMwo/ChBnb29kL1BvaW50LnByb3RvEgRnb29kIh0KBVBvaW50EgkKAXgYASABKAESCQoB"
                        + "eRgCIAEoAWIGcHJvdG8zCqQBCh9nb29kL1BhaXJPZlBvaW50QW5kU3RyaW5nLnByb3RvEgRnb29kGhBnb29kL1Bv"
                        + "aW50LnByb3RvImEKFFBhaXJPZlBvaW50QW5kU3RyaW5nEh8KBWZpcnN0GAEgASgLMgsuZ29vZC5Qb2ludEgAiAEB"
                        + "EhMKBnNlY29uZBgCIAEoCUgBiAEBQggKBl9maXJzdEIJCgdfc2Vjb25kYgZwcm90bzMKpAEKH2dvb2QvUGFpck9m"
                        + "U3RyaW5nQW5kUG9pbnQucHJvdG8SBGdvb2QaEGdvb2QvUG9pbnQucHJvdG8iYQoUUGFpck9mU3RyaW5nQW5kUG9p"
                        + "bnQSEgoFZmlyc3QYASABKAlIAIgBARIgCgZzZWNvbmQYAiABKAsyCy5nb29kLlBvaW50SAGIAQFCCAoGX2ZpcnN0"
                        + "QgkKB19zZWNvbmRiBnByb3RvMwrCAwoTZ29vZC9HZW5lcmljcy5wcm90bxIEZ29vZBotZ29vZC9QYWlyT2ZJbnRl"
                        + "Z2VyQW5kUGFpck9mTG9uZ0FuZExldmVsLnByb3RvGitnb29kL1BhaXJPZkxpc3RPZlN0cmluZ0FuZERvdWJsZUFy"
                        + "cmF5LnByb3RvGh9nb29kL1BhaXJPZlBvaW50QW5kU3RyaW5nLnByb3RvGh9nb29kL1BhaXJPZlN0cmluZ0FuZFBv"
                        + "aW50LnByb3RvIv4BCghHZW5lcmljcxIuCgVuYW1lZBgBIAEoCzIaLmdvb2QuUGFpck9mUG9pbnRBbmRTdHJpbmdI"
                        + "AIgBARI9CgZuZXN0ZWQYAiABKAsyKC5nb29kLlBhaXJPZkludGVnZXJBbmRQYWlyT2ZMb25nQW5kTGV2ZWxIAYgB"
                        + "ARIoCgRsaXN0GAMgAygLMhouZ29vZC5QYWlyT2ZTdHJpbmdBbmRQb2ludBI6CgVsaXN0cxgEIAEoCzImLmdvb2Qu"
                        + "UGFpck9mTGlzdE9mU3RyaW5nQW5kRG91YmxlQXJyYXlIAogBAUIICgZfbmFtZWRCCQoHX25lc3RlZEIICgZfbGlz"
                        + "dHNiBnByb3RvMw==");
    }
}
