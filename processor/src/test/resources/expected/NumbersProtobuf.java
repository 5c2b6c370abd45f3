package good;

import java.util.Base64;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Numbers} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class NumbersProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Numbers", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Numbers> ENCODER = new Encoder<Numbers>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
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
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Numbers decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames NUMBERS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22}, "flag", "tiny", "small", "medium", "large", "single", "speed", "letter", "flagBox", "tinyBox", "smallBox", "mediumBox", "largeBox", "singleBox", "speedBox", "letterBox", "unsignedTiny", "unsignedSmall", "unsignedMedium", "unsignedLarge", "fixedMedium", "fixedLarge");

    private NumbersProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Numbers message, EncodeBuffer out) {
        int position = out.reserve(7 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        position = ProtobufBytes.putBoolIfTrue(array, position, 8, message.flag());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 16, message.tiny());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 24, message.small());
        position = ProtobufBytes.putInt32IfNonzero(array, position, 32, message.medium());
        position = ProtobufBytes.putInt64IfNonzero(array, position, 40, message.large());
        position = ProtobufBytes.putFloatIfNonzero(array, position, 53, message.single());
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 57, message.speed());
        out.setLength(position);
        ProtobufWriter.writeStringIfNonempty(out, 66, String.valueOf(message.letter()));
        position = out.reserve(7 * ProtobufBytes.MAX_FIELD);
        array = out.array();
        var flagBox = message.flagBox();
        if (flagBox != null) {
            position = ProtobufBytes.putBool(array, position, 72, flagBox);
        }
        var tinyBox = message.tinyBox();
        if (tinyBox != null) {
            position = ProtobufBytes.putInt32(array, position, 80, tinyBox);
        }
        var smallBox = message.smallBox();
        if (smallBox != null) {
            position = ProtobufBytes.putInt32(array, position, 88, smallBox);
        }
        var mediumBox = message.mediumBox();
        if (mediumBox != null) {
            position = ProtobufBytes.putInt32(array, position, 96, mediumBox);
        }
        var largeBox = message.largeBox();
        if (largeBox != null) {
            position = ProtobufBytes.putInt64(array, position, 104, largeBox);
        }
        var singleBox = message.singleBox();
        if (singleBox != null) {
            position = ProtobufBytes.putFloat(array, position, 117, singleBox);
        }
        var speedBox = message.speedBox();
        if (speedBox != null) {
            position = ProtobufBytes.putDouble(array, position, 121, speedBox);
        }
        out.setLength(position);
        var letterBox = message.letterBox();
        if (letterBox != null) {
            ProtobufWriter.writeString(out, 130, String.valueOf(letterBox));
        }
        position = out.reserve(6 * ProtobufBytes.MAX_FIELD);
        array = out.array();
        position = ProtobufBytes.putUint32IfNonzero(array, position, 136, Byte.toUnsignedInt(message.unsignedTiny()));
        position = ProtobufBytes.putUint32IfNonzero(array, position, 144, Short.toUnsignedInt(message.unsignedSmall()));
        position = ProtobufBytes.putUint32IfNonzero(array, position, 152, message.unsignedMedium());
        position = ProtobufBytes.putInt64IfNonzero(array, position, 160, message.unsignedLarge());
        position = ProtobufBytes.putFixed32IfNonzero(array, position, 173, message.fixedMedium());
        position = ProtobufBytes.putFixed64IfNonzero(array, position, 177, message.fixedLarge());
        out.setLength(position);
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Numbers read(ProtobufReader in) {
        boolean flag = false;
        byte tiny = (byte) 0;
        short small = (short) 0;
        int medium = 0;
        long large = 0L;
        float single = 0f;
        double speed = 0.0;
        char letter = '\0';
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
        long unsignedLarge = 0L;
        int fixedMedium = 0;
        long fixedLarge = 0L;
        for (int tag; (tag = in.readTag(NUMBERS_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> flag = in.readBool();
                case 16 -> tiny = in.toByte(in.readInt32());
                case 24 -> small = in.toShort(in.readInt32());
                case 32 -> medium = in.readInt32();
                case 40 -> large = in.readInt64();
                case 53 -> single = in.readFloat();
                case 57 -> speed = in.readDouble();
                case 66 -> letter = in.toChar(in.readString());
                case 72 -> flagBox = in.readBool();
                case 80 -> tinyBox = in.toByte(in.readInt32());
                case 88 -> smallBox = in.toShort(in.readInt32());
                case 96 -> mediumBox = in.readInt32();
                case 104 -> largeBox = in.readInt64();
                case 117 -> singleBox = in.readFloat();
                case 121 -> speedBox = in.readDouble();
                case 130 -> letterBox = in.toChar(in.readString());
                case 136 -> unsignedTiny = in.toUnsignedByte(in.readUint32());
                case 144 -> unsignedSmall = in.toUnsignedShort(in.readUint32());
                case 152 -> unsignedMedium = in.readUint32();
                case 160 -> unsignedLarge = in.readInt64();
                case 173 -> fixedMedium = in.readFixed32();
                case 177 -> fixedLarge = in.readFixed64();
                default -> in.skipField();
            }
        }
        return new Numbers(flag, tiny, small, medium, large, single, speed, letter, flagBox, tinyBox, smallBox, mediumBox, largeBox, singleBox, speedBox, letterBox, unsignedTiny, unsignedSmall, unsignedMedium, unsignedLarge, fixedMedium, fixedLarge);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "Cs4EChJnb29kL051bWJlcnMucHJvdG8SBGdvb2QiqQQKB051bWJlcnMSDAoEZmxhZxgBIAEoCBIMCgR0aW55GAIg"
                        + "ASgFEg0KBXNtYWxsGAMgASgFEg4KBm1lZGl1bRgEIAEoBRINCgVsYXJnZRgFIAEoAxIOCgZzaW5nbGUYBiABKAIS"
                        + "DQoFc3BlZWQYByABKAESDgoGbGV0dGVyGAggASgJEhQKB2ZsYWdCb3gYCSABKAhIAIgBARIUCgd0aW55Qm94GAog"
                        + "ASgFSAGIAQESFQoIc21hbGxCb3gYCyABKAVIAogBARIWCgltZWRpdW1Cb3gYDCABKAVIA4gBARIVCghsYXJnZUJv"
                        + "eBgNIAEoA0gEiAEBEhYKCXNpbmdsZUJveBgOIAEoAkgFiAEBEhUKCHNwZWVkQm94GA8gASgBSAaIAQESFgoJbGV0"
                        + "dGVyQm94GBAgASgJSAeIAQESFAoMdW5zaWduZWRUaW55GBEgASgNEhUKDXVuc2lnbmVkU21hbGwYEiABKA0SFgoO"
                        + "dW5zaWduZWRNZWRpdW0YEyABKA0SFQoNdW5zaWduZWRMYXJnZRgUIAEoBBITCgtmaXhlZE1lZGl1bRgVIAEoDxIS"
                        + "CgpmaXhlZExhcmdlGBYgASgGQgoKCF9mbGFnQm94QgoKCF90aW55Qm94QgsKCV9zbWFsbEJveEIMCgpfbWVkaXVt"
                        + "Qm94QgsKCV9sYXJnZUJveEIMCgpfc2luZ2xlQm94QgsKCV9zcGVlZEJveEIMCgpfbGV0dGVyQm94YgZwcm90bzM=");
    }
}
