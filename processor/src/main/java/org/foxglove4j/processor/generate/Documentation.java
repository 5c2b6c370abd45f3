package org.foxglove4j.processor.generate;

/** Escapes user texts for Javadoc. */
public final class Documentation {

    private Documentation() {}

    /** Returns a text in which markup is escaped, and Unicode escapes, which are processed in comments too. */
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
