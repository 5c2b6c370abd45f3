package org.foxglove4j.processor.document;

/** Writes HTML that is also well-formed XML, so that any tool can read it. */
final class Html {

    private static final int REPLACEMENT = 0xfffd;

    private final StringBuilder out = new StringBuilder();

    /** Opens an element. Attributes are names and values in turn; one whose value is empty is left out. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Writes an element without content or end tag. */
    Html empty(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /** Writes an element with text. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Writes a link to the section of a type. */
    Html link(String type, String text) {
        return element("a", text, "href", "#" + type, "title", type);
    }

    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** Returns whether XML allows a character: no control character, no half of one. */
    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && c != 0xfffe
                && c != 0xffff;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
