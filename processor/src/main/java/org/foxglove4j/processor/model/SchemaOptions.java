package org.foxglove4j.processor.model;

/**
 * What the annotation of a message type asks for.
 *
 * @param encoding what its channel speaks; both encodings are generated
 * @param transparent whether a field of the type is written as its only component; such a field is a {@link
 *     ValueType.WrapperType}
 * @param builder whether a builder is generated
 * @param schemaFiles whether the schemas are written as resources
 */
public record SchemaOptions(WireEncoding encoding, boolean transparent, boolean builder, boolean schemaFiles) {

    /** Returns these options with the schemas as resources. */
    public SchemaOptions withSchemaFiles() {
        return new SchemaOptions(encoding, transparent, builder, true);
    }
}
