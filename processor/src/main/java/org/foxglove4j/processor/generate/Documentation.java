package org.foxglove4j.processor.generate;

/** Makes texts of the user fit for Javadoc. */
public final class Documentation {

    private Documentation() {}

    /** Returns a text with all that would be taken for markup made harmless, or for a Unicode escape, which comments have too. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("\\", "&#92;");
    }
}
