package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Finds the wanted messages of one chunk after another by its message indexes.
 *
 * <p>Each index entry is checked against the Message record that it points to. An index that does not match its chunk
 * is not used: then all records of the chunk must be read. Not thread-safe.
 */
final class IndexedMessages {

    /**
     * A chunk is read as a whole if its indexes are longer than this fraction of it, or the wanted parts longer than
     * the rest.
     */
    private static final int MAX_INDEX_SHARE = 8;

    private static final int MAX_PARTS_SHARE = 2;

    private static final int WANTED = 1;
    private static final int CHANNEL_SHIFT = 1;
    private static final int OFFSET_SHIFT = CHANNEL_SHIFT + Short.SIZE;
    private static final int MIN_RECORD_LENGTH = RecordEncoder.HEAD_LENGTH + RecordEncoder.MESSAGE_FIELDS_LENGTH;

    private final McapSource source;
    private final ReusableArray index = new ReusableArray();

    /**
     * For each message its offset in the chunk, its channel, and whether it is wanted; sorted, the messages are in file
     * order.
     */
    private long[] entries = new long[64];

    private int entryCount;
    private long[] partStarts = new long[16];
    private long[] partEnds = new long[16];
    private int partCount;
    private int[] positions = new int[64];
    private int size;

    IndexedMessages(McapSource source) {
        this.source = source;
    }

    /** Returns the number of messages found. */
    int size() {
        return size;
    }

    /** Returns the index of a Message record that was found; they are in file order. */
    int position(int i) {
        return positions[i];
    }

