package org.foxglove4j.processor.model;

/** The message encoding of a type's channel. */
public enum WireEncoding {
    /** JSON text. */
    JSON,
    /** Protobuf. */
    PROTOBUF
}
