package org.foxglove4j.processor.document;

import org.foxglove4j.processor.model.SchemaType;

/** The schemas of a type as its channel shows them, which other packages make. */
public interface WireForms {

    /** Returns the JSON Schema of a type. */
    String jsonSchema(SchemaType type);

    /** Returns the protobuf source of a type; that of the types it holds is in their own. */
    String proto(SchemaType type);
}
