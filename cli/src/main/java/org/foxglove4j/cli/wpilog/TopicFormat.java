package org.foxglove4j.cli.wpilog;

import java.nio.ByteBuffer;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.mcap.ByteSlice;

/**
 * How the values of a WPILib type are stored in an MCAP file.
 *
 * @param messageEncoding the encoding of the messages
 * @param schemaName the name of the schema; empty if there is none
 * @param schemaEncoding the encoding of the schema
 * @param schema the data of the schema
 * @param encoder encodes the messages
 */
record TopicFormat(
        String messageEncoding, String schemaName, String schemaEncoding, ByteSlice schema, PayloadEncoder encoder) {

    /** The name of MessagePack in MCAP's registry of message encodings. */
    private static final String MSGPACK = "msgpack";

    /** The message encoding of values whose format is not known. */
    private static final String RAW = "raw";

    /** The schema encoding if only the name of the type is known. Checkers report a schema that has no encoding. */
    private static final String WPILIB = "wpilib";

    static TopicFormat json(String schemaName, byte[] jsonSchema, PayloadEncoder encoder) {
        return new TopicFormat(
                MessageEncodings.JSON, schemaName, SchemaEncodings.JSON_SCHEMA, ByteSlice.of(jsonSchema), encoder);
    }

    static TopicFormat jsonWithoutSchema(PayloadEncoder encoder) {
        return new TopicFormat(MessageEncodings.JSON, "", "", ByteSlice.EMPTY, encoder);
    }

    static TopicFormat protobuf(String messageName, byte[] descriptors) {
        return new TopicFormat(
                MessageEncodings.PROTOBUF,
                messageName,
                SchemaEncodings.PROTOBUF,
                ByteSlice.of(descriptors),
                TopicFormat::copy);
    }

    /** Keeps the bytes of the values, and uses the type as the name of an empty schema. */
    static TopicFormat opaque(String type) {
        return new TopicFormat(type.equals(MSGPACK) ? MSGPACK : RAW, type, WPILIB, ByteSlice.EMPTY, TopicFormat::copy);
    }

    private static void copy(ByteBuffer payload, EncodeBuffer out) {
        int length = payload.remaining();
        int position = out.reserve(length);
        payload.get(0, out.array(), position, length);
        out.setLength(position + length);
    }
}
