package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foxglove4j.dynamic.CdrType.Elements;
import org.foxglove4j.dynamic.CdrType.Extensibility;
import org.foxglove4j.dynamic.CdrType.Member;
import org.foxglove4j.dynamic.CdrType.Primitive;
import org.foxglove4j.dynamic.CdrType.Struct;

/**
 * Parses the definition of a ROS 1 or ROS 2 message in ros1msg or ros2msg format: the text of its .msg file, followed
 * by those of the types that it uses, separated by lines of {@code =}.
 */
final class RosDefinitions {

    private static final int MAX_DEPTH = 100;

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^={20,}\\s*$");
    private static final Pattern NAME = Pattern.compile("\\s*MSG:\\s*(\\S+)\\s*");

    /**
     * A type with an optional bound; optional brackets with a length or bound; a name; and a default value, which is
     * ignored.
     */
    private static final Pattern FIELD = Pattern.compile(
            "(?<type>[A-Za-z][\\w/]*)(?:<=\\d+)?(?<array>\\[(?:<=)?(?<count>\\d*)])?\\s+(?<name>[A-Za-z]\\w*)(?<rest>.*)");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Struct> types = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private RosDefinitions() {}

    /**
     * Parses a definition.
     *
     * @param name the name of the type, such as {@code geometry_msgs/Pose} or {@code geometry_msgs/msg/Pose}
     * @throws IllegalArgumentException if the definition is not valid, or lacks a type
     */
    static Struct read(String name, String text) {
        RosDefinitions definitions = new RosDefinitions();
        String[] parts = SEPARATOR.split(text, -1);
        String root = shortName(name);
        definitions.texts.put(root, parts[0]);
        for (int i = 1; i < parts.length; i++) {
            Matcher header = NAME.matcher(parts[i]);
            if (!header.lookingAt()) {
                throw new IllegalArgumentException("its definition lacks MSG: after a line of =");
            }
            definitions.texts.put(shortName(header.group(1)), parts[i].substring(header.end()));
        }
        return definitions.type(root);
    }

    /** ROS 2 names contain a folder as well, which is removed. */
    private static String shortName(String name) {
        return name.replace("/msg/", "/");
    }

    private Struct type(String name) {
        Struct known = types.get(name);
        if (known != null) {
            return known;
        }
        if (!begun.add(name)) {
            throw new IllegalArgumentException("its type " + name + " contains itself");
        }
        if (begun.size() > MAX_DEPTH) {
            throw new IllegalArgumentException("it nests deeper than " + MAX_DEPTH + " types");
        }
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("its definition lacks the type " + name);
        }
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : "";
        List<Member> fields = new ArrayList<>();
        text.lines()
                .map(RosDefinitions::withoutComment)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher field = FIELD.matcher(line);
                    if (!field.matches()) {
                        throw new IllegalArgumentException(
                                "its definition has the line '" + line + "', which is not a field");
                    }
                    if (!field.group("rest").strip().startsWith("=")) {
                        fields.add(field(field, folder, fields.size()));
                    }
                });
        Struct type = new Struct(Extensibility.UNSPECIFIED);
        type.members(fields);
        begun.remove(name);
        types.put(name, type);
        return type;
    }

    /** A {@code #} in the text of a constant or a default truncates only text that is ignored. */
    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private Member field(Matcher field, String folder, int index) {
        String name = field.group("type");
        Primitive primitive = Primitive.of(name);
        CdrType type = primitive == null ? type(resolve(shortName(name), folder)) : primitive;
        String array = field.group("array");
        if (array != null) {
            boolean isSequence = array.equals("[]") || array.startsWith("[<=");
            type = new Elements(type, isSequence ? Elements.ANY : Integer.parseInt(field.group("count")));
        }
        return new Member(field.group("name"), type, false, index);
    }

    /** Resolves a type that is named without its package: a type of the same package, or the standard header. */
    private String resolve(String name, String folder) {
        if (name.contains("/")) {
            return name;
        }
        return name.equals("Header") && !texts.containsKey(folder + name) ? "std_msgs/Header" : folder + name;
    }
}
