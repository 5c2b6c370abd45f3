package org.foxglove4j.mcap;

import java.util.Arrays;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;

/**
 * Groups the messages of a chunk by channel: counts them and writes their MessageIndex records.
 *
 * <p>Reused for one chunk after the other. The channels are in the order of their first messages.
 */
final class ChunkContents {

    /** The slot of a channel in the arrays below, plus one; 0 if the chunk has no message of it. */
    private int[] slots = new int[16];

    private int channelCount;
    private int[] channelIds = new int[16];
    private int[] messageCounts = new int[16];
    private int[] indexStarts = new int[16];
    private int[] nextEntries = new int[16];
    private boolean indexed;

    int channelCount() {
        return channelCount;
    }

    int channelId(int slot) {
        return channelIds[slot];
    }

    int messageCount(int slot) {
        return messageCounts[slot];
    }

    /** Returns whether MessageIndex records were written. */
    boolean indexed() {
        return indexed;
    }

    /** Returns the offset of a channel's MessageIndex record among those of the chunk. */
    int indexStart(int slot) {
        return indexStarts[slot];
    }

    /** Forgets all messages. */
    void clear() {
        for (int slot = 0; slot < channelCount; slot++) {
            slots[channelIds[slot]] = 0;
        }
        channelCount = 0;
        indexed = false;
    }

    /**
     * Returns the slot of a channel, for a message that {@link #count} counts later. Only this can run out of memory,
     * and then nothing has changed.
     */
    int slotOf(int channelId) {
        int slot = channelId < slots.length ? slots[channelId] - 1 : -1;
        return slot >= 0 ? slot : addChannel(channelId);
    }

    /** Counts a message of the channel in a slot. */
    void count(int slot) {
        messageCounts[slot]++;
    }

    /** Writes the MessageIndex records of the chunk, whose messages have been counted, into an empty buffer. */
    void writeIndexes(OpenChunk chunk, RecordBuffer out) {
        indexed = true;
        for (int slot = 0; slot < channelCount; slot++) {
            int entriesLength = messageCounts[slot] * RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
            indexStarts[slot] = out.length();
            int record = out.beginRecord(Opcode.MESSAGE_INDEX);
            out.u16(channelIds[slot]);
            out.u32(entriesLength);
            nextEntries[slot] = out.advance(entriesLength);
            out.endRecord(record);
        }
        byte[] array = out.array();
        for (int i = 0; i < chunk.messageCount(); i++) {
            int slot = chunk.slot(i);
            int at = nextEntries[slot];
            LittleEndian.putLong(array, at, chunk.logTime(i));
            LittleEndian.putLong(array, at + Long.BYTES, chunk.offset(i));
            nextEntries[slot] = at + RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
        }
    }

    private int addChannel(int channelId) {
        int slot = channelCount;
        if (channelId >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(channelId + 1, 2 * slots.length));
        }
        if (slot == nextEntries.length) {
            channelIds = Arrays.copyOf(channelIds, 2 * slot);
            messageCounts = Arrays.copyOf(messageCounts, 2 * slot);
            indexStarts = Arrays.copyOf(indexStarts, 2 * slot);
            // Last, because its length tells whether all of them have been enlarged.
            nextEntries = Arrays.copyOf(nextEntries, 2 * slot);
        }
        slots[channelId] = slot + 1;
        channelIds[slot] = channelId;
        messageCounts[slot] = 0;
        channelCount = slot + 1;
        return slot;
    }
}
