package org.foxglove4j.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SourceNotes;

/** Creates the annotation that marks generated classes and stores what class files lose of a type's source. */
public final class Descriptions {

    private static final ClassName MARKER = TypeNames.raw(RuntimeNames.FOXGLOVE_GENERATED);
    private static final ClassName DESCRIPTION = TypeNames.raw(RuntimeNames.DESCRIPTION);

    private Descriptions() {}

    /** Returns the annotation of a generated class that stores nothing. */
    public static AnnotationSpec marker() {
        return AnnotationSpec.builder(MARKER).build();
    }

    /** Returns whether an annotation is the one that marks generated classes. */
    public static boolean isMarker(AnnotationSpec annotation) {
        return annotation.type().equals(MARKER);
    }

    /** Returns the annotation of the generated class that stores the notes. */
    public static AnnotationSpec annotation(SourceNotes notes) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(MARKER);
        notes.descriptions().forEach((key, text) -> annotation.addMember("descriptions", "$L", description(key, text)));
        notes.required().forEach(key -> annotation.addMember("required", "$S", key));
        notes.alternatives().forEach(type -> annotation.addMember("alternatives", "$S", type));
        return annotation.build();
    }

    /** Returns the class that stores the notes of a type without a JSON class: an enum or a generic type. */
    public static GeneratedFile.Source notesClass(SourceNotes notes) {
        ClassName name = TypeNames.raw(notes.names().descriptions());
        TypeSpec type = TypeSpec.classBuilder(name)
                .addModifiers(Visibility.of(notes.isPublic()))
                .addJavadoc("Stores the descriptions of a type for the schemas of other modules.\n")
                .addAnnotation(annotation(notes))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
        return new GeneratedFile.Source(notes.names().packageName(), type);
    }

    private static AnnotationSpec description(String of, String text) {
        AnnotationSpec.Builder description = AnnotationSpec.builder(DESCRIPTION);
        if (!of.isEmpty()) {
            description.addMember("of", "$S", of);
        }
        return description.addMember("text", "$S", text).build();
    }
}
