package org.foxglove4j.dynamic;

import java.util.List;
import org.foxglove4j.dynamic.IdlToken.Kind;

/** The tokens of an IDL file, read one after the other. */
final class IdlTokens {

    private static final int MAX_DEPTH = 100;

    private final List<IdlToken> tokens;
    private int next;
    private int depth;

    IdlTokens(List<IdlToken> tokens) {
        this.tokens = tokens;
    }

    IdlToken peek() {
        return tokens.get(next);
    }

    IdlToken peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    IdlToken next() {
        IdlToken token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    /** Returns whether the next token is one of several characters. */
    boolean isAnyOf(String symbols) {
        return peek().kind() == Kind.SYMBOL && symbols.contains(peek().text());
    }

    /** Reads a symbol or keyword, if it is next. */
    boolean accept(String symbolOrKeyword) {
        boolean found = peek().is(symbolOrKeyword);
        if (found) {
            next();
        }
        return found;
    }

    void expect(String symbolOrKeyword) {
        if (!accept(symbolOrKeyword)) {
            throw peek().unexpected("'" + symbolOrKeyword + "'");
        }
    }

    String name(String what) {
        IdlToken token = next();
        if (token.kind() != Kind.NAME) {
            throw token.unexpected(what);
        }
        return token.text();
    }

    /** Skips everything to the end of brackets whose beginning has been read. */
    void skipTo(String open, String close) {
        int opened = 1;
        while (opened > 0) {
            IdlToken token = next();
            if (token.kind() == Kind.END) {
                throw token.unexpected("'" + close + "'");
            }
            opened += token.is(open) ? 1 : token.is(close) ? -1 : 0;
        }
    }

    /** Begins something that can contain itself. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "line " + peek().line() + " of its schema nests deeper than " + MAX_DEPTH + " levels");
        }
    }

    void leave() {
        depth--;
    }
}
