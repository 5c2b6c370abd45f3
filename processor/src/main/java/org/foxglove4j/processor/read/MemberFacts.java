package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.RuntimeNames;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one field, which may be on several members of the class: its getter and its backing field.
 * {@code @FoxgloveField} overrides Jackson's annotations, which are referred to by name only.
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

    /** Reads the annotations of a field's members, in order of precedence. */
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

    /** Returns the explicit wire name, or an empty string. */
    String name() {
        return firstNonEmpty(text("name"), jackson("JsonProperty").map(view -> view.text("value")));
    }

    /** Returns the explicit description, or an empty string. */
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

    /** Returns whether the field is required, if specified. */
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
                        requiredSetting());
    }

    private FieldOptions.Setting requiredSetting() {
        return required()
                .map(required -> required ? FieldOptions.Setting.YES : FieldOptions.Setting.NO)
                .orElse(FieldOptions.Setting.UNSPECIFIED);
    }

    /** Returns the converter, or null if none is specified. */
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
