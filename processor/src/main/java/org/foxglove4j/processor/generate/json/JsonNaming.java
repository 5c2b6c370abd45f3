package org.foxglove4j.processor.generate.json;

/** The names in JSON messages other than those of fields. */
final class JsonNaming {

    /** The field of a sealed type's message that says which alternative it holds. */
    static final String DISCRIMINATOR = "type";

    private JsonNaming() {}
}
