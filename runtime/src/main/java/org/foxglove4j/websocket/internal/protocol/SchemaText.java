package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;

/** Converts schemas to JSON strings: binary ones as base64, others unchanged. */
final class SchemaText {

    private static final Set<String> BINARY_ENCODINGS = Set.of(SchemaEncodings.PROTOBUF, SchemaEncodings.FLATBUFFER);

    private SchemaText() {}

    /** Returns whether schemas of an encoding are sent as base64. */
    static boolean isBinary(String encoding) {
        return BINARY_ENCODINGS.contains(encoding);
    }

    /**
     * Returns the text for a schema.
     *
     * @throws CharacterCodingException if the schema encoding is a text format and the schema is not valid UTF-8
     */
    static String of(Schema schema) throws CharacterCodingException {
        if (isBinary(schema.encoding())) {
            return Base64.getEncoder().encodeToString(schema.data());
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(schema.data()))
                .toString();
    }

    /** Returns the schema encoding for a message encoding, for older servers that do not send the schema encoding. */
    static String usualEncoding(String messageEncoding) {
        return switch (messageEncoding) {
            case MessageEncodings.JSON -> SchemaEncodings.JSON_SCHEMA;
            case MessageEncodings.ROS1 -> SchemaEncodings.ROS1_MSG;
            case MessageEncodings.CDR -> SchemaEncodings.ROS2_MSG;
            default -> messageEncoding;
        };
    }

    /**
     * Returns the schema for a text.
     *
     * @throws InvalidMessageException if it should be base64 but is not
     */
    static Schema decode(String name, String encoding, String text) throws InvalidMessageException {
        if (!isBinary(encoding)) {
            return Schema.create(name, encoding, text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Schema.create(name, encoding, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException("a schema of encoding " + encoding + " is not valid base64");
        }
    }
}
