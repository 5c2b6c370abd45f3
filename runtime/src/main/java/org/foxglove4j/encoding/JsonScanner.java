package org.foxglove4j.encoding;

/** Scans a JSON text token by token: white space, words and strings. */
final class JsonScanner {

    private final byte[] data;
    private final int end;
    private final JsonPath path;

    private int position;

    /** The start of the value read last, for error messages. */
    private int valueStart;

    JsonScanner(byte[] data, int start, int end, JsonPath path) {
        this.data = data;
        this.end = end;
        this.path = path;
        this.position = start;
    }

    int position() {
        return position;
    }

    /** Sets the position. */
    void setPosition(int newPosition) {
        position = newPosition;
    }

    /** Sets the start of the value read last. */
    void setValueStart(int at) {
        valueStart = at;
    }

    /** Skips white space and an expected character, and returns the position of the character. */
    int expect(char character, String expected) {
        int at = skipWhiteSpace();
        if (at == end || data[at] != character) {
            throw path.error(at, expected);
        }
        position = at + 1;
        return at;
    }

    /** Skips white space, and returns whether a given character follows. */
    boolean isNext(char character) {
        int at = skipWhiteSpace();
        return at < end && data[at] == character;
    }

    /** Returns an exception that reports that the value read last is not as expected. */
    IllegalArgumentException unexpected(String expected) {
        return path.error(valueStart, expected);
    }

    /** Skips white space, and returns the position after it. */
    int skipWhiteSpace() {
        int at = position;
        while (at < end && (data[at] == ' ' || data[at] == '\n' || data[at] == '\r' || data[at] == '\t')) {
            at++;
        }
        position = at;
        return at;
    }

    /** Reads a word; preceding white space has already been skipped. */
    void readWord(String word, String expected) {
        int at = position;
        valueStart = at;
        int length = word.length();
        if (end - at < length) {
            throw unexpected(expected);
        }
        for (int i = 0; i < length; i++) {
            if (data[at + i] != word.charAt(i)) {
                throw unexpected(expected);
            }
        }
        position = at + length;
    }

    /** Reads {@code null} if it follows, and returns whether it did. */
    boolean readNull() {
        if (isNext('n')) {
            readWord("null", "a value");
            return true;
        }
        return false;
    }

    /** Reads a string. An escaped unpaired surrogate is read as U+FFFD. */
    String string() {
        boolean escaped = scanString();
        int from = valueStart + 1;
        int length = position - 1 - from;
        byte[] bytes = data;
        if (escaped) {
            bytes = new byte[length];
            length = unescape(from, position - 1, bytes);
            from = 0;
        }
        String value = Utf8.decode(bytes, from, length);
        if (value == null) {
            throw unexpected("a string in UTF-8");
        }
        return value;
    }

    /** Skips a string, whose start is then {@link #valueStart}; returns whether it contains escapes. */
    boolean scanString() {
        int at = skipWhiteSpace();
        valueStart = at;
        if (at == end || data[at] != '"') {
            throw unexpected("a string");
        }
        boolean escaped = false;
        for (at = findSpecial(at + 1); at < end; at = findSpecial(at)) {
            byte next = data[at];
            if (next == '"') {
                position = at + 1;
                return escaped;
            }
            if (next != '\\') {
                throw path.error(at, "no control character in a string", "0x" + Integer.toHexString(next));
            }
            escaped = true;
            at = skipEscape(at);
        }
        throw path.error(end, "a quote that ends the string");
    }

    /** Returns the position of the next quote, backslash or control character, or the end. */
    private int findSpecial(int from) {
        int at = from;
        for (; at < end - 7; at += 8) {
            long found = Swar.special(Swar.getLong(data, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (at < end && (data[at] < 0 || data[at] >= 0x20) && data[at] != '"' && data[at] != '\\') {
            at++;
        }
        return at;
    }

    private int skipEscape(int at) {
        int escape = at + 1 < end ? data[at + 1] : -1;
        if (escape == 'u') {
            hex(at + 2);
            return at + 6;
        }
        if (escape < 0 || "\"\\/bfnrt".indexOf(escape) < 0) {
            throw path.error(at, "an escape of JSON");
        }
        return at + 2;
    }

    /** Returns the string scanned last, quoted and with escapes resolved. */
    byte[] unescapedWithQuotes() {
        byte[] text = new byte[position - valueStart];
        int length = unescape(valueStart + 1, position - 1, text);
        byte[] quoted = new byte[length + 2];
        quoted[0] = '"';
        System.arraycopy(text, 0, quoted, 1, length);
        quoted[length + 1] = '"';
        return quoted;
    }

    /** Resolves the escapes of a scanned string into a target, and returns the number of bytes. */
    private int unescape(int from, int to, byte[] target) {
        int length = 0;
        for (int at = from; at < to; at++) {
            byte next = data[at];
            if (next != '\\') {
                target[length++] = next;
                continue;
            }
            next = data[++at];
            switch (next) {
                case 'n' -> target[length++] = '\n';
                case 'r' -> target[length++] = '\r';
                case 't' -> target[length++] = '\t';
                case 'b' -> target[length++] = '\b';
                case 'f' -> target[length++] = '\f';
                case 'u' -> {
                    char unit = hex(at + 1);
                    at += 4;
                    if (!Character.isSurrogate(unit)) {
                        length = Utf8.put(target, length, unit);
                    } else if (isLowSurrogateEscape(at + 1) && Character.isHighSurrogate(unit)) {
                        length = Utf8.putSupplementary(target, length, Character.toCodePoint(unit, hex(at + 3)));
                        at += 6;
                    } else {
                        length = Utf8.put(target, length, Utf8.REPLACEMENT);
                    }
                }
                default -> target[length++] = next;
            }
        }
        return length;
    }

    private boolean isLowSurrogateEscape(int at) {
        return data[at] == '\\' && data[at + 1] == 'u' && Character.isLowSurrogate(hex(at + 2));
    }

    private char hex(int from) {
        int value = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = at < end ? Character.digit(data[at], 16) : -1;
            if (digit < 0) {
                throw path.error(at, "four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }
}
