package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.foxglove4j.internal.Remembered;
import org.foxglove4j.protobuf.DynamicDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes messages of any type, whoever wrote them, to maps, by the schemas that come with them in files and from servers:
 *
 * <pre>{@code
 * MapDecoder decoder = MapDecoder.create();
 * FieldPath x = FieldPath.of("pose.position.x");
 * for (McapMessage message : reader.messages(MessageQuery.topics("/odometry"))) {
 *     System.out.println(message.logTime() + " " + x.getDouble(decoder.decode(message)));
 * }
 * }</pre>
 *
 * <table>
 * <caption>What is decoded</caption>
 * <tr><th>message encoding</th><th>schema encoding</th></tr>
 * <tr><td>{@code json}</td><td>any, or none</td></tr>
 * <tr><td>{@code protobuf}</td><td>{@code protobuf}; this needs protobuf-java</td></tr>
 * <tr><td>{@code flatbuffer}</td><td>{@code flatbuffer}</td></tr>
 * <tr><td>{@code ros1}</td><td>{@code ros1msg}</td></tr>
 * <tr><td>{@code cdr}, ROS 2</td><td>{@code ros2msg}</td></tr>
 * </table>
 *
 * <p>A map has the fields by their names in the schema, in its order. Messages inside are maps again, and so are maps, with keys
 * as text. Arrays are {@link java.util.List}s, but those of bytes {@code byte[]}; in JSON bytes are text in base64, as they were
 * written. Integers are {@link Long}s, or {@link java.math.BigInteger}s where these cannot hold them; other numbers
 * {@link Double}s, or {@link Float}s of 32 bits, so that all are {@link Number}s; enums are the names of their constants, or
 * {@code Long}s where there is none, and numbers in JSON. The {@code time} and {@code duration} of ROS 1 are
 * {@link java.time.Instant} and {@link java.time.Duration}; other times are messages, which
 * {@link FieldPath#getInstant} understands. What is absent has no entry; only JSON has nulls.
 *
 * <p>What it returns may be changed, and logged again on a {@link JsonChannel}. Keeps what it has learned of all schemas that
 * it has met: create one, and use it again. Safe for use by several threads.
 */
public final class MapDecoder {

    private final Remembered<EncodedSchema, MapReader> readers =
            new Remembered<>(Content::of, schema -> Kind.ofSchema(schema).reader(schema));

    /** What of a schema tells how messages are read. */
    private record Content(String name, String encoding, ByteBuffer data) {
        static Content of(EncodedSchema schema) {
            byte[] data = new byte[schema.dataBuffer().remaining()];
            schema.dataBuffer().get(data);
            return new Content(schema.name(), schema.encoding(), ByteBuffer.wrap(data));
        }
    }

    /** The encodings that need a schema. */
    private enum Kind {
        PROTOBUF(MessageEncodings.PROTOBUF, SchemaEncodings.PROTOBUF) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return DynamicDecoder.create()::decodeToMap;
            }
        },
        FLATBUFFER(MessageEncodings.FLATBUFFER, SchemaEncodings.FLATBUFFER) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return FlatbufferMaps.reader(FlatbufferSchema.read(schema.name(), schema.dataBuffer()));
            }
        },
        ROS1(MessageEncodings.ROS1, SchemaEncodings.ROS1_MSG) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return RosMaps.ros1(RosDefinitions.read(schema.name(), text(schema)));
            }
        },
        ROS2(MessageEncodings.CDR, SchemaEncodings.ROS2_MSG) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return RosMaps.cdr(RosDefinitions.read(schema.name(), text(schema)));
            }
        };

        private final String messageEncoding;
        private final String schemaEncoding;

        Kind(String messageEncoding, String schemaEncoding) {
            this.messageEncoding = messageEncoding;
            this.schemaEncoding = schemaEncoding;
        }

        /** Learns how messages of a schema are read. */
        abstract MapReader reader(EncodedSchema schema);

        static @Nullable Kind of(EncodedMessage message) {
            EncodedSchema schema = message.schema();
            for (Kind kind : values()) {
                if (schema != null
                        && kind.messageEncoding.equals(message.messageEncoding())
                        && kind.schemaEncoding.equals(schema.encoding())) {
                    return kind;
                }
            }
            return null;
        }

        static Kind ofSchema(EncodedSchema schema) {
            for (Kind kind : values()) {
                if (kind.schemaEncoding.equals(schema.encoding())) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("schemas in " + schema.encoding() + " are not known");
        }
    }

    private MapDecoder() {}

    /** Creates a decoder that knows no schema yet; keep it, and use it again. */
    public static MapDecoder create() {
        return new MapDecoder();
    }

    /**
     * Returns whether messages of this encoding, with a schema in that of this message's, are decoded: whether it stands in the
     * table above. The message may still turn out to be damaged.
     */
    public static boolean canDecode(EncodedMessage message) {
        return message.messageEncoding().equals(MessageEncodings.JSON) || Kind.of(message) != null;
    }

    /**
     * Decodes a message of a file or a server.
     *
     * @return its fields in their order, which may be changed
     * @throws IllegalArgumentException if it is of an encoding that {@linkplain #canDecode cannot be decoded}, its schema does
     *     not describe it, or its bytes are no such message
     * @throws IllegalStateException if it is in protobuf, and protobuf-java is not there
     */
    public Map<String, @Nullable Object> decode(EncodedMessage message) {
        if (message.messageEncoding().equals(MessageEncodings.JSON)) {
            return JsonChannel.decode(message);
        }
        EncodedSchema schema = message.schema();
        if (schema == null || Kind.of(message) == null) {
            throw new IllegalArgumentException(
                    "messages in json, protobuf, flatbuffer, ros1 and cdr can be decoded, each with a"
                            + " schema in its own language; on " + message.topic() + " was found one in "
                            + message.messageEncoding()
                            + (schema == null ? " without schema" : " with a schema in " + schema.encoding()));
        }
        try {
            return readers.of(schema).read(message);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "messages in protobuf are decoded by protobuf-java, which is not there: add"
                            + " com.google.protobuf:protobuf-java to the class path",
                    e);
        }
    }

    private static String text(EncodedSchema schema) {
        return StandardCharsets.UTF_8.decode(schema.dataBuffer()).toString();
    }
}
