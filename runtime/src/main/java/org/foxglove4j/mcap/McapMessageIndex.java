package org.foxglove4j.mcap;

import java.util.Arrays;
import org.foxglove4j.internal.Count;

/**
 * Locates the messages of one channel in a chunk, in no particular order. See <a
 * href="https://mcap.dev/spec#message-index-op0x07">MCAP: MessageIndex</a>.
 */
public final class McapMessageIndex implements McapRecord {

    private final int channelId;
    private final long[] entries;

    /**
     * Creates a message index.
     *
     * @param channelId the channel, 0 to 65535
     * @param entries alternately the log time of a message in nanoseconds and its offset in the uncompressed records;
     *     copied
     */
    public McapMessageIndex(int channelId, long... entries) {
        this.channelId = Unsigned.u16("channel id", channelId);
        if (entries.length % 2 != 0) {
            throw new IllegalArgumentException("entries are pairs of log time and offset, but there are "
                    + entries.length + " numbers: pass one offset for each log time");
        }
        this.entries = entries.clone();
    }

    @Override
    public int opcode() {
        return Opcode.MESSAGE_INDEX;
    }

    /** Returns the id of the channel. */
    public int channelId() {
        return channelId;
    }

    /** Returns the number of messages in this index. */
    public int size() {
        return entries.length / 2;
    }

    /** Returns the log time of a message in nanoseconds, unsigned. */
    public long logTimeNanos(int index) {
        return entries[2 * index];
    }

    /** Returns the offset of a Message record in the chunk's uncompressed records, in bytes. */
    public long offset(int index) {
        return entries[2 * index + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof McapMessageIndex that
                && channelId == that.channelId
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * channelId + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "McapMessageIndex[channel " + channelId + ", " + Count.of(size(), "message") + "]";
    }
}
