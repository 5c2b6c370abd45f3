package org.foxglove4j.processor.generate;

/** Makes texts of the user fit for Javadoc. */
public final class Documentation {

    private Documentation() {}

    /** Returns a text with all that Javadoc or JavaPoet would take for markup made harmless. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("$", "$$");
    }
}
