package org.foxglove4j.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;

/** Writes the annotation that marks generated classes, and carries the descriptions of a type to other modules. */
public final class Descriptions {

    private static final ClassName DESCRIPTION = TypeNames.raw(RuntimeNames.DESCRIPTION);

    private Descriptions() {}

    /** Returns the annotation of a generated class that carries no descriptions. */
    public static AnnotationSpec marker() {
        return AnnotationSpec.builder(TypeNames.raw(RuntimeNames.FOXGLOVE_GENERATED))
                .build();
    }

    /** Returns the annotation of the generated class that carries the descriptions. */
    public static AnnotationSpec annotation(SchemaType type) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(TypeNames.raw(RuntimeNames.FOXGLOVE_GENERATED));
        if (!type.description().isEmpty()) {
            annotation.addMember("descriptions", "$L", description("", type.description()));
        }
        if (type.kind() != SchemaKind.ONE_OF) {
            for (Field field : type.fields()) {
                if (!field.description().isEmpty()) {
                    annotation.addMember("descriptions", "$L", description(field.sourceName(), field.description()));
                }
            }
        }
        return annotation.build();
    }

    private static AnnotationSpec description(String of, String text) {
        AnnotationSpec.Builder description = AnnotationSpec.builder(DESCRIPTION);
        if (!of.isEmpty()) {
            description.addMember("of", "$S", of);
        }
        return description.addMember("text", "$S", text).build();
    }
}
