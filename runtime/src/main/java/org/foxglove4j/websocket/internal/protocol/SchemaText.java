package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;

/** Puts schemas into JSON strings: binary ones as base64, the others as they are. */
final class SchemaText {

    private static final Set<String> BINARY_ENCODINGS = Set.of(SchemaEncodings.PROTOBUF, SchemaEncodings.FLATBUFFER);

    private SchemaText() {}

    /**
     * Returns the text that stands for a schema.
     *
     * @throws CharacterCodingException if the schema is text by its encoding, but not valid UTF-8
     */
    static String of(Schema schema) throws CharacterCodingException {
        if (BINARY_ENCODINGS.contains(schema.encoding())) {
            return Base64.getEncoder().encodeToString(schema.data());
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(schema.data()))
                .toString();
    }

    /** Returns in which encoding older servers, which do not say, have the schemas of messages. */
    static String usualEncoding(String messageEncoding) {
        return switch (messageEncoding) {
            case MessageEncodings.JSON -> SchemaEncodings.JSON_SCHEMA;
            case MessageEncodings.ROS1 -> SchemaEncodings.ROS1_MSG;
            case MessageEncodings.CDR -> SchemaEncodings.ROS2_MSG;
            default -> messageEncoding;
        };
    }

    /**
     * Returns the schema that a text stands for.
     *
     * @throws InvalidMessageException if it is to be base64, but is not
     */
    static Schema decode(String name, String encoding, String text) throws InvalidMessageException {
        if (!BINARY_ENCODINGS.contains(encoding)) {
            return Schema.create(name, encoding, text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Schema.create(name, encoding, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException("a schema of encoding " + encoding + " is not valid base64");
        }
    }
}