    /**
     * Finds the wanted messages of a chunk that is in memory.
     *
     * @param indexBytes the bytes that contain the message indexes
     * @param indexStart the index of their first byte
     * @param bytes the bytes that contain the records
     * @param start the index of the first record
     * @param end the end index of the last record
     * @return whether the indexes match the chunk
     */
    boolean find(
            Segment segment, WantedIndexes wanted, Bytes indexBytes, int indexStart, Bytes bytes, int start, int end) {
        if (!collect(segment, wanted, indexBytes, indexStart, false)) {
            return false;
        }
        for (int i = 0; i < entryCount; i++) {
            if (!locate(entries[i], bytes, start + offset(entries[i]), end)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Finds the wanted messages of an uncompressed chunk, and reads little more than these, if that is faster than
     * reading everything.
     *
     * @param target the buffer to read into, from index 0
     * @param outside whether it is better to read off-heap
     * @return the number of bytes read; -1 if the whole chunk must be read
     */
    int read(Segment segment, WantedIndexes wanted, ReadBuffer target, boolean outside) throws IOException {
        ChunkHead head = ChunkHead.ofIndex(segment);
        long length = segment.uncompressedSize();
        if (length != segment.compressedSize()
                || length < 0
                || head.length() + length > segment.length()
                || source.minGapBytes() > length / MAX_PARTS_SHARE
                || segment.indexLength() > length / MAX_INDEX_SHARE) {
            return -1;
        }
        int indexLength = (int) segment.indexLength();
        source.read(segment.offset() + segment.length(), index.atLeast(indexLength), 0, indexLength);
        if (!collect(segment, wanted, index.bytes(), 0, true)) {
            return -1;
        }
        long total = planParts(length, source.minGapBytes());
        if (total > length / MAX_PARTS_SHARE) {
            return -1;
        }
        target.prepare(
                segment.offset() + head.length() + partStarts[0], (int) total, outside && target.mayBeDirect(total));
        Bytes bytes = target.bytes();
        int at = 0;
        int entry = 0;
        for (int part = 0; part < partCount; part++) {
            int partLength = (int) (partEnds[part] - partStarts[part]);
            target.read(segment.offset() + head.length() + partStarts[part], at, partLength);
            for (; entry < entryCount && offset(entries[entry]) < partEnds[part]; entry++) {
                int position = (int) (at + offset(entries[entry]) - partStarts[part]);
                if (isWanted(entries[entry]) && !locate(entries[entry], bytes, position, at + partLength)) {
                    return -1;
                }
            }
            at += partLength;
        }
        return (int) total;
    }

    /**
     * Collects and sorts the entries; if {@code all} is true, includes entries that are not wanted, which show where
     * others end.
     */
    private boolean collect(Segment segment, WantedIndexes wanted, Bytes bytes, int start, boolean all) {
        entryCount = 0;
        size = 0;
        IndexOffsets offsets = segment.indexOffsets();
        for (int i = 0; i < offsets.size(); i++) {
            if (all || wanted.hasChannel(offsets.channelId(i))) {
                long at = offsets.offset(i) - segment.offset() - segment.length();
                if (at < 0
                        || at > segment.indexLength()
                        || !addEntries(segment, wanted, bytes, start, (int) at, offsets.channelId(i), all)) {
                    return false;
                }
            }
        }
        Arrays.sort(entries, 0, entryCount);
        for (int i = 1; i < entryCount; i++) {
            if (offset(entries[i - 1]) == offset(entries[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean addEntries(
            Segment segment,
            WantedIndexes wanted,
            Bytes bytes,
            int start,
            int recordAt,
            int channelId,
            boolean byTime) {
        int entriesAt = recordAt + RecordEncoder.HEAD_LENGTH + Short.BYTES + Integer.BYTES;
        if (entriesAt > segment.indexLength()
                || bytes.u8(start + recordAt) != Opcode.MESSAGE_INDEX
                || bytes.getU16(start + recordAt + RecordEncoder.HEAD_LENGTH) != channelId) {
            return false;
        }
        long length = bytes.getU32(start + entriesAt - Integer.BYTES);
        if (length % RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH != 0 || length > segment.indexLength() - entriesAt) {
            return false;
        }
        int end = start + entriesAt + (int) length;
        for (int at = start + entriesAt; at < end; at += RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH) {
            long offset = bytes.getLong(at + Long.BYTES);
            if (offset < 0 || offset > segment.uncompressedSize() - MIN_RECORD_LENGTH) {
                return false;
            }
            boolean isWanted = !byTime || wanted.hasMessage(channelId, bytes.getLong(at));
            add(offset << OFFSET_SHIFT | (long) channelId << CHANNEL_SHIFT | (isWanted ? WANTED : 0));
        }
        return true;
    }

    private void add(long entry) {
        if (entryCount == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entryCount);
        }
        entries[entryCount++] = entry;
    }

    /** Plans which parts of a chunk to read, and returns their total length in bytes. */
    private long planParts(long length, int minGap) {
        partCount = 0;
        long total = 0;
        for (int i = 0; i < entryCount; i++) {
            if (isWanted(entries[i])) {
                long from = offset(entries[i]);
                long to = i + 1 < entryCount ? offset(entries[i + 1]) : length;
                if (partCount > 0 && from - partEnds[partCount - 1] < minGap) {
                    total += to - partEnds[partCount - 1];
                } else {
                    addPart(from);
                    total += to - from;
                }
                partEnds[partCount - 1] = to;
            }
        }
        return total;
    }

    private void addPart(long start) {
        if (partCount == partStarts.length) {
            partStarts = Arrays.copyOf(partStarts, 2 * partCount);
            partEnds = Arrays.copyOf(partEnds, 2 * partCount);
        }
        partStarts[partCount++] = start;
    }

    /** Adds a message if it is at the offset of the entry and ends within the bounds. */
    private boolean locate(long entry, Bytes bytes, long position, int end) {
        if (position > end - MIN_RECORD_LENGTH) {
            return false;
        }
        int at = (int) position;
        long length = bytes.getLong(at + 1);
        if (bytes.u8(at) != Opcode.MESSAGE
                || length < RecordEncoder.MESSAGE_FIELDS_LENGTH
                || length > end - at - RecordEncoder.HEAD_LENGTH
                || bytes.getU16(at + RecordEncoder.HEAD_LENGTH) != channelId(entry)) {
            return false;
        }
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
        }
        positions[size++] = at;
        return true;
    }

    private static long offset(long entry) {
        return entry >>> OFFSET_SHIFT;
    }

    private static int channelId(long entry) {
        return (int) (entry >>> CHANNEL_SHIFT) & Unsigned.MAX_U16;
    }

    private static boolean isWanted(long entry) {
        return (entry & WANTED) != 0;
    }
}
