package org.foxglove4j.processor.lock;

/**
 * What a change does to the recordings in one encoding.
 *
 * @param verdict whether they survive it
 * @param consequence why, as a sentence; empty where they are read as before
 */
record Effect(Verdict verdict, String consequence) {

    static final Effect NONE = new Effect(Verdict.COMPATIBLE, "");

    static Effect note(String consequence) {
        return new Effect(Verdict.NOTE, consequence);
    }

    static Effect breaking(String consequence) {
        return new Effect(Verdict.BREAKING, consequence);
    }

    /** Returns the graver of two effects. */
    Effect or(Effect other) {
        return other.verdict.compareTo(verdict) > 0 ? other : this;
    }
}
