package org.foxglove4j.internal;

/** Words numbers of things in messages. */
public final class Count {

    private Count() {}

    /**
     * Returns a number with a noun, for example {@code 1 message} or {@code 3 messages}.
     *
     * @param singular the noun, whose plural ends with an additional s
     */
    public static String of(long count, String singular) {
        return count + " " + singular + (count == 1 ? "" : "s");
    }

    /** Returns a word that agrees with a number. */
    public static String agree(long count, String singular, String plural) {
        return count == 1 ? singular : plural;
    }
}
