package org.foxglove4j.websocket;

import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.internal.Count;
import org.jspecify.annotations.Nullable;

/**
 * A message that a {@link WebSocketClient} received from a server. The receiver may keep it: its content does not
 * change.
 *
 * <p>Generated channel classes decode it in the same way as messages from files: {@code Pose2dChannel.decode(message)}.
 */
public final class ReceivedMessage implements EncodedMessage {

    private final ServerChannel channel;
    private final long logTimeNanos;
    private final byte[] array;
    private final int offset;
    private final int length;

    ReceivedMessage(ServerChannel channel, long logTimeNanos, byte[] array, int offset, int length) {
        this.channel = channel;
        this.logTimeNanos = logTimeNanos;
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** Returns the channel. */
    public ServerChannel channel() {
        return channel;
    }

    @Override
    public String topic() {
        return channel.topic();
    }

    @Override
    public String messageEncoding() {
        return channel.messageEncoding();
    }

    @Override
    public @Nullable Schema schema() {
        return channel.schema();
    }

    @Override
    public long logTimeNanos() {
        return logTimeNanos;
    }

    @Override
    public byte[] dataArray() {
        return array;
    }

    @Override
    public int dataOffset() {
        return offset;
    }

    @Override
    public int dataLength() {
        return length;
    }

    @Override
    public String toString() {
        return "ReceivedMessage[" + topic() + ", log time " + Long.toUnsignedString(logTimeNanos) + ", "
                + Count.of(length, "byte") + "]";
    }
}
