package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds definitions in installations of ROS 2: {@code share/PACKAGE/msg/TYPE.msg}. */
final class InstalledDefinitions {

    private static final String SEPARATOR = "=".repeat(80) + "\n";
    private static final Pattern TYPE = Pattern.compile("(\\w+)/(\\w+)/(\\w+)");
    private static final Pattern FIELD = Pattern.compile("(?m)^[ \\t]*([A-Za-z][\\w/]*)");
    private static final Set<String> PRIMITIVES = Set.of(
            "bool", "byte", "char", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32",
            "float64", "string", "wstring");

    private final List<Path> prefixes;

    InstalledDefinitions(List<Path> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    /**
     * Returns the definition of a type: its own text, and those of all types that it uses, in the order of their first use.
     *
     * @param missing receives the types that were not found
     * @return null if a type was not found
     */
    @Nullable
    Definition find(String type, Set<String> missing) throws IOException {
        StringBuilder definition = new StringBuilder();
        Set<String> seen = new LinkedHashSet<>(Set.of(type));
        Deque<String> open = new ArrayDeque<>(seen);
        boolean complete = true;
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            String text = read(next);
            if (text == null) {
                missing.add(next);
                complete = false;
                continue;
            }
            if (!next.equals(type)) {
                boolean endsLine = definition.length() == 0 || definition.charAt(definition.length() - 1) == '\n';
                definition.append(endsLine ? "" : "\n").append(SEPARATOR);
                definition
                        .append("MSG: ")
                        .append(next.replaceFirst("/msg/", "/"))
                        .append('\n');
            }
            definition.append(text);
            Matcher field = FIELD.matcher(text);
            while (field.find()) {
                String used = qualified(field.group(1), next);
                if (!PRIMITIVES.contains(field.group(1)) && seen.add(used)) {
                    open.add(used);
                }
            }
        }
        return complete ? new Definition(Definition.MSG, definition.toString()) : null;
    }

    /** Returns the whole name of a type that is used in another. */
    private static String qualified(String used, String user) {
        int slash = used.indexOf('/');
        return slash < 0
                ? user.substring(0, user.indexOf('/')) + "/msg/" + used
                : used.substring(0, slash) + "/msg/" + used.substring(used.lastIndexOf('/') + 1);
    }

    private @Nullable String read(String type) throws IOException {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return null;
        }
        for (Path prefix : prefixes) {
            Path file = prefix.resolve("share")
                    .resolve(parts.group(1))
                    .resolve(parts.group(2))
                    .resolve(parts.group(3) + ".msg");
            if (Files.isRegularFile(file)) {
                return new String(Files.readAllBytes(file), UTF_8);
            }
        }
        return null;
    }

    /** Splits a list of directories, such as {@code AMENT_PREFIX_PATH}. */
    static List<Path> split(String list, String separator) {
        try {
            return List.of(list.split(Pattern.quote(separator))).stream()
                    .filter(folder -> !folder.isEmpty())
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected a list of directories, found " + list, e);
        }
    }
}
