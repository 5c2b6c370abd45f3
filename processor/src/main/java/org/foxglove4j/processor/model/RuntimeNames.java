package org.foxglove4j.processor.model;

import java.util.List;

/**
 * The names of the runtime's classes. The processor does not depend on these classes, so that it works with other
 * releases of the runtime, and reads annotations without loading them.
 */
public final class RuntimeNames {

    /** The package of the annotations. */
    public static final String ANNOTATIONS = "org.foxglove4j.annotation";

    /** {@code @FoxgloveSchema}. */
    public static final JavaType.Declared FOXGLOVE_SCHEMA = annotation("FoxgloveSchema");

    /** {@code @FoxgloveField}. */
    public static final JavaType.Declared FOXGLOVE_FIELD = annotation("FoxgloveField");

    /** {@code @FoxgloveImport}. */
    public static final JavaType.Declared FOXGLOVE_IMPORT = annotation("FoxgloveImport");

    /** {@code @FoxgloveImport.Imports}. */
    public static final JavaType.Declared FOXGLOVE_IMPORTS = annotation("FoxgloveImport", "Imports");

    /** {@code @FoxgloveGenerated}. */
    public static final JavaType.Declared FOXGLOVE_GENERATED = annotation("FoxgloveGenerated");

    /** {@code @FoxgloveGenerated.Description}. */
    public static final JavaType.Declared DESCRIPTION = annotation("FoxgloveGenerated", "Description");

    /** {@code FoxgloveConverter}. */
    public static final JavaType.Declared FOXGLOVE_CONVERTER = annotation("FoxgloveConverter");

    /** {@code Channel}. */
    public static final JavaType.Declared CHANNEL = core("Channel");

    /** {@code ChannelBuilder}. */
    public static final JavaType.Declared CHANNEL_BUILDER = core("ChannelBuilder");

    /** {@code Context}. */
    public static final JavaType.Declared CONTEXT = core("Context");

    /** {@code Encoder}. */
    public static final JavaType.Declared ENCODER = core("Encoder");

    /** {@code Decoder}. */
    public static final JavaType.Declared DECODER = core("Decoder");

    /** {@code Schema}. */
    public static final JavaType.Declared SCHEMA = core("Schema");

    /** {@code MessageEncodings}. */
    public static final JavaType.Declared MESSAGE_ENCODINGS = core("MessageEncodings");

    /** {@code SchemaEncodings}. */
    public static final JavaType.Declared SCHEMA_ENCODINGS = core("SchemaEncodings");

    /** {@code EncodeBuffer}. */
    public static final JavaType.Declared ENCODE_BUFFER = encoding("EncodeBuffer");

    /** {@code JsonWriter}. */
    public static final JavaType.Declared JSON_WRITER = encoding("JsonWriter");

    /** {@code JsonBytes}. */
    public static final JavaType.Declared JSON_BYTES = encoding("JsonBytes");

    /** {@code JsonNames}. */
    public static final JavaType.Declared JSON_NAMES = encoding("JsonNames");

    /** {@code JsonReader}. */
    public static final JavaType.Declared JSON_READER = encoding("JsonReader");

    /** {@code ProtobufWriter}. */
    public static final JavaType.Declared PROTOBUF_WRITER = encoding("ProtobufWriter");

    /** {@code ProtobufArrayWriter}. */
    public static final JavaType.Declared PROTOBUF_ARRAY_WRITER = encoding("ProtobufArrayWriter");

    /** {@code ProtobufListWriter}. */
    public static final JavaType.Declared PROTOBUF_LIST_WRITER = encoding("ProtobufListWriter");

    /** {@code ProtobufBytes}. */
    public static final JavaType.Declared PROTOBUF_BYTES = encoding("ProtobufBytes");

    /** {@code ProtobufReader}. */
    public static final JavaType.Declared PROTOBUF_READER = encoding("ProtobufReader");

    /** {@code ProtobufArrayReader}. */
    public static final JavaType.Declared PROTOBUF_ARRAY_READER = encoding("ProtobufArrayReader");

    /** {@code ProtobufNames}. */
    public static final JavaType.Declared PROTOBUF_NAMES = encoding("ProtobufNames");

    /** {@code NullElements}. */
    public static final JavaType.Declared NULL_ELEMENTS = encoding("NullElements");

    /** {@code SchemaCheck}. */
    public static final JavaType.Declared SCHEMA_CHECK = encoding("SchemaCheck");

    /** {@code EncodedMessage}. */
    public static final JavaType.Declared ENCODED_MESSAGE = encoding("EncodedMessage");

    private RuntimeNames() {}

    private static JavaType.Declared annotation(String... simpleNames) {
        return new JavaType.Declared(ANNOTATIONS, List.of(simpleNames), List.of());
    }

    private static JavaType.Declared core(String simpleName) {
        return JavaType.Declared.of("org.foxglove4j", simpleName);
    }

    private static JavaType.Declared encoding(String simpleName) {
        return JavaType.Declared.of("org.foxglove4j.encoding", simpleName);
    }
}
