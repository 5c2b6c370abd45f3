package org.foxglove4j.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.jspecify.annotations.Nullable;

/**
 * Decodes protobuf messages of any type by the descriptors that come with them, in files and from servers. For messages
 * of generated classes see {@link ProtobufDecoder}.
 *
 * <p>Keeps the descriptors of all schemas that it has met; messages with the same schema have the same descriptor, so
 * that they can be compared, and logged on a {@link ProtobufChannel}. Safe for use by several threads.
 */
@SuppressWarnings("exports") // Whoever names types of protobuf-java requires it; everybody else must not have to.
public final class DynamicDecoder {

    /** So many schema objects are remembered: a reader may make one for each chunk of a file. */
    private static final int MAX_KNOWN = 256;

    private final Map<Content, Descriptor> descriptors = new HashMap<>();

    /** What spares looking at a schema's content for each message. Replaced, never changed. */
    private volatile IdentityHashMap<EncodedSchema, Descriptor> known = new IdentityHashMap<>();

    private record Content(String name, ByteString data) {}

    private DynamicDecoder() {}

    /** Creates a decoder that knows no schema yet; keep it, and use it again. */
    public static DynamicDecoder create() {
        return new DynamicDecoder();
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
     * Returns the descriptor of the messages of a schema.
     *
     * @throws IllegalArgumentException if the schema is not in protobuf, or does not describe the message of its name
     */
    public Descriptor descriptor(EncodedSchema schema) {
        Descriptor descriptor = known.get(schema);
        return descriptor == null ? learn(schema) : descriptor;
    }

    private synchronized Descriptor learn(EncodedSchema schema) {
        Content content = new Content(schema.name(), ByteString.copyFrom(schema.dataBuffer()));
        @Nullable Descriptor descriptor = descriptors.get(content);
        if (descriptor == null) {
            descriptor = DescriptorSets.descriptorOf(schema);
            descriptors.put(content, descriptor);
        }
        IdentityHashMap<EncodedSchema, Descriptor> more =
                known.size() < MAX_KNOWN ? new IdentityHashMap<>(known) : new IdentityHashMap<>();
        more.put(schema, descriptor);
        known = more;
        return descriptor;
    }
}
