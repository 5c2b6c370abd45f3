package org.foxglove4j.processor.document;

import java.util.Map;
import org.foxglove4j.processor.model.SchemaType;

/** The schemas of a type, which other packages create. */
public interface WireForms {

    /** Returns the JSON Schema of a type. */
    String jsonSchema(SchemaType type);

    /** Returns the protobuf source of a type, which imports those of the types that it contains. */
    String proto(SchemaType type);

    /** Returns the protobuf sources of a type and of everything that it contains, by the paths used in imports. */
    Map<String, String> protoFiles(SchemaType type);
}
