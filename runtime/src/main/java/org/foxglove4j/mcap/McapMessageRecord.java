package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * A message record as it is in the file. {@link McapMessage} combines it with its channel and schema. See <a
 * href="https://mcap.dev/spec#message-op0x05">MCAP: Message</a>.
 *
 * @param channelId the id of the message's channel
 * @param sequence the sequence number of the message within its channel, 0 to 2<sup>32</sup> - 1; 0 if not used
 * @param logTimeNanos when the message was recorded, in nanoseconds, unsigned
 * @param publishTimeNanos when the message was published, in nanoseconds, unsigned
 * @param data the message; not copied
 */
public record McapMessageRecord(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, ByteSlice data)
        implements McapRecord {

    /** Creates a message. */
    public McapMessageRecord {
        Unsigned.u16("channel id", channelId);
        Unsigned.u32("sequence", sequence);
        Objects.requireNonNull(data, "data");
    }

    @Override
    public int opcode() {
        return Opcode.MESSAGE;
    }
}
