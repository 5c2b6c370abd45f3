package org.foxglove4j.processor.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts a Javadoc comment to plain text: the first paragraph of the description or of a block tag. Inline tags are
 * replaced by their text, HTML tags are removed, and white space is collapsed.
 */
final class Javadoc {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]*)}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)<p>|<p\\s[^>]*>|<ul>|<ol>|<pre>|\\n\\s*\\n");
    private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String[] sections;

    private Javadoc(String comment) {
        this.sections = BLOCK_TAG.split(comment, -1);
    }

    static Javadoc of(@Nullable String comment) {
        return new Javadoc(comment == null ? "" : comment.replace("\r\n", "\n"));
    }

    /** Returns the description's first paragraph, or an empty string. */
    String description() {
        return plain(sections[0]);
    }

    /** Returns what a {@code @param} tag says, or an empty string. */
    String param(String name) {
        return tag("param " + name);
    }

    /** Returns what the {@code @return} tag says, or an empty string. */
    String returned() {
        return tag("return");
    }

    private String tag(String start) {
        for (int i = 1; i < sections.length; i++) {
            String section = SPACE.matcher(sections[i]).replaceAll(" ");
            if (section.startsWith(start + " ")) {
                return plain(sections[i].strip().replaceFirst("^" + start.replace(" ", "\\s+") + "\\s+", ""));
            }
        }
        return "";
    }

    private static String plain(String html) {
        String text = PARAGRAPH_END.split(html.strip(), 2)[0];
        text = LINK.matcher(text).replaceAll(Javadoc::label);
        text = INLINE_TAG.matcher(text).replaceAll(match -> Matcher.quoteReplacement(escape(match.group(1))));
        text = HTML_TAG.matcher(text).replaceAll("");
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String label(MatchResult link) {
        String label = link.group(2).strip();
        String target = link.group(1);
        String text =
                label.isEmpty() ? (target.startsWith("#") ? target.substring(1) : target.replace('#', '.')) : label;
        return Matcher.quoteReplacement(escape(text));
    }

    /** Prevents the content of an inline tag from being interpreted as HTML. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
