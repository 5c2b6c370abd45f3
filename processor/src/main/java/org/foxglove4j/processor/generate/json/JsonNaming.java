package org.foxglove4j.processor.generate.json;

/** The names that JSON messages have besides those of the fields. */
final class JsonNaming {

    /** The field of a sealed type's message that tells which alternative it holds. */
    static final String DISCRIMINATOR = "type";

    private JsonNaming() {}
}
