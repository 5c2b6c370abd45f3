package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.RuntimeNames;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say of one field, which may stand on several members of the class: its getter, its backing field.
 * {@code @FoxgloveField} wins over Jackson's annotations, which are known by name only.
 */
final class MemberFacts {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final List<? extends Element> members;
    private final Element annotated;
    private final @Nullable AnnotationView annotation;

    private MemberFacts(List<? extends Element> members) {
        this.members = members;
        Element found = members.get(0);
        AnnotationView view = null;
        for (Element member : members) {
            Optional<AnnotationView> candidate = AnnotationView.find(member, RuntimeNames.FOXGLOVE_FIELD);
            if (candidate.isPresent()) {
                found = member;
                view = candidate.get();
                break;
            }
        }
        this.annotated = found;
        this.annotation = view;
    }

    /** Reads the annotations of a field's members, the most telling first. */
    static MemberFacts of(List<? extends Element> members) {
        return new MemberFacts(members);
    }

    boolean isAnnotated() {
        return annotation != null;
    }

    boolean ignored() {
        if (annotation != null && annotation.has("ignore")) {
            return annotation.flag("ignore");
        }
        return annotation == null
                && jackson("JsonIgnore")
                        .map(ignore -> !ignore.has("value") || ignore.flag("value"))
                        .orElse(false);
    }

    /** Returns the wire name that was given, or an empty text. */
    String name() {
        return firstNonEmpty(text("name"), jackson("JsonProperty").map(view -> view.text("value")));
    }

    /** Returns the description that was given, or an empty text. */
    String description() {
        return firstNonEmpty(
                text("description"), jackson("JsonPropertyDescription").map(view -> view.text("value")));
    }

    String unit() {
        return text("unit");
    }

    boolean hasNumber() {
        return annotation != null && annotation.has("number");
    }

    int number(int otherwise) {
        return annotation == null ? otherwise : annotation.number("number", otherwise);
    }

    /** Returns whether the field is required, if that was said. */
    Optional<Boolean> required() {
        if (annotation != null && annotation.has("required")) {
            return Optional.of(annotation.flag("required"));
        }
        return jackson("JsonProperty").filter(view -> view.flag("required")).map(view -> true);
    }

    FieldOptions options() {
        return annotation == null
                ? FieldOptions.NONE
                : new FieldOptions(
                        annotation.flag("unsigned"),
                        annotation.flag("fixed"),
                        annotation.number("length", -1),
                        requiredSaid());
    }

    private FieldOptions.Said requiredSaid() {
        return required()
                .map(required -> required ? FieldOptions.Said.YES : FieldOptions.Said.NO)
                .orElse(FieldOptions.Said.NOTHING);
    }

    /** Returns the converter, or null if none was given. */
    @Nullable
    TypeMirror converter() {
        return annotation == null ? null : annotation.type("converter");
    }

    SourceOrigin origin() {
        return new SourceOrigin(annotated, annotation);
    }

    private String text(String member) {
        return annotation == null ? "" : annotation.text(member);
    }

    private Optional<AnnotationView> jackson(String simpleName) {
        return members.stream()
                .flatMap(member -> AnnotationView.find(member, JACKSON + simpleName).stream())
                .findFirst();
    }

    private static String firstNonEmpty(String first, Optional<String> second) {
        return first.isEmpty() ? second.orElse("") : first;
    }
}
