package org.foxglove4j;

/**
 * Names the schema encodings that the Foxglove app and MCAP tools know.
 *
 * @see <a href="https://mcap.dev/spec/registry#schema-encodings">MCAP: well-known schema encodings</a>
 */
public final class SchemaEncodings {

    /** The text of a JSON Schema. */
    public static final String JSON_SCHEMA = "jsonschema";

    /** A serialized {@code FileDescriptorSet} with all its imports. */
    public static final String PROTOBUF = "protobuf";

    /** A binary FlatBuffers schema ({@code .bfbs}). */
    public static final String FLATBUFFER = "flatbuffer";

    /** ROS 1 message definitions. */
    public static final String ROS1_MSG = "ros1msg";

    /** ROS 2 message definitions. */
    public static final String ROS2_MSG = "ros2msg";

    /** ROS 2 interface definitions. */
    public static final String ROS2_IDL = "ros2idl";

    /** OMG interface definitions. */
    public static final String OMG_IDL = "omgidl";

    private SchemaEncodings() {}
}
