package org.foxglove4j.dynamic;

/**
 * A token of an IDL file.
 *
 * @param text a name, which may be qualified with {@code ::}; a literal; a character such as {@code <}; empty at the
 *     end
 * @param line the number of its line, from 1
 */
record IdlToken(Kind kind, String text, int line) {

    enum Kind {
        NAME,
        NUMBER,
        /** A string, without its quotes. */
        STRING,
        /** A character, without its quotes. */
        CHARACTER,
        SYMBOL,
        END
    }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrKeyword);
    }

    /** Creates the exception for a token where something else was expected. */
    IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException("line " + line + " of its schema has "
                + (kind == Kind.END ? "the end of the text" : "'" + text + "'") + " where " + expected
                + " was expected");
    }
}
