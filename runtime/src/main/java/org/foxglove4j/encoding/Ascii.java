package org.foxglove4j.encoding;

/** Copies strings that are ASCII throughout, which most are. */
final class Ascii {

    private Ascii() {}

    /** Returns whether all characters are below U+0080. */
    static boolean isAscii(String value) {
        int length = value.length();
        int all = 0;
        int i = 0;
        // Eight at a time, so that the compiler asks once for the string's inner form and its length.
        for (; i < length - 7; i += 8) {
            all |= value.charAt(i)
                    | value.charAt(i + 1)
                    | value.charAt(i + 2)
                    | value.charAt(i + 3)
                    | value.charAt(i + 4)
                    | value.charAt(i + 5)
                    | value.charAt(i + 6)
                    | value.charAt(i + 7);
        }
        for (; i < length; i++) {
            all |= value.charAt(i);
        }
        return all < 0x80;
    }

    /** Copies a string that is ASCII throughout. */
    @SuppressWarnings("deprecation") // Takes the low bytes of the characters, which are all there is, as one block.
    static void copy(String value, byte[] array, int position) {
        value.getBytes(0, value.length(), array, position);
    }
}
