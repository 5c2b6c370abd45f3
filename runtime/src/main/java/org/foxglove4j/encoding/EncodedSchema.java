package org.foxglove4j.encoding;

import java.nio.ByteBuffer;

/** Describes the structure of messages, as bytes in some language. Immutable; equal if it says the same. */
public interface EncodedSchema {

    /** Returns the name, for example {@code foxglove.Pose}. */
    String name();

    /** Returns the language of the description, for example {@code protobuf}. */
    String encoding();

    /** Returns a read-only view of the description, big-endian as every new buffer. */
    ByteBuffer dataBuffer();
}
