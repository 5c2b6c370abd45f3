package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.mcap.DefinitionTable.ChannelState;
import org.foxglove4j.mcap.internal.bytes.ChunkBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;

/**
 * Collects definitions and messages until they are written, as a chunk or as loose records, and is then reused.
 *
 * <p>The records are in one buffer, after enough room for the head of an uncompressed chunk, so that everything can be
 * written at once.
 */
final class OpenChunk {

    static final int RECORDS_START = RecordEncoder.CHUNK_FIELDS_LENGTH + Integer.BYTES + Long.BYTES;

    /** The length of a Message record without the data, in bytes. */
    static final int MESSAGE_OVERHEAD = RecordEncoder.HEAD_LENGTH + RecordEncoder.MESSAGE_FIELDS_LENGTH;

    /** The largest message for which one buffer can hold the chunk. */
    static final int MAX_MESSAGE_LENGTH = RecordBuffer.MAX_LENGTH - RECORDS_START - MESSAGE_OVERHEAD - (1 << 16);

    /** Loose records are written when they reach this length, with which they stay in the processor's cache. */
    private static final int MAX_LOOSE_LENGTH = 1 << 18;

    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    /**
     * There is one spare byte for this many bytes of records: for their index, unless messages are small, or for
     * incompressible data.
     */
    private static final int RECORDS_PER_SPARE = 16;

    private final int targetLength;
    private final boolean indexed;
    private final ChunkContents contents = new ChunkContents();
    private final ChunkBuffer buffer;

    /**
     * For each message its log time and, in one number, its channel's slot in the contents and its offset in the
     * records.
     */
    private long[] entries;

    private int messageCount;
    private ByteBuffer lent = NOTHING;
    private long startTime;
    private long endTime;
    private final ArrayList<McapRecord> definitions = new ArrayList<>();

    /** Creates a chunk for a writer. */
    OpenChunk(WriterOptions options) {
        targetLength = options.chunked ? options.chunkSizeBytes : Math.min(options.chunkSizeBytes, MAX_LOOSE_LENGTH);
        indexed = options.chunked && options.messageIndex;
        entries = new long[indexed ? 64 : 0];
        buffer = new ChunkBuffer(RECORDS_START, usualCapacity(targetLength), options.recordsCrcAtOnce());
    }

    /** Returns the memory that a chunk with records of a length takes, compressed or not. */
    static long usualCapacity(int recordsLength) {
        return (long) RECORDS_START + recordsLength + recordsLength / RECORDS_PER_SPARE;
    }

    void clear() {
        buffer.clear();
        contents.clear();
        messageCount = 0;
        lent = NOTHING;
        startTime = 0;
        endTime = 0;
        definitions.clear();
    }

    /** Releases the memory; the chunk must not be used afterwards. */
    void close() {
        buffer.close();
    }

    boolean isEmpty() {
        return buffer.length() == RECORDS_START;
    }

    /** Returns whether records of a length fit. Records longer than a chunk fit only into an empty one. */
    boolean hasRoomFor(long length) {
        return buffer.length() - RECORDS_START + length <= targetLength || isEmpty();
    }

    /** Returns the length of the records, including lent data. */
    int recordsLength() {
        return buffer.length() - RECORDS_START + lent.remaining();
    }

    /**
     * Returns the records from {@link #RECORDS_START} on, without lent data; nothing may be added to the chunk
     * afterwards.
     */
    DirectBuffer complete() {
        return buffer.complete();
    }

    /** Returns the CRC of the records, without lent data. */
    int crc() {
        return buffer.crc();
    }

    /** Returns the data that follows the records and is still in the caller's buffer; usually empty. */
    ByteBuffer lent() {
        return lent;
    }

