package org.foxglove4j.layout;

/** How a value is compared with that of a rule. */
public enum Comparison implements Choice {
    /** The value equals that of the rule. */
    EQUAL("="),
    /** The value is less than that of the rule. */
    LESS("<"),
    /** The value is at most that of the rule. */
    LESS_OR_EQUAL("<="),
    /** The value is greater than that of the rule. */
    GREATER(">"),
    /** The value is at least that of the rule. */
    GREATER_OR_EQUAL(">=");

    private final String text;

    Comparison(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
