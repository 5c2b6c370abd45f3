package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A message of a file, with its channel and schema.
 *
 * <p>A message from an iterator or stream of {@link McapMessages} never changes and can be kept. The message of a
 * {@link MessageCursor} is reused: it becomes the next message when the cursor advances, and loses its data when the
 * cursor is closed. Use {@link #copy()} to keep such a message.
 *
 * <p>{@link #data()} returns a copy of the data, {@link #dataBuffer()} a view without a copy, and {@link #dataArray()}
 * an array that contains the data. The data of large messages of a cursor may be off-heap: the view is then the fastest
 * access, and the array is filled only when it is requested.
 */
public final class McapMessage implements EncodedMessage {

    private static final McapChannel NOT_SHOWN = new McapChannel(0, 0, "", "", Map.of());

    private McapChannel channel;
    private @Nullable McapSchema schema;
    private long sequence;
    private long logTimeNanos;
    private long publishTimeNanos;
    private byte @Nullable [] array;
    private Bytes bytes = Bytes.NONE;
    private int offset;
    private int length;
    private int fileIndex;
    private boolean shown;

    /** A heap copy of off-heap data, reused from message to message. */
    private byte[] copied = Bytes.NONE.array();

    private boolean isCopied;
    private boolean wantsArrays;

    /**
     * Creates a message.
     *
     * @param channel the channel
     * @param schema the channel's schema, or null if it has none
     * @param sequence the sequence number of the message within its channel, 0 to 2<sup>32</sup> - 1
     * @param logTimeNanos when the message was recorded, in nanoseconds, unsigned
     * @param publishTimeNanos when the message was published, in nanoseconds, unsigned
     * @param array the array that contains the data; not copied
     * @param offset the index of the first byte of the data
     * @param length the number of bytes of the data
     */
    public McapMessage(
            McapChannel channel,
            @Nullable McapSchema schema,
            long sequence,
            long logTimeNanos,
            long publishTimeNanos,
            byte[] array,
            int offset,
            int length) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.schema = schema;
        this.sequence = sequence;
        this.logTimeNanos = logTimeNanos;
        this.publishTimeNanos = publishTimeNanos;
        this.array = array;
        this.offset = offset;
        this.length = length;
        Objects.checkFromIndexSize(offset, length, array.length);
    }

    /** Creates the message object that a cursor reuses. */
    McapMessage() {
        this(NOT_SHOWN, null, 0, 0, 0, Bytes.NONE.array(), 0, 0);
    }

    /** Returns this message if the cursor has set it. */
    McapMessage shown() {
        if (!shown) {
            throw notShown();
        }
        return this;
    }

    static IllegalStateException notShown() {
        return new IllegalStateException("the cursor is before the first message: call next() first");
    }

    /** Returns the channel. */
    public McapChannel channel() {
        return channel;
    }

    /** Changes this into another message, for cursors, which reuse one object. */
    void show(
            McapChannel newChannel,
            @Nullable McapSchema newSchema,
            Bytes newBytes,
            int contentStart,
            int contentLength) {
        shown = true;
        channel = newChannel;
        schema = newSchema;
        sequence = newBytes.getU32(contentStart + 2);
        logTimeNanos = newBytes.getLong(contentStart + 6);
        publishTimeNanos = newBytes.getLong(contentStart + 14);
        // Most messages are in the same buffer as the one before: this check costs less than storing references.
        if (bytes != newBytes) {
            bytes = newBytes;
            array = newBytes.arrayOrNull();
        }
        isCopied = false;
        offset = contentStart + RecordEncoder.MESSAGE_FIELDS_LENGTH;
        length = contentLength - RecordEncoder.MESSAGE_FIELDS_LENGTH;
    }

    void setFileIndex(int newFileIndex) {
        fileIndex = newFileIndex;
    }

    /** Returns whether large messages had to be copied because an array was requested. */
    boolean wantsArrays() {
        return wantsArrays;
    }

    /** Drops the data, whose memory is about to be reused. */
    void forget() {
        array = null;
        bytes = Bytes.NONE;
        copied = Bytes.NONE.array();
        isCopied = false;
    }

    /**
     * Returns a message that does not change, with a copy of the data.
     *
     * @throws IllegalStateException if the message belongs to a cursor that is closed
     */
    public McapMessage copy() {
        McapMessage copy =
                new McapMessage(channel, schema, sequence, logTimeNanos, publishTimeNanos, data(), 0, length);
        copy.fileIndex = fileIndex;
        return copy;
    }

    /** Returns the channel's topic. */
    @Override
    public String topic() {
        return channel.topic();
    }

    /** Returns the channel's message encoding, for example {@code json}. */
    @Override
    public String messageEncoding() {
        return channel.messageEncoding();
    }

    /** Returns the channel's schema, or null if it has none. */
    @Override
    public @Nullable McapSchema schema() {
        return schema;
    }

    /**
     * Returns which file the message is from if several files are read as one: the index of its reader in
     * {@link McapFiles#readers}. Otherwise returns 0. {@link #equals} ignores the file index.
     */
    public int fileIndex() {
        return fileIndex;
    }

    /** Returns the sequence number of the message within its channel, 0 to 2<sup>32</sup> - 1; 0 if not used. */
    public long sequence() {
        return sequence;
    }

    /** Returns when the message was recorded, in nanoseconds, unsigned; usually since the Unix epoch. */
    @Override
    public long logTimeNanos() {
        return logTimeNanos;
    }

    /** Returns when the message was published, in nanoseconds, unsigned; usually since the Unix epoch. */
    public long publishTimeNanos() {
        return publishTimeNanos;
    }

    /** Returns when the message was recorded, assuming that the times in the file count from the Unix epoch. */
    @Override
    public Instant logTime() {
        return Unsigned.toInstant(logTimeNanos);
    }

    /** Returns when the message was published, assuming that the times in the file count from the Unix epoch. */
    public Instant publishTime() {
        return Unsigned.toInstant(publishTimeNanos);
    }

    /**
     * Returns a copy of the data.
     *
     * @throws IllegalStateException if the message belongs to a cursor that is closed
     */
    @Override
    public byte[] data() {
        byte[] heap = array;
        return heap != null
                ? Arrays.copyOfRange(heap, offset, offset + length)
                : outside().toByteArray(offset, length);
    }

    /**
     * Returns a read-only view of the data, without a copy; big-endian, as every new buffer is. This is the fastest
     * access to the data of a large message of a cursor, which may be off-heap. The view of a cursor's message is valid
     * until the cursor advances or is closed.
     *
     * @throws IllegalStateException if the message belongs to a cursor that is closed
     */
    public ByteBuffer dataBuffer() {
        byte[] heap = array;
        return heap != null
                ? ByteBuffer.wrap(heap, offset, length).slice().asReadOnlyBuffer()
                : outside().view(offset, length);
    }

    /**
     * Returns an array that contains the data, at {@link #dataOffset}, and possibly other bytes around it. The array
     * must not be changed. Off-heap data is copied, once per message, into an array that is reused for the next
     * message; after the first such call for a large message, the cursor reads into arrays instead.
     *
     * @throws IllegalStateException if the message belongs to a cursor that is closed
     */
    @Override
    public byte[] dataArray() {
        byte[] heap = array;
        return heap != null ? heap : copyFromOutside();
    }

    /** Returns the index of the data's first byte in {@link #dataArray()}. */
    @Override
    public int dataOffset() {
        return array != null ? offset : 0;
    }

    /** Returns the number of bytes of the data. */
    @Override
    public int dataLength() {
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof McapMessage that
                && channel.equals(that.channel)
                && Objects.equals(schema, that.schema)
                && sequence == that.sequence
                && logTimeNanos == that.logTimeNanos
                && publishTimeNanos == that.publishTimeNanos
                && dataEquals(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel.id(), sequence, logTimeNanos, publishTimeNanos, length);
    }

    @Override
    public String toString() {
        return "McapMessage[" + channel.topic() + ", sequence " + Long.toUnsignedString(sequence) + ", log time "
                + Long.toUnsignedString(logTimeNanos) + ", " + Count.of(length, "byte") + "]";
    }

    private boolean dataEquals(McapMessage that) {
        byte[] heap = array;
        byte[] thatHeap = that.array;
        if (heap != null && thatHeap != null) {
            return Arrays.equals(heap, offset, offset + length, thatHeap, that.offset, that.offset + that.length);
        }
        return !isForgotten() && !that.isForgotten() && dataBuffer().equals(that.dataBuffer());
    }

    private boolean isForgotten() {
        return array == null && bytes == Bytes.NONE;
    }

    private byte[] copyFromOutside() {
        if (!isCopied) {
            Bytes source = outside();
            if (copied.length < length) {
                copied = new byte[length + length / 8];
            }
            source.copyTo(copied, offset, 0, length);
            isCopied = true;
            wantsArrays |= length >= Segment.LARGE_MESSAGE_BYTES;
        }
        return copied;
    }

    private Bytes outside() {
        if (isForgotten()) {
            throw new IllegalStateException("the cursor of this message is closed: use copy() to keep a message");
        }
        return bytes;
    }
}
