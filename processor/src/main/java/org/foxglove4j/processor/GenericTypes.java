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
 * Collects the annotated generic types, which get no channel, and those used in fields, so that an annotated generic
 * type without any use can be reported.
 */
final class GenericTypes {

    private final Set<String> annotated = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** Adds an annotated element if it is a generic type. */
    void addAnnotated(Element element) {
        if (element instanceof TypeElement type && !type.getTypeParameters().isEmpty()) {
            annotated.add(DeferredElements.name(type));
        }
    }

    /** Adds the generic types in the fields of a type and of the types nested in it. */
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

    /** Reports each generic type that no field has. */
    void finish(Elements elements, Reporter reporter) {
        for (String name : annotated) {
            Element type = DeferredElements.find(name, elements);
            if (type != null && !used.contains(name)) {
                reporter.note(Code.GENERIC_TYPE, type, type.getSimpleName());
            }
        }
    }
}
