package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.encoding.EncodedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message of a file, with its channel and schema.
 *
 * <p>A message that an iteration or a stream of {@link McapMessages} gives is its reader's to keep: nobody changes it. The
 * one that a {@link MessageCursor} shows becomes the next message when the cursor moves on; {@link #copy()} makes one to
 * keep. {@link #data()} returns a copy of the data, the other accessors the place where it is.
 */
public final class McapMessage implements EncodedMessage {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final McapChannel NOT_SHOWN = new McapChannel(0, 0, "", "", Map.of());

    private McapChannel channel;
    private @Nullable McapSchema schema;
    private long sequence;
    private long logTimeNanos;
    private long publishTimeNanos;
    private byte[] array;
    private int offset;
    private int length;
    private boolean shown;

    /**
     * Creates a message.
     *
     * @param channel the channel
     * @param schema the channel's schema, or null if it has none
     * @param sequence the number of the message within its channel, 0 to 2<sup>32</sup> - 1
     * @param logTimeNanos when the message was recorded, in nanoseconds, unsigned
     * @param publishTimeNanos when the message was published, in nanoseconds, unsigned
     * @param array the array that holds the data; not copied
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

    /** Creates what a cursor shows its messages in. */
    McapMessage() {
        this(NOT_SHOWN, null, 0, 0, 0, new byte[0], 0, 0);
    }

    /** Returns this, once a message has been shown. */
    McapMessage shown() {
        if (!shown) {
            throw new IllegalStateException("the cursor stands before the first message: call next() first");
        }
        return this;
    }

    /** Returns the channel. */
    public McapChannel channel() {
        return channel;
    }

    /** Becomes another message; for the cursors, which show all messages in one object. */
    void show(
            McapChannel newChannel,
            @Nullable McapSchema newSchema,
            byte[] newArray,
            int contentStart,
            int contentLength) {
        shown = true;
        channel = newChannel;
        schema = newSchema;
        sequence = LittleEndian.getU32(newArray, contentStart + 2);
        logTimeNanos = LittleEndian.getLong(newArray, contentStart + 6);
        publishTimeNanos = LittleEndian.getLong(newArray, contentStart + 14);
        array = newArray;
        offset = contentStart + RecordEncoder.MESSAGE_FIELDS_LENGTH;
        length = contentLength - RecordEncoder.MESSAGE_FIELDS_LENGTH;
    }

    /** Returns a message that stays as it is, with a copy of the data. */
    public McapMessage copy() {
        return new McapMessage(channel, schema, sequence, logTimeNanos, publishTimeNanos, data(), 0, length);
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

    /** Returns the number of the message within its channel, 0 to 2<sup>32</sup> - 1; 0 if not used. */
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

    /** Returns when the message was recorded, if the file counts from the Unix epoch. */
    @Override
    public Instant logTime() {
        return toInstant(logTimeNanos);
    }

    /** Returns when the message was published, if the file counts from the Unix epoch. */
    public Instant publishTime() {
        return toInstant(publishTimeNanos);
    }

    /** Returns a copy of the data. */
    @Override
    public byte[] data() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** Returns a read-only view of the data, big-endian as every new buffer. */
    public ByteBuffer dataBuffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    /** Returns the array that holds the data, and may hold other things around it; it must not be changed. */
    @Override
    public byte[] dataArray() {
        return array;
    }

    /** Returns the index of the data's first byte in {@link #dataArray()}. */
    @Override
    public int dataOffset() {
        return offset;
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
                && Arrays.equals(array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel.id(), sequence, logTimeNanos, publishTimeNanos, length);
    }

    @Override
    public String toString() {
        return "McapMessage[" + channel.topic() + ", sequence " + Long.toUnsignedString(sequence) + ", log time "
                + Long.toUnsignedString(logTimeNanos) + ", " + length + " bytes]";
    }

    private static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND));
    }
}
