package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foxglove4j.processor.model.JavaType;

/** Derives wire names and schema names from those in the source. */
enum Naming {
    AS_DECLARED,
    SNAKE_CASE;

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    static Naming of(AnnotationView annotation) {
        return annotation.is("naming", "SNAKE_CASE") ? SNAKE_CASE : AS_DECLARED;
    }

    String wireName(String sourceName) {
        return this == AS_DECLARED
                ? sourceName
                : WORD_START.matcher(sourceName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** Returns a name for a type with arguments: {@code arm.StampedOfPose} for {@code arm.Stamped<arm.Pose>}. */
    static String withArguments(String name, List<JavaType> arguments) {
        return arguments.isEmpty() ? name : name + "Of" + join(arguments);
    }

    /** Returns the property name in an accessor's name after its prefix, by the rules of JavaBeans. */
    static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String join(List<JavaType> arguments) {
        return arguments.stream().map(Naming::inWords).collect(Collectors.joining("And"));
    }

    private static String inWords(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return inWords(array.component()) + "Array";
        }
        if (type instanceof JavaType.Extends wildcard) {
            return inWords(wildcard.bound());
        }
        if (type instanceof JavaType.Declared declared) {
            return withArguments(declared.joinedName(), declared.arguments());
        }
        String keyword = type.toString();
        return Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
    }
}
