package org.foxglove4j.mcap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The offset in the file of the MessageIndex record of each channel of a chunk, held in ten bytes each, as in the file.
 */
final class IndexOffsets {

    static final IndexOffsets NONE = new IndexOffsets(0);

    private static final int ENTRY_BYTES = Short.BYTES + Long.BYTES;

    private char[] channelIds;
    private long[] offsets;
    private int size;
    private long messageCount;

    IndexOffsets(int capacity) {
        channelIds = new char[capacity];
        offsets = new long[capacity];
    }

    /** Reads the map of a ChunkIndex record. */
    static IndexOffsets read(FieldReader in) throws McapFormatException {
        int length = in.prefix("message_index_offsets");
        if (length % ENTRY_BYTES != 0) {
            throw in.fault("message_index_offsets of 10 bytes each", length + " bytes of message_index_offsets");
        }
        IndexOffsets read = new IndexOffsets(length / ENTRY_BYTES);
        for (int i = length / ENTRY_BYTES; i > 0; i--) {
            int channelId = in.u16("message_index_offsets");
            read.add(channelId, in.u64("message_index_offsets"));
        }
        return read;
    }

    void add(int channelId, long offset) {
        if (size == offsets.length) {
            channelIds = Arrays.copyOf(channelIds, Math.max(8, 2 * size));
            offsets = Arrays.copyOf(offsets, channelIds.length);
        }
        channelIds[size] = (char) channelId;
        offsets[size++] = offset;
    }

    /** Adds the number of messages that a MessageIndex record lists. */
    void addMessages(long count) {
        messageCount += count;
    }

    /** Returns the number of messages that the MessageIndex records list, if these have been read. */
    long messageCount() {
        return messageCount;
    }

    /**
     * Returns the total length of the MessageIndex records of some channels, given the end offset of the last of all
     * records.
     */
    long lengthOf(BitSet wantedIds, long end) {
        long[] sorted = Arrays.copyOf(offsets, size);
        Arrays.sort(sorted);
        long length = 0;
        for (int i = 0; i < size; i++) {
            if (wantedIds.get(channelIds[i])) {
                int next = Arrays.binarySearch(sorted, offsets[i]) + 1;
                length += (next < size ? sorted[next] : end) - offsets[i];
            }
        }
        return length;
    }

    int size() {
        return size;
    }

    int channelId(int index) {
        return channelIds[index];
    }

    long offset(int index) {
        return offsets[index];
    }

    Map<Integer, Long> toMap() {
        Map<Integer, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put((int) channelIds[i], offsets[i]);
        }
        return map;
    }
}
