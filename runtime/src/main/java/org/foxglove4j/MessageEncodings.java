package org.foxglove4j;

/**
 * Names the message encodings that the Foxglove app and MCAP tools know.
 *
 * @see <a href="https://mcap.dev/spec/registry#message-encodings">MCAP: well-known message encodings</a>
 */
public final class MessageEncodings {

    /** JSON text in UTF-8. */
    public static final String JSON = "json";

    /** One protobuf message. */
    public static final String PROTOBUF = "protobuf";

    /** One FlatBuffers table. */
    public static final String FLATBUFFER = "flatbuffer";

    /** ROS 1 serialization. */
    public static final String ROS1 = "ros1";

    /** OMG Common Data Representation, as ROS 2 uses it. */
    public static final String CDR = "cdr";

    /** Concise Binary Object Representation (RFC 8949). */
    public static final String CBOR = "cbor";

    private MessageEncodings() {}
}
