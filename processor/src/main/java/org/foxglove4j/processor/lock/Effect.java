package org.foxglove4j.processor.lock;

/**
 * The effect of a change on existing recordings in one encoding.
 *
 * @param verdict whether they stay readable
 * @param consequence why, as a sentence; empty if they are read as before
 */
record Effect(Verdict verdict, String consequence) {

    static final Effect NONE = new Effect(Verdict.COMPATIBLE, "");

    static Effect note(String consequence) {
        return new Effect(Verdict.NOTE, consequence);
    }

    static Effect breaking(String consequence) {
        return new Effect(Verdict.BREAKING, consequence);
    }

    /** Returns the more severe of two effects. */
    Effect or(Effect other) {
        return other.verdict.compareTo(verdict) > 0 ? other : this;
    }
}
