package org.foxglove4j.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.foxglove4j.processor.check.Checks;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.model.JavaType;
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
        addFieldsOf(type);
        Checks.nested(type).forEach(this::addFieldsOf);
    }

    private void addFieldsOf(SchemaType type) {
        type.fields().forEach(field -> add(field.javaType()));
    }

    private void add(JavaType type) {
        if (type instanceof JavaType.Array array) {
            add(array.component());
        } else if (type instanceof JavaType.Extends wildcard) {
            add(wildcard.bound());
        } else if (type instanceof JavaType.Declared declared) {
            used.add(declared.qualifiedName());
            declared.arguments().forEach(this::add);
        }
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
