package org.foxglove4j.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts in the source of an annotated type that its class file lacks: a generated class stores them for modules and
 * incremental builds that have only class files.
 *
 * <p>Keys are the name of a member of the type, empty for the type itself; for a type within it, its name, a number
 * sign and the name of the member, {@code Mode#DRIVE}.
 *
 * @param names the generated classes of the type
 * @param isPublic whether the type and all enclosing types are public
 * @param descriptions the Javadoc by key, in source order
 * @param required the keys of the references that are never null
 * @param alternatives the qualified names of its permitted types in source order, if it is sealed
 */
public record SourceNotes(
        GeneratedNames names,
        boolean isPublic,
        Map<String, String> descriptions,
        List<String> required,
        List<String> alternatives) {

    /** Copies the collections. */
    public SourceNotes {
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
        required = List.copyOf(required);
        alternatives = List.copyOf(alternatives);
    }

    /** Returns the key of a member. */
    public static String key(String nestedType, String member) {
        return nestedType.isEmpty() ? member : nestedType + "#" + member;
    }

    /** Returns whether there is nothing to store. */
    public boolean isEmpty() {
        return descriptions.isEmpty() && required.isEmpty() && alternatives.isEmpty();
    }
}
