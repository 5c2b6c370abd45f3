package org.foxglove4j.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.foxglove4j.internal.DerivedValues;
import org.jspecify.annotations.Nullable;

/**
 * Decodes protobuf messages of any type, from files and servers, by the descriptors in their schemas. For generated
 * classes, see {@link ProtobufDecoder}; to decode messages of any encoding to maps, see {@code
 * org.foxglove4j.dynamic.MapDecoder}.
 *
 * <p>A decoder caches the descriptors of all schemas it has used. Messages with the same schema share one descriptor,
 * so they can be compared with each other and logged on the same {@link ProtobufChannel}. Thread-safe.
 */
@SuppressWarnings("exports") // Modules that name protobuf-java types require it; others need not.
public final class DynamicDecoder {

    private final DerivedValues<EncodedSchema, Descriptor> descriptors = new DerivedValues<>(
            schema -> new Content(schema.name(), ByteString.copyFrom(schema.dataBuffer())),
            DescriptorSets::descriptorOf);

    private record Content(String name, ByteString data) {}

    private DynamicDecoder() {}

    /**
     * Creates a decoder with an empty cache. Reuse the decoder for all messages.
     *
     * @throws IllegalStateException if protobuf-java is not on the class path
     */
    public static DynamicDecoder create() {
        try {
            return new DynamicDecoder();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "decoding protobuf messages requires protobuf-java, which was not found: add"
                            + " com.google.protobuf:protobuf-java to the class path",
                    e);
        }
    }

    /**
     * Decodes a message that was read from a file or received from a server.
     *
     * @throws IllegalArgumentException if its message encoding is not protobuf, its schema does not describe it, or its
     *     bytes are not a valid message
     */
    public DynamicMessage decode(EncodedMessage message) {
        ProtobufDecoder.requireProtobuf(message);
        EncodedSchema schema = message.schema();
        if (schema == null) {
            throw new IllegalArgumentException(
                    "expected a message with a schema on " + message.topic() + ", found one without");
        }
        Descriptor descriptor = descriptor(schema);
        return ProtobufDecoder.parse(
                DynamicMessage.getDefaultInstance(descriptor).getParserForType(),
                descriptor.getFullName(),
                message.dataArray(),
                message.dataOffset(),
                message.dataLength());
    }

    /**
     * Decodes a message that was read from a file or received from a server to a map. The map contains the fields by
     * name, in the order of the descriptor. Fields with presence that are not set have no entry; other fields that are
     * not set have an entry with their default value.
     *
     * <p>Integers are decoded to {@link Long}, or to {@link java.math.BigInteger} if they do not fit; enums to the name
     * of the constant, or to a {@code Long} if the number is unknown; bytes to {@code byte[]}; repeated fields to
     * {@link java.util.List}; messages to maps; and maps to maps with string keys.
     *
     * @return a modifiable map
     * @throws IllegalArgumentException under the same conditions as for {@link #decode}
     */
    public Map<String, @Nullable Object> decodeToMap(EncodedMessage message) {
        return MessageMaps.of(decode(message));
    }

    /**
     * Returns the descriptor of the message that a schema describes.
     *
     * @throws IllegalArgumentException if the schema is not in protobuf, or does not contain the message with its name
     */
    public Descriptor descriptor(EncodedSchema schema) {
        return descriptors.get(schema);
    }
}
