package org.foxglove4j.processor.read;

import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Determines whether a reference may be null, by JSpecify's rules and the simple names of older annotations. */
final class Nullness {

    private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull", "NotNull");

    private Nullness() {}

    /** Returns whether the source says that a member is never null. */
    static boolean isNonNull(Element member, TypeMirror type) {
        if (hasAnnotation(member, Set.of("Nullable")) || hasAnnotation(type, Set.of("Nullable"))) {
            return false;
        }
        return hasAnnotation(member, NON_NULL) || hasAnnotation(type, NON_NULL) || isNullMarked(member);
    }

    private static boolean isNullMarked(Element member) {
        for (Element element = member; element != null; element = element.getEnclosingElement()) {
            if (AnnotationView.find(element, "org.jspecify.annotations.NullMarked")
                    .isPresent()) {
                return true;
            }
            if (AnnotationView.find(element, "org.jspecify.annotations.NullUnmarked")
                    .isPresent()) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasAnnotation(AnnotatedConstruct construct, Set<String> simpleNames) {
        for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
            if (simpleNames.contains(
                    mirror.getAnnotationType().asElement().getSimpleName().toString())) {
                return true;
            }
        }
        return false;
    }
}
