package org.foxglove4j.dynamic;

/** A value in IDL, such as that of a constant. */
sealed interface IdlExpression {

    /** An integer, a character or a boolean. */
    record IntegerValue(long value) implements IdlExpression {}

    /** A string, or a number that is not an integer. */
    record Text(String text) implements IdlExpression {}

    /** The name of another constant. */
    record Name(String text) implements IdlExpression {}

    /** An operator and one or two operands. */
    record Operation(char operator, IdlExpression left, IdlExpression right) implements IdlExpression {

        /**
         * Applies the operator.
         *
         * @throws IllegalArgumentException if a divisor is zero
         */
        long apply(long x, long y) {
            if (y == 0 && (operator == '/' || operator == '%')) {
                throw new IllegalArgumentException("its schema divides by zero");
            }
            return switch (operator) {
                case '+' -> x + y;
                case '-' -> x - y;
                case '*' -> x * y;
                case '/' -> x / y;
                case '%' -> x % y;
                case '<' -> x << y;
                case '>' -> x >> y;
                case '&' -> x & y;
                case '|' -> x | y;
                default -> x ^ y;
            };
        }
    }

    /** Returns the text or name, or else an empty string. */
    default String text() {
        return "";
    }
}
