package org.foxglove4j.processor.document;

import java.util.Map;
import org.foxglove4j.processor.model.SchemaType;

/** The schemas of a type as its channel shows them, which other packages make. */
public interface WireForms {

    /** Returns the JSON Schema of a type. */
    String jsonSchema(SchemaType type);

    /** Returns the protobuf source of a type, which imports those of the types that it holds. */
    String proto(SchemaType type);

    /** Returns the protobuf sources of a type and of all that it holds, by the paths under which they import each other. */
    Map<String, String> protoFiles(SchemaType type);
}
