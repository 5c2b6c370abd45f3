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
    private final @Nullable Element member;

    SourceOrigin(Element element, @Nullable AnnotationView annotation) {
        this(element, annotation, null);
    }

    private SourceOrigin(Element element, @Nullable AnnotationView annotation, @Nullable Element member) {
        this.element = element;
        this.annotation = annotation;
        this.member = member;
    }

    /** Returns the origin of a member from a class file, reported at the element that includes it. */
    SourceOrigin ofMember(Element classFileMember) {
        return new SourceOrigin(element, annotation, classFileMember);
    }

    /** Returns the member from a class file that this is about, or null if it is about the element. */
    public @Nullable Element member() {
        return member;
    }

    /** Returns the element. */
    public Element element() {
        return element;
    }

    @Override
    public Object key() {
        return element;
    }

    /** Returns our annotation on it, or null if it has none. */
    public @Nullable AnnotationMirror annotation() {
        return annotation == null ? null : annotation.mirror();
    }

    /** Returns the explicit value of a member of the annotation, or null. */
    public @Nullable AnnotationValue value(String member) {
        return annotation == null ? null : annotation.value(member);
    }
}
