package org.foxglove4j.processor.read;

import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a message type as a whole: by its own annotation, an import, or the sealed type that permits it.
 *
 * @param element the type
 * @param annotation the declaring annotation, for everything not in another component; null for a permitted type
 * @param naming how wire names are derived
 * @param generated the names of its generated classes, or null if it has none
 * @param imports the imports that apply to its fields
 * @param origin where it is declared
 */
record Definition(
        TypeElement element,
        @Nullable AnnotationView annotation,
        Naming naming,
        @Nullable GeneratedNames generated,
        Imports imports,
        SourceOrigin origin) {

    static Definition annotated(TypeElement element, AnnotationView annotation) {
        JavaType.Declared name = JavaTypes.declared(element);
        GeneratedNames generated = element.getTypeParameters().isEmpty()
                ? new GeneratedNames(name.packageName(), name.joinedName())
                : null;
        return new Definition(
                element,
                annotation,
                Naming.of(annotation),
                generated,
                Imports.of(element),
                new SourceOrigin(element, annotation));
    }

    static Definition imported(Imports.Import imported, Imports imports) {
        return new Definition(
                imported.type(),
                imported.annotation(),
                Naming.of(imported.annotation()),
                imported.generated(),
                imports,
                imported.origin());
    }

    /** Returns the definition of a permitted type: by its own annotation, or by that of the sealed type. */
    static Definition permitted(TypeElement element, Definition sealed) {
        return AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA)
                .map(annotation -> annotated(element, annotation))
                .orElseGet(() -> new Definition(
                        element, null, sealed.naming(), null, sealed.imports(), new SourceOrigin(element, null)));
    }

    String text(String member) {
        return annotation == null ? "" : annotation.text(member);
    }

    boolean flag(String member) {
        return annotation != null && annotation.flag(member);
    }

    /** Returns whether the declaring annotation is not on the type itself. */
    boolean isImported() {
        return !origin.element().equals(element);
    }

    WireEncoding encoding() {
        return annotation != null && annotation.is("encoding", "PROTOBUF") ? WireEncoding.PROTOBUF : WireEncoding.JSON;
    }

    /** Returns the schema name: the explicit one, or that of the Java type. */
    String schemaName() {
        String given = text("name");
        if (!given.isEmpty()) {
            return given;
        }
        JavaType.Declared name = JavaTypes.declared(element);
        return JavaType.Declared.of(name.packageName(), name.joinedName()).qualifiedName();
    }
}
