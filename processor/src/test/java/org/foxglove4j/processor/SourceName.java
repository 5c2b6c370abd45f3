package org.foxglove4j.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the qualified name of the first type in a source. */
final class SourceName {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");

    private SourceName() {}

    static String of(String source) {
        Matcher packageName = PACKAGE.matcher(source);
        String prefix = packageName.find() ? packageName.group(1) + "." : "";
        Matcher type = TYPE.matcher(source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""));
        return prefix + (type.find() ? type.group(1) : "package-info");
    }
}
