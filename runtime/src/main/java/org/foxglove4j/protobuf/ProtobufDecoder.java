package org.foxglove4j.protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import org.foxglove4j.Decoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;

/**
 * Decodes protobuf messages, of files and servers, into a class that {@code protoc} generated. For messages that have no
 * class see {@link DynamicDecoder}.
 *
 * <p>Safe for use by several threads.
 *
 * @param <M> the type of the messages
 */
@SuppressWarnings("exports") // Whoever names types of protobuf-java requires it; everybody else must not have to.
public final class ProtobufDecoder<M extends Message> implements Decoder<M> {

    private final String fullName;
    private final Parser<M> parser;

    @SuppressWarnings("unchecked") // The parser of a generated class makes messages of that class.
    private ProtobufDecoder(M defaultInstance) {
        fullName = defaultInstance.getDescriptorForType().getFullName();
        parser = (Parser<M>) defaultInstance.getParserForType();
    }

    /**
     * Creates a decoder; keep it, and use it again.
     *
     * @param type a class that {@code protoc} generated
     * @throws IllegalArgumentException if it is another class
     */
    public static <M extends Message> ProtobufDecoder<M> create(Class<M> type) {
        return new ProtobufDecoder<>(GeneratedMessages.defaultInstance(type));
    }

    @Override
    public String messageEncoding() {
        return MessageEncodings.PROTOBUF;
    }

    /**
     * Decodes a message of a file or a server. Fields that the class does not know are kept as unknown fields.
     *
     * @throws IllegalArgumentException if its message encoding is not protobuf, its schema has another name than the
     *     class has in its {@code .proto} file, or its bytes are no such message
     */
    @Override
    public M decode(EncodedMessage message) {
        requireProtobuf(message);
        EncodedSchema schema = message.schema();
        if (schema != null && !schema.name().equals(fullName)) {
            throw new IllegalArgumentException("a message of " + fullName + " was expected on " + message.topic()
                    + ", found one of " + schema.name());
        }
        return decode(message.dataArray(), message.dataOffset(), message.dataLength());
    }

    @Override
    public M decode(byte[] data, int offset, int length) {
        return parse(parser, fullName, data, offset, length);
    }

    static void requireProtobuf(EncodedMessage message) {
        if (!message.messageEncoding().equals(MessageEncodings.PROTOBUF)) {
            throw new IllegalArgumentException("a message in protobuf was expected on " + message.topic()
                    + ", found one in " + message.messageEncoding());
        }
    }

    static <M extends Message> M parse(Parser<M> parser, String fullName, byte[] data, int offset, int length) {
        try {
            return parser.parseFrom(data, offset, length);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(
                    "a message of " + fullName + " was expected, found " + length + " bytes that are none: "
                            + e.getMessage(),
                    e);
        }
    }
}
