package org.foxglove4j.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message type.
 *
 * @param javaType the type, with its arguments where it is generic
 * @param kind what it is in Java
 * @param isPublic whether it and all that encloses it is public, so that what is generated for it may be
 * @param name the schema name, {@code arm.Pose}: the title of the JSON Schema and the full name of the protobuf
 *     message; unique
 * @param description the meaning of its messages, in plain text; empty if not specified
 * @param fields its fields in declaration order, those of superclasses first; alternatives if it is a
 *     {@link SchemaKind#ONE_OF}
 * @param construction how a decoder creates an instance
 * @param generated the names of the classes generated for it, or null if its encoders are written into those of the
 *     types that use it: a type with type arguments, an alternative that is not annotated, an imported type
 * @param options what else its annotation says
 * @param flaws the faults found while it was read; empty when it reaches a generator
 * @param origin its position
 */
public record SchemaType(
        JavaType.Declared javaType,
        SchemaKind kind,
        boolean isPublic,
        String name,
        String description,
        List<Field> fields,
        Construction construction,
        @Nullable GeneratedNames generated,
        SchemaOptions options,
        List<Flaw> flaws,
        Origin origin) {

    /** Copies the lists. */
    public SchemaType {
        fields = List.copyOf(fields);
        flaws = List.copyOf(flaws);
    }

    /** Returns the same type with other flaws. */
    public SchemaType withFlaws(List<Flaw> newFlaws) {
        return with(options, newFlaws);
    }

    /** Returns the type with its schemas asked for as resources. */
    public SchemaType withSchemaFiles() {
        return with(options.withSchemaFiles(), flaws);
    }

    private SchemaType with(SchemaOptions newOptions, List<Flaw> newFlaws) {
        return new SchemaType(
                javaType,
                kind,
                isPublic,
                name,
                description,
                fields,
                construction,
                generated,
                newOptions,
                newFlaws,
                origin);
    }

    /** Returns the schema name's part before the last dot, the protobuf package; empty if it has none. */
    public String namePackage() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Returns the schema name's part after the last dot. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
