package org.foxglove4j.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.jspecify.annotations.Nullable;

/** The types that {@code @FoxgloveImport} imports for an annotated type, on the type itself or an enclosing element. */
final class Imports {

    private final Map<String, Import> byName = new LinkedHashMap<>();

    private boolean complete = true;

    private Imports() {}

    /**
     * One imported type.
     *
     * @param type the type
     * @param annotation the importing annotation
     * @param generated the names of its generated classes, or null if it has none
     * @param origin the position of the annotation
     */
    record Import(
            TypeElement type,
            AnnotationView annotation,
            @Nullable GeneratedNames generated,
            SourceOrigin origin) {

        /** Returns the converter, or null if it has none. */
        @Nullable
        TypeMirror converter() {
            return annotation.type("converter");
        }
    }

    /** Collects the imports of a type: those of its module, package and enclosing types, overridden by its own. */
    static Imports of(Element element) {
        Element enclosing = element.getEnclosingElement();
        Imports imports = enclosing == null ? new Imports() : of(enclosing);
        annotations(element).forEach(annotation -> imports.add(element, annotation));
        return imports;
    }

    @Nullable
    Import find(TypeElement type) {
        return byName.get(type.getQualifiedName().toString());
    }

    List<Import> all() {
        return List.copyOf(byName.values());
    }

    /** Returns whether the compiler knows all imported types. */
    boolean isComplete() {
        return complete;
    }

    private static Stream<AnnotationView> annotations(Element element) {
        return Stream.concat(
                AnnotationView.find(element, RuntimeNames.FOXGLOVE_IMPORT).stream(),
                AnnotationView.find(element, RuntimeNames.FOXGLOVE_IMPORTS).stream()
                        .flatMap(repeated -> repeated.annotations("value").stream()));
    }

    private void add(Element importer, AnnotationView annotation) {
        complete &= !annotation.hasUnknownTypes("value");
        boolean converted = annotation.has("converter");
        for (TypeMirror mirror : annotation.types("value")) {
            if (mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
                GeneratedNames generated = importer instanceof PackageElement && !converted
                        ? new GeneratedNames(
                                JavaTypes.packageOf(importer),
                                JavaTypes.declared(type).joinedName())
                        : null;
                byName.put(
                        type.getQualifiedName().toString(),
                        new Import(type, annotation, generated, new SourceOrigin(importer, annotation)));
            }
        }
    }
}
