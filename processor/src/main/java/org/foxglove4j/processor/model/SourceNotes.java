package org.foxglove4j.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the source of an annotated type says, and its class file does not: a generated class keeps it, for the modules and
 * the incremental builds that see only class files.
 *
 * <p>Keys are the name of a member of the type, empty for the type itself; for a type within it, its name, a number sign
 * and the name of the member, {@code Mode#DRIVE}.
 *
 * @param names the generated classes of the type
 * @param isPublic whether the type is public, with all around it
 * @param descriptions what Javadoc says, by key, in the order of the source
 * @param required the keys of the references that are never null
 * @param alternatives the types that it permits if it is sealed, by their qualified names, in the order of the source
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

    /** Returns whether there is nothing to keep. */
    public boolean isEmpty() {
        return descriptions.isEmpty() && required.isEmpty() && alternatives.isEmpty();
    }
}
