package org.foxglove4j.encoding;

/** Writes {@code string} fields. */
final class ProtobufStrings {

    private ProtobufStrings() {}

    static void write(EncodeBuffer out, int tag, String value) {
        int mark = LengthPrefix.begin(out, tag);
        int length = value.length();
        for (int i = 0; i < length; i++) {
            int position = out.reserve(4);
            char unit = value.charAt(i);
            if (!Character.isSurrogate(unit)) {
                out.setLength(Utf8.put(out.array(), position, unit));
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(unit, value.charAt(++i));
                out.setLength(Utf8.putSupplementary(out.array(), position, codePoint));
            } else {
                out.setLength(Utf8.put(out.array(), position, Utf8.REPLACEMENT));
            }
        }
        LengthPrefix.end(out, mark);
    }
}
