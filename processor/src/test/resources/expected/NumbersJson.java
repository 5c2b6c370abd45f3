package good;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * Encodes and decodes {@link Numbers} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Every primitive, its box, and integers that are never negative.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class NumbersJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Numbers", """
    {
      "title": "good.Numbers",
      "description": "Every primitive, its box, and integers that are never negative.",
      "type": "object",
      "properties": {
        "flag": {"type": "boolean"},
        "tiny": {"type": "integer"},
        "small": {"type": "integer"},
        "medium": {"type": "integer"},
        "large": {"type": "integer"},
        "single": {"type": "number"},
        "speed": {"description": "[m/s]", "type": "number"},
        "letter": {"type": "string"},
        "flagBox": {"type": "boolean"},
        "tinyBox": {"type": "integer"},
        "smallBox": {"type": "integer"},
        "mediumBox": {"type": "integer"},
        "largeBox": {"type": "integer"},
        "singleBox": {"type": "number"},
        "speedBox": {"type": "number"},
        "letterBox": {"type": "string"},
        "unsignedTiny": {"type": "integer", "minimum": 0},
        "unsignedSmall": {"type": "integer", "minimum": 0},
        "unsignedMedium": {"type": "integer", "minimum": 0},
        "unsignedLarge": {"type": "integer", "minimum": 0},
        "fixedMedium": {"type": "integer"},
        "fixedLarge": {"type": "integer", "minimum": 0}
      },
      "required": [
        "flag",
        "tiny",
        "small",
        "medium",
        "large",
        "single",
        "speed",
        "letter",
        "unsignedTiny",
        "unsignedSmall",
        "unsignedMedium",
        "unsignedLarge",
        "fixedMedium",
        "fixedLarge"
      ]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Numbers> ENCODER = new Encoder<Numbers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Numbers message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Numbers> DECODER = new Decoder<Numbers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Numbers decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Numbers message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] BEFORE_FLAG = "{\"flag\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TINY = ",\"tiny\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SMALL = ",\"small\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MEDIUM = ",\"medium\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LARGE = ",\"large\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SINGLE = ",\"single\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SPEED = ",\"speed\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LETTER = ",\"letter\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FLAG_BOX = "\"flagBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TINY_BOX = "\"tinyBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SMALL_BOX = "\"smallBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_MEDIUM_BOX = "\"mediumBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LARGE_BOX = "\"largeBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SINGLE_BOX = "\"singleBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SPEED_BOX = "\"speedBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LETTER_BOX = "\"letterBox\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_TINY = "\"unsignedTiny\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_SMALL = ",\"unsignedSmall\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_MEDIUM = ",\"unsignedMedium\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_UNSIGNED_LARGE = ",\"unsignedLarge\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIXED_MEDIUM = ",\"fixedMedium\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_FIXED_LARGE = ",\"fixedLarge\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("flag", "tiny", "small", "medium", "large",
            "single", "speed", "letter", "flagBox", "tinyBox", "smallBox", "mediumBox", "largeBox",
            "singleBox", "speedBox", "letterBox", "unsignedTiny", "unsignedSmall", "unsignedMedium",
            "unsignedLarge", "fixedMedium", "fixedLarge");

    private static final List<String> REQUIRED = List.of("flag", "tiny", "small", "medium", "large",
            "single", "speed", "letter", "unsignedTiny", "unsignedSmall", "unsignedMedium",
            "unsignedLarge", "fixedMedium", "fixedLarge");

    private NumbersJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Numbers message, EncodeBuffer out) {
        int position = out.reserve(73 + JsonBytes.MAX_BOOLEAN + 3 * JsonBytes.MAX_INT + JsonBytes.MAX_LONG + JsonBytes.MAX_FLOAT + JsonBytes.MAX_DOUBLE);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_FLAG);
        position = JsonBytes.putBoolean(array, position, message.flag());
        position = JsonBytes.putLiteral(array, position, BEFORE_TINY);
        position = JsonBytes.putInt(array, position, message.tiny());
        position = JsonBytes.putLiteral(array, position, BEFORE_SMALL);
        position = JsonBytes.putInt(array, position, message.small());
        position = JsonBytes.putLiteral(array, position, BEFORE_MEDIUM);
        position = JsonBytes.putInt(array, position, message.medium());
        position = JsonBytes.putLiteral(array, position, BEFORE_LARGE);
        position = JsonBytes.putLong(array, position, message.large());
        position = JsonBytes.putLiteral(array, position, BEFORE_SINGLE);
        position = JsonBytes.putFloat(array, position, message.single());
        position = JsonBytes.putLiteral(array, position, BEFORE_SPEED);
        position = JsonBytes.putDouble(array, position, message.speed());
        position = JsonBytes.putLiteral(array, position, BEFORE_LETTER);
        out.setLength(position);
        JsonWriter.writeChar(out, message.letter());
        JsonWriter.writeLiteral(out, COMMA);
        Boolean flagBox = message.flagBox();
        if (flagBox != null) {
            position = out.reserve(11 + JsonBytes.MAX_BOOLEAN);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_FLAG_BOX);
            position = JsonBytes.putBoolean(array, position, flagBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Byte tinyBox = message.tinyBox();
        if (tinyBox != null) {
            position = out.reserve(11 + JsonBytes.MAX_INT);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_TINY_BOX);
            position = JsonBytes.putInt(array, position, tinyBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Short smallBox = message.smallBox();
        if (smallBox != null) {
            position = out.reserve(12 + JsonBytes.MAX_INT);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_SMALL_BOX);
            position = JsonBytes.putInt(array, position, smallBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Integer mediumBox = message.mediumBox();
        if (mediumBox != null) {
            position = out.reserve(13 + JsonBytes.MAX_INT);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_MEDIUM_BOX);
            position = JsonBytes.putInt(array, position, mediumBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Long largeBox = message.largeBox();
        if (largeBox != null) {
            position = out.reserve(12 + JsonBytes.MAX_LONG);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_LARGE_BOX);
            position = JsonBytes.putLong(array, position, largeBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Float singleBox = message.singleBox();
        if (singleBox != null) {
            position = out.reserve(13 + JsonBytes.MAX_FLOAT);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_SINGLE_BOX);
            position = JsonBytes.putFloat(array, position, singleBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Double speedBox = message.speedBox();
        if (speedBox != null) {
            position = out.reserve(12 + JsonBytes.MAX_DOUBLE);
            array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_SPEED_BOX);
            position = JsonBytes.putDouble(array, position, speedBox);
            array[position++] = ',';
            out.setLength(position);
        }
        Character letterBox = message.letterBox();
        if (letterBox != null) {
            JsonWriter.writeLiteral(out, BEFORE_LETTER_BOX);
            JsonWriter.writeChar(out, letterBox);
            JsonWriter.writeLiteral(out, COMMA);
        }
        position = out.reserve(97 + 4 * JsonBytes.MAX_INT + 2 * JsonBytes.MAX_LONG);
        array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_UNSIGNED_TINY);
        position = JsonBytes.putInt(array, position, Byte.toUnsignedInt(message.unsignedTiny()));
        position = JsonBytes.putLiteral(array, position, BEFORE_UNSIGNED_SMALL);
        position = JsonBytes.putInt(array, position, Short.toUnsignedInt(message.unsignedSmall()));
        position = JsonBytes.putLiteral(array, position, BEFORE_UNSIGNED_MEDIUM);
        position = JsonBytes.putUnsignedInt(array, position, message.unsignedMedium());
        position = JsonBytes.putLiteral(array, position, BEFORE_UNSIGNED_LARGE);
        position = JsonBytes.putUnsignedLong(array, position, message.unsignedLarge());
        position = JsonBytes.putLiteral(array, position, BEFORE_FIXED_MEDIUM);
        position = JsonBytes.putInt(array, position, message.fixedMedium());
        position = JsonBytes.putLiteral(array, position, BEFORE_FIXED_LARGE);
        position = JsonBytes.putUnsignedLong(array, position, message.fixedLarge());
        array[position++] = '}';
        out.setLength(position);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Numbers read(JsonReader in) {
        boolean flag = false;
        byte tiny = (byte) 0;
        short small = (short) 0;
        int medium = 0;
        long large = 0;
        float single = 0;
        double speed = 0;
        char letter = (char) 0;
        Boolean flagBox = null;
        Byte tinyBox = null;
        Short smallBox = null;
        Integer mediumBox = null;
        Long largeBox = null;
        Float singleBox = null;
        Double speedBox = null;
        Character letterBox = null;
        byte unsignedTiny = (byte) 0;
        short unsignedSmall = (short) 0;
        int unsignedMedium = 0;
        long unsignedLarge = 0;
        int fixedMedium = 0;
        long fixedLarge = 0;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> {
                    flag = in.readBoolean();
                    seen |= 0x1;
                }
                case 1 -> {
                    tiny = in.readByte();
                    seen |= 0x2;
                }
                case 2 -> {
                    small = in.readShort();
                    seen |= 0x4;
                }
                case 3 -> {
                    medium = in.readInt();
                    seen |= 0x8;
                }
                case 4 -> {
                    large = in.readLong();
                    seen |= 0x10;
                }
                case 5 -> {
                    single = in.readFloat();
                    seen |= 0x20;
                }
                case 6 -> {
                    speed = in.readDouble();
                    seen |= 0x40;
                }
                case 7 -> {
                    letter = in.readChar();
                    seen |= 0x80;
                }
                case 8 -> flagBox = in.readNull() ? null : in.readBoolean();
                case 9 -> tinyBox = in.readNull() ? null : in.readByte();
                case 10 -> smallBox = in.readNull() ? null : in.readShort();
                case 11 -> mediumBox = in.readNull() ? null : in.readInt();
                case 12 -> largeBox = in.readNull() ? null : in.readLong();
                case 13 -> singleBox = in.readFloat();
                case 14 -> speedBox = in.readDouble();
                case 15 -> letterBox = in.readNull() ? null : in.readChar();
                case 16 -> {
                    unsignedTiny = in.readUnsignedByte();
                    seen |= 0x100;
                }
                case 17 -> {
                    unsignedSmall = in.readUnsignedShort();
                    seen |= 0x200;
                }
                case 18 -> {
                    unsignedMedium = in.readUnsignedInt();
                    seen |= 0x400;
                }
                case 19 -> {
                    unsignedLarge = in.readUnsignedLong();
                    seen |= 0x800;
                }
                case 20 -> {
                    fixedMedium = in.readInt();
                    seen |= 0x1000;
                }
                case 21 -> {
                    fixedLarge = in.readUnsignedLong();
                    seen |= 0x2000;
                }
                default -> in.skipValue();
            }
        }
        if (seen != 0x3fff) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Numbers(flag, tiny, small, medium, large, single, speed, letter, flagBox, tinyBox, smallBox, mediumBox, largeBox, singleBox, speedBox, letterBox, unsignedTiny, unsignedSmall, unsignedMedium, unsignedLarge, fixedMedium, fixedLarge);
    }
}
