package org.foxglove4j.cli.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of the columns in the statement that creates a table. */
final class ColumnNames {

    private static final Pattern NAME = Pattern.compile("\\s*(?:\"([^\"]+)\"|`([^`]+)`|\\[([^]]+)]|'([^']+)'|(\\w+))");
    private static final List<String> CONSTRAINTS = List.of("constraint", "primary", "unique", "check", "foreign");

    private ColumnNames() {}

    /** Returns the names in lower case. */
    static List<String> of(String statement) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = statement.indexOf('('); i >= 0 && i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (c == '(' && ++depth == 1) {
                start = i + 1;
            }
            boolean last = c == ')' && --depth == 0;
            if (last || (c == ',' && depth == 1)) {
                addName(statement.substring(start, i), names);
                start = i + 1;
            }
            if (last) {
                break;
            }
        }
        return names;
    }

    private static void addName(String definition, List<String> names) {
        Matcher matcher = NAME.matcher(definition);
        if (!matcher.lookingAt()) {
            return;
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String name = matcher.group(i);
            boolean quoted = i < matcher.groupCount();
            if (name != null && (quoted || !CONSTRAINTS.contains(name.toLowerCase(Locale.ROOT)))) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }
}
