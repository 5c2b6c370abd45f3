package org.foxglove4j.encoding;

/** Writes {@code string} fields. */
final class ProtobufStrings {

    private ProtobufStrings() {}

    static void write(EncodeBuffer out, int tag, String value) {
        int length = value.length();
        if (Ascii.isAscii(value)) {
            int position = out.reserve(ProtobufBytes.MAX_FIELD + length);
            byte[] array = out.array();
            position = ProtobufBytes.putTag(array, position, tag);
            position = Varint.put(array, position, length);
            Ascii.copy(value, array, position);
            out.setLength(position + length);
        } else {
            int mark = LengthPrefix.begin(out, tag, 1);
            Utf8.write(out, value);
            LengthPrefix.end(out, mark, 1);
        }
    }
}
