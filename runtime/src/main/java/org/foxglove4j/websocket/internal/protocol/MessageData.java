package org.foxglove4j.websocket.internal.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A logged message on its way to a client: in a binary frame, the header written here, then the message itself. */
public final class MessageData {

    /** The bytes before the message: opcode, subscription id, log time. */
    public static final int HEADER_BYTES = 13;

    private static final byte OPCODE = 1;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private MessageData() {}

    /** Writes the header into an array. */
    public static void writeHeader(byte[] target, int position, int subscriptionId, long logTimeNanos) {
        target[position] = OPCODE;
        INT.set(target, position + 1, subscriptionId);
        LONG.set(target, position + 5, logTimeNanos);
    }
}
