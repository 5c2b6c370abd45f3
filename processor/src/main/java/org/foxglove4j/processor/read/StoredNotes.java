package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SourceNotes;
import org.jspecify.annotations.Nullable;

/** Reads what the generated classes of a type in a class file store about its source. */
final class StoredNotes {

    private final Compilation compilation;

    StoredNotes(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Returns the Javadoc of a member, or of the type if the member is empty; empty if nothing is stored. */
    String description(TypeElement type, String member) {
        Optional<Note> note = note(type, member);
        return note.map(found -> text(found.annotation(), found.key())).orElse("");
    }

    /** Returns whether a reference is never null, if anything is stored about the type. */
    Optional<Boolean> isRequired(TypeElement type, String member) {
        return note(type, member)
                .map(found -> found.annotation().texts("required").contains(found.key()));
    }

    /** Returns the permitted types of a sealed type in source order; empty if none are stored. */
    List<String> alternatives(TypeElement sealed) {
        return note(sealed, "")
                .map(found -> found.annotation().texts("alternatives"))
                .orElse(List.of());
    }

    /** Returns whether a type can be decoded, if its generated code exists. */
    Optional<Boolean> hasDecoder(TypeElement type) {
        TypeElement json = compilation.isSource(type) ? null : compilation.generatedClass(type, "Json");
        return json == null
                ? Optional.empty()
                : Optional.of(json.getEnclosedElements().stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals("DECODER")));
    }

    private record Note(AnnotationView annotation, String key) {}

    private Optional<Note> note(TypeElement type, String member) {
        if (compilation.isSource(type)) {
            return Optional.empty();
        }
        TypeElement annotated = annotatedAround(type);
        if (annotated == null) {
            return Optional.empty();
        }
        String key = SourceNotes.key(nameWithin(annotated, type), member);
        for (String suffix : GeneratedNames.DESCRIBED) {
            TypeElement generated = compilation.generatedClass(annotated, suffix);
            if (generated != null) {
                return AnnotationView.find(generated, RuntimeNames.FOXGLOVE_GENERATED)
                        .map(annotation -> new Note(annotation, key));
            }
        }
        return Optional.empty();
    }

    /** Returns the nearest annotated type among a type and its enclosing types, or null. */
    static @Nullable TypeElement annotatedAround(TypeElement type) {
        for (Element element = type;
                element instanceof TypeElement candidate;
                element = element.getEnclosingElement()) {
            if (AnnotationView.find(candidate, RuntimeNames.FOXGLOVE_SCHEMA).isPresent()) {
                return candidate;
            }
        }
        return null;
    }

    private static String nameWithin(TypeElement outer, TypeElement type) {
        return type.equals(outer)
                ? ""
                : type.getQualifiedName()
                        .toString()
                        .substring(outer.getQualifiedName().length() + 1);
    }

    private static String text(AnnotationView generated, String key) {
        for (AnnotationView description : generated.annotations("descriptions")) {
            if (description.text("of").equals(key)) {
                return description.text("text");
            }
        }
        return "";
    }
}
