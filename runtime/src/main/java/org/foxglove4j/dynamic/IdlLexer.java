package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.dynamic.IdlToken.Kind;

/**
 * Splits IDL into tokens. Comments and preprocessor directives are skipped, and so are the lines between the files in a
 * ros2idl schema: a line of {@code =}, and one with {@code IDL: package/msg/Type}.
 */
final class IdlLexer {

    private static final String SYMBOLS = "{}[]()<>:;,=@+-*/%|&^~";
    private static final String SEPARATOR = "=".repeat(20);
    private static final String FILE_NAME = "IDL:";

    private final String text;
    private final List<IdlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean atLineStart = true;

    private IdlLexer(String text) {
        this.text = text;
    }

    /**
     * Returns the tokens of a text; the last is {@link Kind#END}.
     *
     * @throws IllegalArgumentException if a part of the text cannot be a token
     */
    static List<IdlToken> read(String text) {
        IdlLexer lexer = new IdlLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "");
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            atLineStart = true;
            return;
        }
        if (Character.isWhitespace(c)) {
            at++;
            return;
        }
        boolean startsLine = atLineStart;
        atLineStart = false;
        if (text.startsWith("//", at) || (startsLine && c == '#')) {
            skipLine();
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (startsLine && text.startsWith(SEPARATOR, at)) {
            skipSeparator();
        } else if (isNameStart(c) || text.startsWith("::", at)) {
            name();
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (SYMBOLS.indexOf(c) >= 0) {
            add(Kind.SYMBOL, String.valueOf(c));
            at++;
        } else {
            throw new IllegalArgumentException(
                    "line " + line + " of its schema has the character '" + c + "', which IDL does not use");
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void skipComment() {
        int end = text.indexOf("*/", at + 2);
        int next = end < 0 ? text.length() : end + 2;
        for (; at < next; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private void skipSeparator() {
        skipLine();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        if (!text.startsWith(FILE_NAME, at)) {
            throw new IllegalArgumentException("line " + line + " of its schema lacks IDL: after a line of =");
        }
        skipLine();
    }

    private void name() {
        int start = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || isQualifier(start))) {
            at += text.charAt(at) == ':' ? 2 : 1;
        }
        add(Kind.NAME, text.substring(start, at));
    }

    /** Returns whether a name continues, or begins, with {@code ::} and a name. */
    private boolean isQualifier(int start) {
        boolean follows = text.startsWith("::", at) && at + 2 < text.length() && isNameStart(text.charAt(at + 2));
        if (!follows && at == start) {
            throw new IdlToken(Kind.SYMBOL, "::", line).unexpected("a name after it");
        }
        return follows;
    }

    private void number() {
        int start = at;
        boolean isHex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isSign = (c == '+' || c == '-') && !isHex && "eE".indexOf(text.charAt(at - 1)) >= 0 && at > start;
            if (!isNamePart(c) && c != '.' && !isSign) {
                break;
            }
            at++;
        }
        add(Kind.NUMBER, text.substring(start, at));
    }

    private void quoted(char quote) {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != quote) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("line " + line + " of its schema lacks a closing " + quote);
        }
        add(quote == '"' ? Kind.STRING : Kind.CHARACTER, text.substring(start, at++));
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9');
    }

    private void add(Kind kind, String token) {
        tokens.add(new IdlToken(kind, token, line));
    }
}
