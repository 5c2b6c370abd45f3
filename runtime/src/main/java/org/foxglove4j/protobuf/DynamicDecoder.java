package org.foxglove4j.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.foxglove4j.internal.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * Decodes protobuf messages of any type by the descriptors that come with them, in files and from servers. For messages
 * of generated classes see {@link ProtobufDecoder}; for messages of any encoding, as maps,
 * {@code org.foxglove4j.dynamic.MapDecoder}.
 *
 * <p>Keeps the descriptors of all schemas that it has met; messages with the same schema have the same descriptor, so
 * that they can be compared, and logged on a {@link ProtobufChannel}. Safe for use by several threads.
 */
@SuppressWarnings("exports") // Whoever names types of protobuf-java requires it; everybody else must not have to.
public final class DynamicDecoder {

    private final Remembered<EncodedSchema, Descriptor> descriptors = new Remembered<>(
            schema -> new Content(schema.name(), ByteString.copyFrom(schema.dataBuffer())),
            DescriptorSets::descriptorOf);

    private record Content(String name, ByteString data) {}

    private DynamicDecoder() {}

    /**
     * Creates a decoder that knows no schema yet; keep it, and use it again.
     *
     * @throws IllegalStateException if protobuf-java is not on the class path
     */
    public static DynamicDecoder create() {
        try {
            return new DynamicDecoder();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "messages in protobuf are decoded by protobuf-java, which was not found: add"
                            + " com.google.protobuf:protobuf-java to the class path",
                    e);
        }
    }

    /**
     * Decodes a message of a file or a server.
     *
     * @throws IllegalArgumentException if its message encoding is not protobuf, its schema does not describe it, or its
     *     bytes are no such message
     */
    public DynamicMessage decode(EncodedMessage message) {
        ProtobufDecoder.requireProtobuf(message);
        EncodedSchema schema = message.schema();
        if (schema == null) {
            throw new IllegalArgumentException(
                    "a message with a schema was expected on " + message.topic() + ", found one without");
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
     * Decodes a message of a file or a server to its fields, by their names in its descriptor and in its order. Those that can be
     * absent and are have no entry; all others have one, with their default where nothing was written.
     *
     * <p>Integers are {@link Long}s, or {@link java.math.BigInteger}s where these cannot hold them, enums the names of their
     * constants, or a {@code Long} where there is none, bytes {@code byte[]}, repeated fields {@link java.util.List}s,
     * messages maps, and maps have their keys as text.
     *
     * @return what may be changed
     * @throws IllegalArgumentException as {@link #decode}
     */
    public Map<String, @Nullable Object> decodeToMap(EncodedMessage message) {
        return MessageMaps.of(decode(message));
    }

    /**
     * Returns the descriptor of the messages of a schema.
     *
     * @throws IllegalArgumentException if the schema is not in protobuf, or does not describe the message of its name
     */
    public Descriptor descriptor(EncodedSchema schema) {
        return descriptors.of(schema);
    }
}