    /** Returns the messages by channel. */
    ChunkContents contents() {
        return contents;
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

    /** Returns the modifiable list of the schemas and channels among the records, in order. */
    List<McapRecord> definitions() {
        return definitions;
    }

    long logTime(int message) {
        return entries[2 * message];
    }

    /** Returns the slot of the message's channel in the {@linkplain #contents contents}. */
    int slot(int message) {
        return (int) (entries[2 * message + 1] >>> Integer.SIZE);
    }

    /** Returns the offset of a message in the records. */
    int offset(int message) {
        return (int) entries[2 * message + 1];
    }

    /** Adds the records of up to two definitions, which the caller then adds to the {@linkplain #definitions list}. */
    void addEncoded(RecordBuffer records) {
        // So that the list does not fail when the records are already there.
        definitions.ensureCapacity(definitions.size() + 2);
        buffer.add(records.array(), 0, records.length());
    }

    /** Adds a message; the sequence number may be {@link ChannelState#NEXT_SEQUENCE}. */
    void add(
            ChannelState channel,
            long sequence,
            long logTime,
            long publishTime,
            byte[] data,
            int dataOffset,
            int dataLength) {
        addHead(channel, sequence, logTime, publishTime, dataLength, dataLength);
        buffer.add(data, dataOffset, dataLength);
    }

    /** Adds a message whose data is the remaining bytes of a buffer. The buffer's position does not change. */
    void add(ChannelState channel, long sequence, long logTime, long publishTime, ByteBuffer data) {
        int dataOffset = data.position();
        int dataLength = data.limit() - dataOffset;
        requireUsable(data);
        addHead(channel, sequence, logTime, publishTime, dataLength, dataLength);
        buffer.add(data, dataOffset, dataLength);
    }

    /**
     * Adds a message whose data stays in the caller's buffer until the chunk is written; nothing can be added after it.
     */
    void addLent(ChannelState channel, long sequence, long logTime, long publishTime, ByteBuffer data) {
        requireUsable(data);
        ByteBuffer view = data.duplicate();
        addHead(channel, sequence, logTime, publishTime, view.remaining(), 0);
        lent = view;
    }

    /**
     * Throws, before the head is written, if the buffer's memory has been released or is confined to another thread.
     */
    private static void requireUsable(ByteBuffer data) {
        if (data.hasRemaining()) {
            byte unused = data.get(data.position());
        }
    }

    /** Adds a message without its data, and reserves room for the data. */
    private void addHead(
            ChannelState channel, long sequence, long logTime, long publishTime, int dataLength, int roomForData) {
        int channelId = channel.channel.id();
        if (dataLength > MAX_MESSAGE_LENGTH) {
            throw new IllegalArgumentException("a message has at most " + MAX_MESSAGE_LENGTH
                    + " bytes, but this one on channel " + channelId + " has " + dataLength);
        }
        // Everything that needs memory comes first: without it, the message must leave nothing behind.
        int slot = contents.slotOf(channelId);
        if (indexed && 2 * messageCount == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        int offset = buffer.length() - RECORDS_START;
        int at = buffer.addHead(MESSAGE_OVERHEAD, roomForData);
        channel.sequence = sequence == ChannelState.NEXT_SEQUENCE ? channel.sequence + 1 : (int) sequence;
        byte[] page = buffer.page();
        page[at] = Opcode.MESSAGE;
        LittleEndian.putLong(page, at + 1, (long) RecordEncoder.MESSAGE_FIELDS_LENGTH + dataLength);
        LittleEndian.putU16(page, at + 9, channelId);
        LittleEndian.putInt(page, at + 11, channel.sequence);
        LittleEndian.putLong(page, at + 15, logTime);
        LittleEndian.putLong(page, at + 23, publishTime);
        contents.count(slot);
        if (indexed) {
            entries[2 * messageCount] = logTime;
            entries[2 * messageCount + 1] = (long) slot << Integer.SIZE | offset;
        }
        if (messageCount == 0) {
            startTime = logTime;
            endTime = logTime;
        } else if (Long.compareUnsigned(logTime, startTime) < 0) {
            startTime = logTime;
        } else if (Long.compareUnsigned(logTime, endTime) > 0) {
            endTime = logTime;
        }
        messageCount++;
    }
}
