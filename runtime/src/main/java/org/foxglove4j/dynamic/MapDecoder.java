package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.foxglove4j.internal.DerivedValues;
import org.foxglove4j.protobuf.DynamicDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes messages of any type and origin to maps, using the schemas that files and servers provide with them:
 *
 * <pre>{@code
 * MapDecoder decoder = MapDecoder.create();
 * FieldPath x = FieldPath.of("pose.position.x");
 * for (McapMessage message : reader.messages(MessageQuery.topics("/odometry"))) {
 *     System.out.println(message.logTime() + " " + x.getDouble(decoder.decode(message)));
 * }
 * }</pre>
 *
 * <table> <caption>Supported encodings</caption>
 * <tr><th>message encoding</th><th>schema encoding</th></tr>
 * <tr><td>{@code json}</td><td>any, or none</td></tr>
 * <tr><td>{@code cbor}</td><td>any, or none</td></tr>
 * <tr><td>{@code protobuf}</td><td>{@code protobuf}; this needs protobuf-java</td></tr>
 * <tr><td>{@code flatbuffer}</td><td>{@code flatbuffer}</td></tr>
 * <tr><td>{@code ros1}</td><td>{@code ros1msg}</td></tr>
 * <tr><td>{@code cdr}</td><td>{@code ros2msg}, {@code ros2idl} or {@code omgidl}</td></tr>
 * </table>
 *
 * <p>A map contains the fields of the message by name, in the order of the schema. Nested messages are maps, and so are
 * map fields, whose keys become strings. Arrays are {@link java.util.List}s, except arrays of bytes, which are
 * {@code byte[]}; in JSON, bytes stay base64 strings. Integers are {@link Long}s, or {@link java.math.BigInteger}s if
 * they do not fit. Other numbers are {@link Double}s, or {@link Float}s for 32-bit fields, so all numbers are
 * {@link Number}s. Enum values are the names of their constants, or {@code Long}s if they have no constant; in JSON
 * they are numbers. The {@code time} and {@code duration} of ROS 1 are {@link java.time.Instant} and
 * {@link java.time.Duration}; other times are messages, which {@link FieldPath#getInstant} understands. Absent fields
 * have no entry; only JSON and CBOR have null values.
 *
 * <p>CDR may be XCDR1 or XCDR2 (DDS-XTypes 1.3, section 7.4), with unions, optional members, and appendable and mutable
 * types. A union is a map with the member that it holds. Members of mutable types that the schema does not contain are
 * skipped. If a schema in IDL does not say whether its types are appendable, the header of the message decides. Wide
 * strings have four bytes per character if the schema is that of ROS 2, as its middleware writes them, and otherwise
 * two. The types {@code map}, {@code long double} and {@code bitset} are not supported.
 *
 * <p>In CBOR, all tags are ignored except those of large integers, and a message must be a map.
 *
 * <p>The returned maps are modifiable, and can be logged on a {@link JsonChannel}. A decoder caches all schemas that it
 * has processed: create one and reuse it. Thread-safe.
 */
public final class MapDecoder {

    private final DerivedValues<EncodedSchema, MapReader> readers =
            new DerivedValues<>(Content::of, schema -> Kind.ofSchema(schema).reader(schema));

    /** The parts of a schema that determine how messages are decoded. */
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
                return CdrReader.ros1(RosDefinitions.read(schema.name(), text(schema)));
            }
        },
        ROS2(MessageEncodings.CDR, SchemaEncodings.ROS2_MSG) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return CdrReader.cdr(RosDefinitions.read(schema.name(), text(schema)), true);
            }
        },
        ROS2_IDL(MessageEncodings.CDR, SchemaEncodings.ROS2_IDL) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return CdrReader.cdr(IdlDefinitions.readRos(schema.name(), text(schema)), true);
            }
        },
        OMG_IDL(MessageEncodings.CDR, SchemaEncodings.OMG_IDL) {
            @Override
            MapReader reader(EncodedSchema schema) {
                return CdrReader.cdr(IdlDefinitions.readOmg(schema.name(), text(schema)), false);
            }
        };

        private final String messageEncoding;
        private final String schemaEncoding;

        Kind(String messageEncoding, String schemaEncoding) {
            this.messageEncoding = messageEncoding;
            this.schemaEncoding = schemaEncoding;
        }

        /** Creates a reader for messages with a schema. */
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
            throw new IllegalArgumentException("schema encoding " + schema.encoding() + " is not supported");
        }
    }

    private MapDecoder() {}

    /** Creates a decoder without cached schemas. Reuse it for all messages. */
    public static MapDecoder create() {
        return new MapDecoder();
    }

    /**
     * Returns whether the message encoding and schema encoding of a message are supported, according to the table
     * above. Decoding may still fail if the message is damaged.
     */
    public static boolean canDecode(EncodedMessage message) {
        return message.messageEncoding().equals(MessageEncodings.JSON)
                || message.messageEncoding().equals(MessageEncodings.CBOR)
                || Kind.of(message) != null;
    }

    /**
     * Decodes a message of a file or a server.
     *
     * @return the fields of the message in order; modifiable
     * @throws IllegalArgumentException if the encoding {@linkplain #canDecode is not supported}, or the schema or the
     *     message is not valid
     * @throws IllegalStateException if the message is in Protobuf and protobuf-java is not on the class path
     */
    public Map<String, @Nullable Object> decode(EncodedMessage message) {
        if (message.messageEncoding().equals(MessageEncodings.JSON)) {
            return JsonChannel.decode(message);
        }
        if (message.messageEncoding().equals(MessageEncodings.CBOR)) {
            return CborMaps.read(message);
        }
        EncodedSchema schema = message.schema();
        if (schema == null || Kind.of(message) == null) {
            throw new IllegalArgumentException(
                    "messages in json and cbor can be decoded, and those in protobuf, flatbuffer, ros1 and cdr with a"
                            + " schema in a matching encoding; found a message on " + message.topic() + " in "
                            + message.messageEncoding()
                            + (schema == null ? " without schema" : " with a schema in " + schema.encoding()));
        }
        return readers.get(schema).read(message);
    }

    private static String text(EncodedSchema schema) {
        return StandardCharsets.UTF_8.decode(schema.dataBuffer()).toString();
    }
}
