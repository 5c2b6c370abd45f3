package good;

import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
 * Encodes and decodes {@link Keys} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class KeysProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Keys", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Keys> ENCODER = new Encoder<Keys>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Keys message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Keys> DECODER = new Decoder<Keys>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Keys decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final Keys.Wheel[] WHEEL_CONSTANTS = Keys.Wheel.values();

    private static final Level[] LEVEL_CONSTANTS = Level.values();

    private static final ColorConverter COLOR_CONVERTER = new ColorConverter();

    private static final ProtobufNames KEYS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, "speeds", "points", "levels", "bytes", "shorts", "ints", "longs", "letters", "ids", "colors", "wrapped");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private static final ProtobufNames PAIR_OF_LONG_AND_POINT_NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    private KeysProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Keys message, EncodeBuffer out) {
        var speeds = message.speeds();
        if (speeds != null) {
            writeSpeeds(speeds, out, "speeds of Keys");
        }
        writePoints(Objects.requireNonNull(message.points(), "required field points of Keys is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "points of Keys");
        var levels = message.levels();
        if (levels != null) {
            writeLevels(levels, out, "levels of Keys");
        }
        var bytes = message.bytes();
        if (bytes != null) {
            writeBytes(bytes, out, "bytes of Keys");
        }
        var shorts = message.shorts();
        if (shorts != null) {
            writeShorts(shorts, out, "shorts of Keys");
        }
        var ints = message.ints();
        if (ints != null) {
            writeInts(ints, out, "ints of Keys");
        }
        var longs = message.longs();
        if (longs != null) {
            writeLongs(longs, out, "longs of Keys");
        }
        var letters = message.letters();
        if (letters != null) {
            writeLetters(letters, out, "letters of Keys");
        }
        var ids = message.ids();
        if (ids != null) {
            writeIds(ids, out, "ids of Keys");
        }
        var colors = message.colors();
        if (colors != null) {
            writeColors(colors, out, "colors of Keys");
        }
        var wrapped = message.wrapped();
        if (wrapped != null) {
            writeWrapped(wrapped, out, "wrapped of Keys");
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
    public static Keys read(ProtobufReader in) {
        Map<Keys.Wheel, Double> speeds = new EnumMap<>(Keys.Wheel.class);
        Map<Keys.Wheel, Point> points = new EnumMap<>(Keys.Wheel.class);
        Map<Level, Level> levels = new EnumMap<>(Level.class);
        Map<Byte, String> bytes = new LinkedHashMap<>();
        Map<Short, Boolean> shorts = new LinkedHashMap<>();
        Map<Integer, Integer> ints = new LinkedHashMap<>();
        Map<Long, Pair<Long, Point>> longs = new LinkedHashMap<>();
        Map<Character, Float> letters = new LinkedHashMap<>();
        Map<UUID, Color> ids = new LinkedHashMap<>();
        Map<Color, Keys.Wheel> colors = new LinkedHashMap<>();
        Map<Keys.WheelId, String> wrapped = new LinkedHashMap<>();
        for (int tag; (tag = in.readTag(KEYS_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> readSpeedsEntry(in, speeds);
                case 18 -> readPointsEntry(in, points);
                case 26 -> readLevelsEntry(in, levels);
                case 34 -> readBytesEntry(in, bytes);
                case 42 -> readShortsEntry(in, shorts);
                case 50 -> readIntsEntry(in, ints);
                case 58 -> readLongsEntry(in, longs);
                case 66 -> readLettersEntry(in, letters);
                case 74 -> readIdsEntry(in, ids);
                case 82 -> readColorsEntry(in, colors);
                case 90 -> readWrappedEntry(in, wrapped);
                default -> in.skipField();
            }
        }
        return new Keys(speeds, points, levels, bytes, shorts, ints, longs, letters, ids, colors, wrapped);
    }

    private static void writeSpeeds(Map<? extends Keys.Wheel, ? extends Double> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Keys.Wheel key : WHEEL_CONSTANTS) {
                Double value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    int mark = ProtobufWriter.beginMessage(out, 10);
                    ProtobufWriter.writeString(out, 10, nameOfWheel(key));
                    ProtobufWriter.writeDouble(out, 17, value);
                    ProtobufWriter.endMessage(out, mark);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static String nameOfWheel(Keys.Wheel value) {
        return switch (value) {
            case FRONT_LEFT -> "FRONT_LEFT";
            case FRONT_RIGHT -> "FRONT_R";
            case BACK -> "BACK";
        };
    }

    private static void writePoints(Map<? extends Keys.Wheel, ? extends Point> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Keys.Wheel key : WHEEL_CONSTANTS) {
                Point value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    int mark = ProtobufWriter.beginMessage(out, 18);
                    ProtobufWriter.writeString(out, 10, nameOfWheel(key));
                    int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                    byte[] array = out.array();
                    int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                    position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                    out.setLength(position);
                    ProtobufWriter.endMessage(out, mark);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeLevels(Map<? extends Level, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                Level value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    int mark = ProtobufWriter.beginMessage(out, 26);
                    ProtobufWriter.writeString(out, 10, nameOfLevel(key));
                    ProtobufWriter.writeInt32(out, 16, numberOfLevel(value));
                    ProtobufWriter.endMessage(out, mark);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static String nameOfLevel(Level value) {
        return switch (value) {
            case FINE -> "FINE";
            case WARNING -> "WARN";
            case FATAL -> "FATAL";
        };
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeBytes(Map<Byte, ? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Byte, ? extends String> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 34);
                ProtobufWriter.writeInt32(out, 8, entry.getKey());
                ProtobufWriter.writeString(out, 18, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeShorts(Map<Short, ? extends Boolean> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Short, ? extends Boolean> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 42);
                ProtobufWriter.writeInt32(out, 8, entry.getKey());
                ProtobufWriter.writeBool(out, 16, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeInts(Map<Integer, ? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Integer> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 50);
                ProtobufWriter.writeInt32(out, 8, entry.getKey());
                ProtobufWriter.writeUint32(out, 16, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeLongs(Map<Long, ? extends Pair<Long, Point>> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Long, ? extends Pair<Long, Point>> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 58);
                ProtobufWriter.writeInt64(out, 8, entry.getKey());
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

    private static void writeLetters(Map<Character, ? extends Float> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Character, ? extends Float> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 66);
                ProtobufWriter.writeString(out, 10, String.valueOf(entry.getKey()));
                ProtobufWriter.writeFloat(out, 21, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeIds(Map<? extends UUID, ? extends Color> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<? extends UUID, ? extends Color> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 74);
                ProtobufWriter.writeString(out, 10, entry.getKey().toString());
                ProtobufWriter.writeString(out, 18, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getValue())), "ColorConverter", field));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeColors(Map<? extends Color, ? extends Keys.Wheel> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<? extends Color, ? extends Keys.Wheel> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 82);
                ProtobufWriter.writeString(out, 10, NullElements.converted(COLOR_CONVERTER.toWire(Objects.requireNonNull(entry.getKey())), "ColorConverter", field));
                ProtobufWriter.writeInt32(out, 16, numberOfWheel(entry.getValue()));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static int numberOfWheel(Keys.Wheel value) {
        return switch (value) {
            case FRONT_LEFT -> 0;
            case FRONT_RIGHT -> 5;
            case BACK -> 2;
        };
    }

    private static void writeWrapped(Map<? extends Keys.WheelId, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<? extends Keys.WheelId, ? extends String> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 90);
                ProtobufWriter.writeString(out, 10, nameOfWheel(NullElements.held(entry.getKey().wheel(), "wheel of WheelId", field)));
                ProtobufWriter.writeString(out, 18, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void readSpeedsEntry(ProtobufReader in, Map<Keys.Wheel, Double> into) {
        in.beginElement();
        Keys.Wheel key = null;
        Double value = 0.0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text));
                case 17 -> value = in.readDouble();
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Keys.Wheel findWheel(String name) {
        return switch (name) {
            case "FRONT_LEFT" -> Keys.Wheel.FRONT_LEFT;
            case "FRONT_R" -> Keys.Wheel.FRONT_RIGHT;
            case "BACK" -> Keys.Wheel.BACK;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void readPointsEntry(ProtobufReader in, Map<Keys.Wheel, Point> into) {
        in.beginElement();
        Keys.Wheel key = null;
        Point value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text));
                case 18 -> {
                    in.beginMessage();
                    value = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        if (value == null) {
            value = PointProtobuf.read(in);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readLevelsEntry(ProtobufReader in, Map<Level, Level> into) {
        in.beginElement();
        Level key = null;
        Level value = Level.FINE;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text));
                case 16 -> value = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Level findLevel(String name) {
        return switch (name) {
            case "FINE" -> Level.FINE;
            case "WARN" -> Level.WARNING;
            case "FATAL" -> Level.FATAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static void readBytesEntry(ProtobufReader in, Map<Byte, String> into) {
        in.beginElement();
        Byte key = (byte) 0;
        String value = "";
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.toByte(in.readInt32());
                case 18 -> value = in.readString();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readShortsEntry(ProtobufReader in, Map<Short, Boolean> into) {
        in.beginElement();
        Short key = (short) 0;
        Boolean value = false;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.toShort(in.readInt32());
                case 16 -> value = in.readBool();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readIntsEntry(ProtobufReader in, Map<Integer, Integer> into) {
        in.beginElement();
        Integer key = 0;
        Integer value = 0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.readInt32();
                case 16 -> value = in.readUint32();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readLongsEntry(ProtobufReader in, Map<Long, Pair<Long, Point>> into) {
        in.beginElement();
        Long key = 0L;
        Pair<Long, Point> value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.readInt64();
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

    private static void readLettersEntry(ProtobufReader in, Map<Character, Float> into) {
        in.beginElement();
        Character key = '\0';
        Float value = 0f;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.toChar(in.readString());
                case 21 -> value = in.readFloat();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readIdsEntry(ProtobufReader in, Map<UUID, Color> into) {
        in.beginElement();
        UUID key = null;
        Color value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("a UUID", UUID::fromString);
                case 18 -> value = COLOR_CONVERTER.fromWire(in.readString());
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        if (value == null) {
            value = COLOR_CONVERTER.fromWire("");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readColorsEntry(ProtobufReader in, Map<Color, Keys.Wheel> into) {
        in.beginElement();
        Color key = null;
        Keys.Wheel value = Keys.Wheel.FRONT_LEFT;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = COLOR_CONVERTER.fromWire(in.readString());
                case 16 -> value = constantOfWheel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        if (key == null) {
            key = COLOR_CONVERTER.fromWire("");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Keys.Wheel constantOfWheel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Keys.Wheel.FRONT_LEFT;
            case 5 -> Keys.Wheel.FRONT_RIGHT;
            case 2 -> Keys.Wheel.BACK;
            default -> throw in.unexpected("the number of a Wheel constant", number);
        };
    }

    private static void readWrappedEntry(ProtobufReader in, Map<Keys.WheelId, String> into) {
        in.beginElement();
        Keys.WheelId key = null;
        String value = "";
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = new Keys.WheelId(in.readParsed("the name of a Wheel constant (FRONT_LEFT, FRONT_R, BACK)", text -> findWheel(text)));
                case 18 -> value = in.readString();
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4"
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwqgAQodZ29vZC9QYWlyT2ZMb25nQW5kUG9pbnQucHJvdG8SBGdvb2Qa"
                        + "EGdvb2QvUG9pbnQucHJvdG8iXwoSUGFpck9mTG9uZ0FuZFBvaW50EhIKBWZpcnN0GAEgASgDSACIAQESIAoGc2Vj"
                        + "b25kGAIgASgLMgsuZ29vZC5Qb2ludEgBiAEBQggKBl9maXJzdEIJCgdfc2Vjb25kYgZwcm90bzMKlQkKD2dvb2Qv"
                        + "S2V5cy5wcm90bxIEZ29vZBoQZ29vZC9MZXZlbC5wcm90bxodZ29vZC9QYWlyT2ZMb25nQW5kUG9pbnQucHJvdG8a"
                        + "EGdvb2QvUG9pbnQucHJvdG8isAgKBEtleXMSJgoGc3BlZWRzGAEgAygLMhYuZ29vZC5LZXlzLlNwZWVkc0VudHJ5"
                        + "EiYKBnBvaW50cxgCIAMoCzIWLmdvb2QuS2V5cy5Qb2ludHNFbnRyeRImCgZsZXZlbHMYAyADKAsyFi5nb29kLktl"
                        + "eXMuTGV2ZWxzRW50cnkSJAoFYnl0ZXMYBCADKAsyFS5nb29kLktleXMuQnl0ZXNFbnRyeRImCgZzaG9ydHMYBSAD"
                        + "KAsyFi5nb29kLktleXMuU2hvcnRzRW50cnkSIgoEaW50cxgGIAMoCzIULmdvb2QuS2V5cy5JbnRzRW50cnkSJAoF"
                        + "bG9uZ3MYByADKAsyFS5nb29kLktleXMuTG9uZ3NFbnRyeRIoCgdsZXR0ZXJzGAggAygLMhcuZ29vZC5LZXlzLkxl"
                        + "dHRlcnNFbnRyeRIgCgNpZHMYCSADKAsyEy5nb29kLktleXMuSWRzRW50cnkSJgoGY29sb3JzGAogAygLMhYuZ29v"
                        + "ZC5LZXlzLkNvbG9yc0VudHJ5EigKB3dyYXBwZWQYCyADKAsyFy5nb29kLktleXMuV3JhcHBlZEVudHJ5Gi0KC1Nw"
                        + "ZWVkc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoAToCOAEaOgoLUG9pbnRzRW50cnkSCwoDa2V5GAEg"
                        + "ASgJEhoKBXZhbHVlGAIgASgLMgsuZ29vZC5Qb2ludDoCOAEaQAoLTGV2ZWxzRW50cnkSCwoDa2V5GAEgASgJEiAK"
                        + "BXZhbHVlGAIgASgOMhEuZ29vZC5MZXZlbC5WYWx1ZToCOAEaLAoKQnl0ZXNFbnRyeRILCgNrZXkYASABKAUSDQoF"
                        + "dmFsdWUYAiABKAk6AjgBGi0KC1Nob3J0c0VudHJ5EgsKA2tleRgBIAEoBRINCgV2YWx1ZRgCIAEoCDoCOAEaKwoJ"
                        + "SW50c0VudHJ5EgsKA2tleRgBIAEoBRINCgV2YWx1ZRgCIAEoDToCOAEaRgoKTG9uZ3NFbnRyeRILCgNrZXkYASAB"
                        + "KAMSJwoFdmFsdWUYAiABKAsyGC5nb29kLlBhaXJPZkxvbmdBbmRQb2ludDoCOAEaLgoMTGV0dGVyc0VudHJ5EgsK"
                        + "A2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoAjoCOAEaKgoISWRzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIg"
                        + "ASgJOgI4ARo/CgtDb2xvcnNFbnRyeRILCgNrZXkYASABKAkSHwoFdmFsdWUYAiABKA4yEC5nb29kLktleXMuV2hl"
                        + "ZWw6AjgBGi4KDFdyYXBwZWRFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIi4KBVdoZWVsEg4K"
                        + "CkZST05UX0xFRlQQABILCgdGUk9OVF9SEAUSCAoEQkFDSxACYgZwcm90bzM=");
    }
}
