package org.foxglove4j.cli.wpilog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;

/** Parses struct schemas of WPILib's packed struct serialization, version 1: declarations similar to those of C. */
final class StructParser {

    private static final String MARKS = ";{}=,[]:";
    private static final String END = "";

    private final String text;
    private int position;
    private String token = END;

    private StructParser(String text) {
        this.text = text;
    }

    /** Returns the declarations of the members, in storage order. */
    static List<StructDeclaration> parse(String schema) throws BadRecordException {
        StructParser parser = new StructParser(schema);
        parser.advance();
        List<StructDeclaration> declarations = new ArrayList<>();
        while (!parser.token.equals(END)) {
            if (!parser.skipIf(";")) {
                declarations.add(parser.declaration());
            }
        }
        return declarations;
    }

    private StructDeclaration declaration() throws BadRecordException {
        Map<Long, String> constants = constants();
        String type = name("a type");
        String name = name("a member name");
        int arrayLength = StructDeclaration.SINGLE;
        int bitCount = StructDeclaration.WHOLE;
        if (skipIf("[")) {
            arrayLength = (int) number(0, Integer.MAX_VALUE);
            expect("]");
        } else if (skipIf(":")) {
            bitCount = (int) number(1, Long.SIZE);
        }
        if (!token.equals(END)) {
            expect(";");
        }
        return new StructDeclaration(type, name, constants, arrayLength, bitCount);
    }

    /** Parses an optional enum specification. The keyword {@code enum} may be missing. */
    private Map<Long, String> constants() throws BadRecordException {
        Map<Long, String> constants = new LinkedHashMap<>();
        boolean named = token.equals("enum") && skipIf("enum");
        if (!named && !token.equals("{")) {
            return constants;
        }
        expect("{");
        while (!skipIf("}")) {
            String name = name("a value name");
            expect("=");
            constants.putIfAbsent(number(Long.MIN_VALUE, Long.MAX_VALUE), name);
            if (!token.equals("}")) {
                expect(",");
            }
        }
        return constants;
    }

    private String name(String what) throws BadRecordException {
        if (token.equals(END) || MARKS.contains(token)) {
            throw unexpected(what);
        }
        String name = token;
        advance();
        return name;
    }

    private long number(long least, long most) throws BadRecordException {
        try {
            long number = Long.parseLong(token);
            if (number >= least && number <= most) {
                advance();
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported like a number out of range.
        }
        throw unexpected("a number");
    }

    private void expect(String mark) throws BadRecordException {
        if (!skipIf(mark)) {
            throw unexpected("'" + mark + "'");
        }
    }

    private boolean skipIf(String mark) {
        if (!token.equals(mark)) {
            return false;
        }
        advance();
        return true;
    }

    private BadRecordException unexpected(String what) {
        String found = token.equals(END) ? "the end" : "'" + token + "'";
        return new BadRecordException(
                "its schema is invalid before character " + (position + 1) + ": expected " + what + ", found " + found);
    }

    /** Moves to the next name, number or mark. */
    private void advance() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        int start = position;
        while (position < text.length()
                && !isSpace(text.charAt(position))
                && MARKS.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start && position < text.length()) {
            position++;
        }
        token = text.substring(start, position);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == 0;
    }
}
