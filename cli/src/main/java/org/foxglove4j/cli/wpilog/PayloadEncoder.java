package org.foxglove4j.cli.wpilog;

import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.encoding.EncodeBuffer;

/** Encodes the payload of a record as a message. */
@FunctionalInterface
interface PayloadEncoder {

    /**
     * Appends the message.
     *
     * @param payload the payload, in little-endian order
     * @throws BadRecordException if the payload does not have the expected type; the bytes appended so far must be discarded
     */
    void encode(ByteBuffer payload, EncodeBuffer out) throws BadRecordException;
}
