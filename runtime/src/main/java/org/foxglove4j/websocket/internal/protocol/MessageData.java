package org.foxglove4j.websocket.internal.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A logged message sent to a client in a binary frame: the header, which this class writes, followed by the message.
 */
public final class MessageData {

    /** The number of bytes before the message: opcode, subscription id, log time. */
    public static final int HEADER_BYTES = 13;

    /** The number of header bytes that are the same for all messages of a subscription: opcode, subscription id. */
    public static final int KIND_BYTES = 5;

    /** The first byte of the frame. */
    public static final byte OPCODE = 1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private MessageData() {}

    /**
     * Checks that a message is long enough to contain a header.
     *
     * @throws InvalidMessageException if it is too short
     */
    public static void requireHeader(int length) throws InvalidMessageException {
        if (length < HEADER_BYTES) {
            throw new InvalidMessageException("message data too short: " + length + " bytes");
        }
    }

    /** Reads the subscription id, unsigned, of a message whose header is at the start of an array. */
    public static int subscriptionId(byte[] message) {
        return (int) INT.get(message, 1);
    }

    /** Reads the log time of a message whose header is at the start of an array. */
    public static long logTimeNanos(byte[] message) {
        return (long) LONG.get(message, 5);
    }

    /** Writes the header into an array. */
    public static void writeHeader(byte[] target, int position, int subscriptionId, long logTimeNanos) {
        target[position] = OPCODE;
        INT.set(target, position + 1, subscriptionId);
        LONG.set(target, position + 5, logTimeNanos);
    }
}
