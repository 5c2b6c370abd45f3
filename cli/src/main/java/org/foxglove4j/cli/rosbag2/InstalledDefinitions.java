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

/** Finds definitions in installations of ROS 2: {@code share/PACKAGE/msg/TYPE.msg} or {@code .idl}. */
final class InstalledDefinitions {

    private static final Pattern TYPE = Pattern.compile("(\\w+)/(\\w+)/(\\w+)");

    private final List<Path> prefixes;

    InstalledDefinitions(List<Path> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    /**
     * Returns the definition of a type: its own text, and those of all types that it uses, in the order of their first
     * use. They are in IDL if there are no other definitions of all of them.
     *
     * @param missing receives the types that were not found
     * @return null if a type was not found
     */
    @Nullable
    Definition find(String type, Set<String> missing) throws IOException {
        Set<String> missingMsg = new LinkedHashSet<>();
        Definition found = find(type, DefinitionFormat.MSG, missingMsg);
        if (found == null) {
            Set<String> missingIdl = new LinkedHashSet<>();
            found = find(type, DefinitionFormat.IDL, missingIdl);
            if (found == null) {
                missing.addAll(missingIdl.contains(type) ? missingMsg : missingIdl);
            }
        }
        return found;
    }

    private @Nullable Definition find(String type, DefinitionFormat format, Set<String> missing) throws IOException {
        StringBuilder definition = new StringBuilder();
        Set<String> seen = new LinkedHashSet<>(Set.of(type));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            String text = read(next, format.extension());
            if (text == null) {
                missing.add(next);
                continue;
            }
            boolean endsLine = definition.length() == 0 || definition.charAt(definition.length() - 1) == '\n';
            definition.append(endsLine ? "" : "\n");
            definition.append(format.title(next, next.equals(type))).append(text);
            for (String used : format.usedTypes(next, text)) {
                if (seen.add(used)) {
                    open.add(used);
                }
            }
        }
        return missing.isEmpty() ? new Definition(format.encoding(), definition.toString()) : null;
    }

    private @Nullable String read(String type, String extension) throws IOException {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return null;
        }
        for (Path prefix : prefixes) {
            Path file = prefix.resolve("share")
                    .resolve(parts.group(1))
                    .resolve(parts.group(2))
                    .resolve(parts.group(3) + extension);
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
