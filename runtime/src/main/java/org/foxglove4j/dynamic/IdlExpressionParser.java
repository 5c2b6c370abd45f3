package org.foxglove4j.dynamic;

import java.util.List;
import org.foxglove4j.dynamic.IdlExpression.IntegerValue;
import org.foxglove4j.dynamic.IdlExpression.Name;
import org.foxglove4j.dynamic.IdlExpression.Operation;
import org.foxglove4j.dynamic.IdlExpression.Text;
import org.foxglove4j.dynamic.IdlToken.Kind;

/** Parses values in IDL (OMG IDL 4.2, section 7.4.1.4.3). */
final class IdlExpressionParser {

    /** The operators by precedence. The lexer does not combine characters, so that {@code >>} can end two types. */
    private static final List<String> OPERATORS = List.of("|", "^", "&", "<>", "+-", "*/%");

    private static final IntegerValue ZERO = new IntegerValue(0);
    private static final IntegerValue ALL_BITS = new IntegerValue(-1);

    private final IdlTokens tokens;

    IdlExpressionParser(IdlTokens tokens) {
        this.tokens = tokens;
    }

    IdlExpression parse() {
        return binary(0);
    }

    /** Parses a value after which {@code >} ends a type, such as the bound of a sequence. */
    IdlExpression parseBound() {
        return binary(OPERATORS.indexOf("<>") + 1);
    }

    private IdlExpression binary(int precedence) {
        if (precedence == OPERATORS.size()) {
            return unary();
        }
        String operators = OPERATORS.get(precedence);
        boolean isShift = operators.equals("<>");
        IdlExpression left = binary(precedence + 1);
        while (tokens.isAnyOf(operators)) {
            char operator = tokens.peek().text().charAt(0);
            tokens.next();
            if (isShift) {
                tokens.expect(String.valueOf(operator));
            }
            left = new Operation(operator, left, binary(precedence + 1));
        }
        return left;
    }

    private IdlExpression unary() {
        tokens.enter();
        try {
            if (tokens.accept("-")) {
                return new Operation('-', ZERO, unary());
            }
            if (tokens.accept("+")) {
                return unary();
            }
            if (tokens.accept("~")) {
                return new Operation('^', ALL_BITS, unary());
            }
            if (tokens.accept("(")) {
                IdlExpression inner = parse();
                tokens.expect(")");
                return inner;
            }
            return operand();
        } finally {
            tokens.leave();
        }
    }

    private IdlExpression operand() {
        IdlToken token = tokens.next();
        return switch (token.kind()) {
            case NAME -> prefixed(token);
            case NUMBER -> number(token.text());
            case CHARACTER -> character(token.text());
            case STRING -> string(token);
            default -> throw token.unexpected("a value");
        };
    }

    /** A name, or the prefix of a wide string or character. */
    private IdlExpression prefixed(IdlToken name) {
        Kind following = tokens.peek().kind();
        return name.is("L") && (following == Kind.STRING || following == Kind.CHARACTER)
                ? operand()
                : new Name(name.text());
    }

    private static IdlExpression number(String digits) {
        try {
            return new IntegerValue(Long.decode(digits));
        } catch (NumberFormatException e) {
            return new Text(digits);
        }
    }

    private static IdlExpression character(String text) {
        if (text.length() == 1) {
            return new IntegerValue(text.charAt(0));
        }
        return text.equals("\\0") ? ZERO : new Text(text);
    }

    /** Strings in succession are one. */
    private IdlExpression string(IdlToken first) {
        while (tokens.peek().kind() == Kind.STRING) {
            tokens.next();
        }
        return new Text(first.text());
    }
}
