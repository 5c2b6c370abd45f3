package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers definitions and messages until they are written, as one chunk or as loose records, and is then used again.
 *
 * <p>The records stand in one array, after enough room for the head of a chunk that is not compressed, so that the whole
 * can be written at once.
 */
final class OpenChunk {

    static final int RECORDS_START = RecordEncoder.CHUNK_FIELDS_LENGTH + Integer.BYTES + Long.BYTES;

    /** What a message adds to its data. */
    static final int MESSAGE_OVERHEAD = RecordEncoder.HEAD_LENGTH + RecordEncoder.MESSAGE_FIELDS_LENGTH;

    /** The largest message for which one array can hold the chunk. */
    static final int MAX_MESSAGE_LENGTH = RecordBuffer.MAX_LENGTH - RECORDS_START - MESSAGE_OVERHEAD - (1 << 16);

    private static final int MIN_CAPACITY = 1 << 14;

    /** An array that one large message has made larger than this many chunks is not kept. */
    private static final int MAX_KEPT_CHUNKS = 16;

    private final int targetLength;
    private RecordBuffer buffer;
    private long[] entries = new long[64];
    private int messageCount;
    private long startTime;
    private long endTime;
    private final List<McapRecord> definitions = new ArrayList<>();

    /** Creates a chunk that is to be closed when its records are about as long as given. */
    OpenChunk(int targetLength) {
        this.targetLength = targetLength;
        buffer = new RecordBuffer(RECORDS_START + Math.min(targetLength, MIN_CAPACITY));
        clear();
    }

    void clear() {
        if (buffer.array().length > (long) MAX_KEPT_CHUNKS * targetLength + MIN_CAPACITY) {
            buffer = new RecordBuffer(RECORDS_START + Math.min(targetLength, MIN_CAPACITY));
        }
        buffer.clear();
        buffer.advance(RECORDS_START);
        messageCount = 0;
        startTime = 0;
        endTime = 0;
        definitions.clear();
    }

    boolean isEmpty() {
        return buffer.length() == RECORDS_START;
    }

    /** Returns whether records of a length have their place here. Those that are longer than a chunk have one of their own. */
    boolean hasRoomFor(long length) {
        return isEmpty() || recordsLength() + length <= targetLength;
    }

    /** Returns the buffer that holds the records from {@link #RECORDS_START} on. */
    RecordBuffer buffer() {
        return buffer;
    }

    int recordsLength() {
        return buffer.length() - RECORDS_START;
    }

    int messageCount() {
        return messageCount;
    }

    /** Returns the earliest log time, unsigned; 0 without messages. */
    long startTime() {
        return startTime;
    }

    /** Returns the latest log time, unsigned; 0 without messages. */
    long endTime() {
        return endTime;
    }

    /** Returns the schemas and channels among the records, in order; for whoever adds one. */
    List<McapRecord> definitions() {
        return definitions;
    }

    long logTime(int message) {
        return entries[2 * message];
    }

    int channelId(int message) {
        return (int) (entries[2 * message + 1] >>> Integer.SIZE);
    }

    /** Returns where in the records the message begins. */
    int offset(int message) {
        return (int) entries[2 * message + 1];
    }

    void addEncoded(RecordBuffer records) {
        buffer.bytes(records.array(), 0, records.length());
    }

    /** Adds a message but for its data; returns the index in the buffer at which that goes. */
    int addMessage(int channelId, int sequence, long logTime, long publishTime, int dataLength) {
        if (dataLength > MAX_MESSAGE_LENGTH) {
            throw new IllegalArgumentException("a message is at most " + MAX_MESSAGE_LENGTH
                    + " bytes, but this one on channel " + channelId + " is " + dataLength);
        }
        if (2 * messageCount == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        int at = buffer.advance(MESSAGE_OVERHEAD + dataLength);
        byte[] array = buffer.array();
        array[at] = Opcode.MESSAGE;
        LittleEndian.putLong(array, at + 1, (long) RecordEncoder.MESSAGE_FIELDS_LENGTH + dataLength);
        LittleEndian.putU16(array, at + 9, channelId);
        LittleEndian.putInt(array, at + 11, sequence);
        LittleEndian.putLong(array, at + 15, logTime);
        LittleEndian.putLong(array, at + 23, publishTime);
        entries[2 * messageCount] = logTime;
        entries[2 * messageCount + 1] = (long) channelId << Integer.SIZE | (at - RECORDS_START);
        if (messageCount == 0) {
            startTime = logTime;
            endTime = logTime;
        } else if (Long.compareUnsigned(logTime, startTime) < 0) {
            startTime = logTime;
        } else if (Long.compareUnsigned(logTime, endTime) > 0) {
            endTime = logTime;
        }
        messageCount++;
        return at + MESSAGE_OVERHEAD;
    }
}
