package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.SourceNotes;
import org.jspecify.annotations.Nullable;

/** Reads annotated types and packages. Never fails; each call reads again, since later rounds add types and members. */
public final class SchemaReader {

    private final Compilation compilation;

    /** Creates a reader. */
    public SchemaReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * The result of reading.
     *
     * @param types the message types
     * @param notes the facts that the generated code stores; null for a package
     * @param unresolved the types in their fields that the compiler does not know, perhaps not yet
     * @param unfinished whether a class lacks members that Lombok should generate
     */
    public record Reading(
            List<SchemaType> types, @Nullable SourceNotes notes, Set<String> unresolved, boolean unfinished) {

        /** Returns whether the next round may add what this one lacks. */
        public boolean isWaiting() {
            return unfinished || !unresolved.isEmpty();
        }
    }

    /** Reads a type annotated with {@code @FoxgloveSchema}; an enum or a generic type yields no message. */
    public Reading read(TypeElement element) {
        ReadState state = new ReadState(element);
        List<SchemaType> types = new ArrayList<>();
        boolean isMessage = element.getKind() != ElementKind.ENUM
                && element.getTypeParameters().isEmpty();
        if (isMessage) {
            AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA)
                    .map(annotation -> Definition.annotated(element, annotation))
                    .map(definition ->
                            new StructureReader(compilation, state).read((DeclaredType) element.asType(), definition))
                    .ifPresent(types::add);
        }
        SourceNotes notes = new NotesReader(compilation, new Descriptions(compilation, element)).read(element);
        boolean unfinished = state.isUnfinished() || !Lombok.missingIn(element).isEmpty();
        return new Reading(types, notes, state.unresolved(), unfinished);
    }

    /**
     * Reads the types that a package imports, except those with converters and generic ones, which have no schema by
     * themselves.
     */
    public Reading readImports(PackageElement element) {
        ReadState state = new ReadState(element);
        List<SchemaType> types = new ArrayList<>();
        Imports imports = Imports.of(element);
        if (!imports.isComplete()) {
            return new Reading(List.of(), null, Set.of("an imported type"), false);
        }
        for (Imports.Import imported : imports.all()) {
            boolean isGeneric = !imported.type().getTypeParameters().isEmpty();
            if (imported.generated() != null && !isGeneric && imported.type().asType() instanceof DeclaredType type) {
                types.add(new StructureReader(compilation, state).read(type, Definition.imported(imported, imports)));
            }
        }
        return new Reading(types, null, state.unresolved(), state.isUnfinished());
    }
}
