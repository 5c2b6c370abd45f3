package org.foxglove4j.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.foxglove4j.processor.model.Origin;
import org.jspecify.annotations.Nullable;

/** The element that a part of the model was read from, and our annotation on it. */
public final class SourceOrigin extends Origin {

    private final Element element;
    private final @Nullable AnnotationView annotation;

    SourceOrigin(Element element, @Nullable AnnotationView annotation) {
        this.element = element;
        this.annotation = annotation;
    }

    /** Returns the element. */
    public Element element() {
        return element;
    }

    @Override
    public Object place() {
        return element;
    }

    /** Returns our annotation on it, or null if it has none. */
    public @Nullable AnnotationMirror annotation() {
        return annotation == null ? null : annotation.mirror();
    }

    /** Returns what was written for a member of the annotation, or null. */
    public @Nullable AnnotationValue value(String member) {
        return annotation == null ? null : annotation.value(member);
    }
}
