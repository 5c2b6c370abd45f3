package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a path into names and indexes. */
final class FieldPathParser {

    private static final Pattern STEP =
            Pattern.compile("(?<dot>\\.?)(?:\"(?<quoted>[^\"]+)\"|(?<name>[^.\\[\\]\"]+))|\\[(?<index>-?\\d{1,9})]");

    private FieldPathParser() {}

    static List<Object> parse(String path) {
        if (path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + path + "' begins like a topic: pass only the part after the topic, such as pose.position.x");
        }
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length()) {
            if (!step.find(end) || step.start() != end || isDotMisplaced(step, end)) {
                throw new IllegalArgumentException("'" + path + "' is not a valid path at character " + (end + 1)
                        + ": use names and indexes, such as pose.position.x or ranges[0]");
            }
            steps.add(step(step));
            end = step.end();
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("expected a path such as pose.position.x, found an empty string");
        }
        return List.copyOf(steps);
    }

    /** There must be a dot before a name unless it is the first step, and none before an index. */
    private static boolean isDotMisplaced(Matcher step, int start) {
        return step.group("index") == null && step.group("dot").isEmpty() != (start == 0);
    }

    private static Object step(Matcher step) {
        String index = step.group("index");
        if (index != null) {
            return Integer.valueOf(index);
        }
        String quoted = step.group("quoted");
        return quoted == null ? step.group("name") : quoted;
    }
}
