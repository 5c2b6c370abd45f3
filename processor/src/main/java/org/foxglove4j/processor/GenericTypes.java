package org.foxglove4j.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.foxglove4j.processor.check.Checks;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.model.SchemaType;

/**
 * Remembers the annotated generic types, which get no channel, and those that fields hold: who annotates one and has no
 * field of it may expect a channel in vain.
 */
final class GenericTypes {

    private final Set<String> annotated = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** Remembers an annotated element if it is a generic type. */
    void addAnnotated(Element element) {
        if (element instanceof TypeElement type && !type.getTypeParameters().isEmpty()) {
            annotated.add(Waiting.name(type));
        }
    }

    /** Remembers the generic types in the fields of a type, and of those nested in it. */
    void addUsedBy(SchemaType type) {
        Checks.nested(type).forEach(nested -> used.add(nested.javaType().qualifiedName()));
    }

    /** Notes each generic type that no field holds. */
    void finish(Elements elements, Reporter reporter) {
        for (String name : annotated) {
            Element type = Waiting.find(name, elements);
            if (type != null && !used.contains(name)) {
                reporter.note(Code.GENERIC_TYPE, type, type.getSimpleName());
            }
        }
    }
}
