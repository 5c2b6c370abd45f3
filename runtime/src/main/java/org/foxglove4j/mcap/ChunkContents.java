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

    /** The place of a channel in the arrays below, plus one; 0 if the chunk has no message of it. */
    private int[] places = new int[16];

    private int channelCount;
    private int[] channelIds = new int[16];
    private int[] messageCounts = new int[16];
    private int[] indexStarts = new int[16];
    private int[] nextEntries = new int[16];
    private boolean indexed;

    int channelCount() {
        return channelCount;
    }

    int channelId(int place) {
        return channelIds[place];
    }

    int messageCount(int place) {
        return messageCounts[place];
    }

    /** Returns whether MessageIndex records were written. */
    boolean indexed() {
        return indexed;
    }

    /** Returns the offset of a channel's MessageIndex record among those of the chunk. */
    int indexStart(int place) {
        return indexStarts[place];
    }

    /** Forgets all messages. */
    void clear() {
        for (int place = 0; place < channelCount; place++) {
            places[channelIds[place]] = 0;
        }
        channelCount = 0;
        indexed = false;
    }

    /** Counts a message of a channel, and returns the channel's place. */
    int add(int channelId) {
        int place = placeOf(channelId);
        messageCounts[place]++;
        return place;
    }

    /** Writes the MessageIndex records of the chunk, whose messages have been counted, into an empty buffer. */
    void writeIndexes(OpenChunk chunk, RecordBuffer out) {
        indexed = true;
        for (int place = 0; place < channelCount; place++) {
            int entriesLength = messageCounts[place] * RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
            indexStarts[place] = out.length();
            int record = out.beginRecord(Opcode.MESSAGE_INDEX);
            out.u16(channelIds[place]);
            out.u32(entriesLength);
            nextEntries[place] = out.advance(entriesLength);
            out.endRecord(record);
        }
        byte[] array = out.array();
        for (int i = 0; i < chunk.messageCount(); i++) {
            int place = chunk.place(i);
            int at = nextEntries[place];
            LittleEndian.putLong(array, at, chunk.logTime(i));
            LittleEndian.putLong(array, at + Long.BYTES, chunk.offset(i));
            nextEntries[place] = at + RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
        }
    }

    private int placeOf(int channelId) {
        if (channelId >= places.length) {
            places = Arrays.copyOf(places, Math.max(channelId + 1, 2 * places.length));
        }
        int place = places[channelId] - 1;
        return place >= 0 ? place : addChannel(channelId);
    }

    private int addChannel(int channelId) {
        int place = channelCount++;
        if (place == channelIds.length) {
            channelIds = Arrays.copyOf(channelIds, 2 * place);
            messageCounts = Arrays.copyOf(messageCounts, 2 * place);
            indexStarts = Arrays.copyOf(indexStarts, 2 * place);
            nextEntries = Arrays.copyOf(nextEntries, 2 * place);
        }
        places[channelId] = place + 1;
        channelIds[place] = channelId;
        messageCounts[place] = 0;
        return place;
    }
}
