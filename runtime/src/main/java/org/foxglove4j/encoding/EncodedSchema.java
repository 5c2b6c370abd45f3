package org.foxglove4j.encoding;

import java.nio.ByteBuffer;

/** An encoded description of the structure of messages. Immutable. Schemas with equal content are equal. */
public interface EncodedSchema {

    /** Returns the name, for example {@code foxglove.Pose}. */
    String name();

    /** Returns the schema encoding, for example {@code protobuf}. */
    String encoding();

    /** Returns a read-only view of the description, in big-endian byte order. */
    ByteBuffer dataBuffer();
}
