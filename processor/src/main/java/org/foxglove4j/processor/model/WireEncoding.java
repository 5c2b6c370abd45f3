package org.foxglove4j.processor.model;

/** The message encoding that a type's channel speaks. */
public enum WireEncoding {
    /** JSON text. */
    JSON,
    /** Protobuf. */
    PROTOBUF
}
