package org.foxglove4j.processor.read;

import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a message type as a whole, whoever says it: its own annotation, an import, or the sealed type that
 * permits it.
 *
 * @param element the type
 * @param annotation what says it, for whatever is not said elsewhere here; null for a permitted type
 * @param naming how wire names are made
 * @param generated where its generated classes are, or null if it has none
 * @param imports the imports that hold in its fields
 * @param origin where all this stands
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

    /** Defines a type that a sealed type permits: by its own annotation, or by that of the sealed type. */
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

    /** Returns whether the annotation that says it stands elsewhere than on the type. */
    boolean isImported() {
        return !origin.element().equals(element);
    }

    WireEncoding encoding() {
        return annotation != null && annotation.is("encoding", "PROTOBUF") ? WireEncoding.PROTOBUF : WireEncoding.JSON;
    }

    /** Returns the schema name: that which was given, or that of the Java type. */
    String schemaName() {
        String given = text("name");
        if (!given.isEmpty()) {
            return given;
        }
        JavaType.Declared name = JavaTypes.declared(element);
        return JavaType.Declared.of(name.packageName(), name.joinedName()).qualifiedName();
    }
}
