package org.foxglove4j.encoding;

/** Copies strings that contain only ASCII characters, as most do. */
final class Ascii {

    private Ascii() {}

    /** Returns whether all characters are below U+0080. */
    static boolean isAscii(String value) {
        int length = value.length();
        int all = 0;
        int i = 0;
        // Eight at a time, so that the compiler checks the string's internal encoding and length only once.
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

    /** Copies a string that contains only ASCII characters. */
    @SuppressWarnings("deprecation") // Copies the low bytes of the characters as one block; the high bytes are zero.
    static void copy(String value, byte[] array, int position) {
        value.getBytes(0, value.length(), array, position);
    }
}
