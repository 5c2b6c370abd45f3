package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * Reads one annotation without loading its class. Distinguishes explicit values from defaults: a value that is absent
 * was not written.
 */
final class AnnotationView {

    private final AnnotationMirror mirror;

    private AnnotationView(AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    AnnotationMirror mirror() {
        return mirror;
    }

    static Optional<AnnotationView> find(Element element, JavaType.Declared name) {
        return find(element, name.qualifiedName());
    }

    static Optional<AnnotationView> find(Element element, String qualifiedName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isNamed(mirror, qualifiedName)) {
                return Optional.of(new AnnotationView(mirror));
            }
        }
        return Optional.empty();
    }

    static boolean isNamed(AnnotationMirror mirror, String qualifiedName) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(qualifiedName);
    }

    /** Returns the explicit value of a member, or null. */
    @Nullable
    AnnotationValue value(String member) {
        for (var entry : mirror.getElementValues().entrySet()) {
            ExecutableElement key = entry.getKey();
            if (key.getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    boolean has(String member) {
        return value(member) != null;
    }

    String text(String member) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    int number(String member, int otherwise) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof Integer number ? number : otherwise;
    }

    boolean flag(String member) {
        AnnotationValue value = value(member);
        return value != null && Boolean.TRUE.equals(value.getValue());
    }

    /** Returns whether a member of an enum type was set to the constant of that name. */
    boolean is(String member, String constant) {
        AnnotationValue value = value(member);
        return value != null
                && value.getValue() instanceof VariableElement variable
                && variable.getSimpleName().contentEquals(constant);
    }

    @Nullable
    TypeMirror type(String member) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof TypeMirror type ? type : null;
    }

    List<String> texts(String member) {
        return items(member).stream().map(item -> item.getValue().toString()).toList();
    }

    List<TypeMirror> types(String member) {
        List<TypeMirror> types = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            if (item.getValue() instanceof TypeMirror type) {
                types.add(type);
            }
        }
        return types;
    }

    /** Returns whether a class in a member is unknown to the compiler, which then returns a string instead. */
    boolean hasUnknownTypes(String member) {
        return items(member).stream()
                .map(AnnotationValue::getValue)
                .anyMatch(value -> !(value instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR);
    }

    List<AnnotationView> annotations(String member) {
        List<AnnotationView> annotations = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            if (item.getValue() instanceof AnnotationMirror nested) {
                annotations.add(new AnnotationView(nested));
            }
        }
        return annotations;
    }

    private List<? extends AnnotationValue> items(String member) {
        AnnotationValue value = value(member);
        if (value != null && value.getValue() instanceof List<?> list) {
            return list.stream()
                    .filter(AnnotationValue.class::isInstance)
                    .map(AnnotationValue.class::cast)
                    .toList();
        }
        return List.of();
    }
}
