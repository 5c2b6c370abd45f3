package org.foxglove4j.dataloader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.RawChannel;
import org.foxglove4j.encoding.EncodedSchema;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the messages of a body, and keeps the first reason why it cannot be complete. A body that is closed before it
 * is finished remains without an end.
 *
 * <p>Thread-safe.
 */
final class MessageOutput implements Closeable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MessageOutput.class);

    private final McapWriter writer;
    private final ClientStream client;
    /**
     * Not a monitor: a virtual thread that waits for its client while holding a monitor would pin its carrier thread.
     */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<ChannelDescriptor, Integer> loggedChannels = new HashMap<>();
    private long lastNanos;
    private volatile @Nullable Exception failure;

    MessageOutput(McapWriter writer, ClientStream client) {
        this.writer = writer;
        this.client = client;
    }

    boolean isBroken() {
        return failure != null;
    }

    /** Adds a channel on which messages may be logged, so that schemas are numbered in the order of the channels. */
    void tryAdd(ChannelDescriptor channel) {
        lock.lock();
        try {
            idOf(channel);
        } catch (IOException | RuntimeException e) {
            fail(e);
        } finally {
            lock.unlock();
        }
    }

    /** Writes a message that was logged; returns false if the body is broken, or breaks because of this message. */
    boolean tryWrite(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        lock.lock();
        try {
            keepOrder(channel.topic(), logTimeNanos);
            if (isBroken()) {
                return false;
            }
            writer.writeMessage(idOf(channel), logTimeNanos, data, offset, length);
            return true;
        } catch (IOException | RuntimeException e) {
            fail(e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes a message of a file.
     *
     * @param channelId the result of {@link #addChannel} for its channel
     * @throws IOException if the client has disconnected, or the stream fails
     * @throws IllegalStateException if the message is not in log time order
     */
    void write(int channelId, McapMessage message) throws IOException {
        lock.lock();
        try {
            keepOrder(message.topic(), message.logTimeNanos());
            throwIfBroken();
            writer.writeMessage(
                    channelId,
                    message.sequence(),
                    message.logTimeNanos(),
                    message.publishTimeNanos(),
                    message.dataArray(),
                    message.dataOffset(),
                    message.dataLength());
        } catch (IOException e) {
            fail(e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Adds a channel, or finds an equal one. */
    int addChannel(String topic, String messageEncoding, @Nullable EncodedSchema schema, Map<String, String> metadata)
            throws IOException {
        lock.lock();
        try {
            return writer.addChannel(addSchema(schema), topic, messageEncoding, metadata);
        } finally {
            lock.unlock();
        }
    }

    /** Adds a schema, or finds an equal one; returns its id, 0 for none. */
    int addSchema(@Nullable EncodedSchema schema) throws IOException {
        if (schema == null) {
            return 0;
        }
        ByteBuffer buffer = schema.dataBuffer();
        byte[] data = new byte[buffer.remaining()];
        buffer.get(data);
        lock.lock();
        try {
            return writer.addSchema(schema.name(), schema.encoding(), data);
        } finally {
            lock.unlock();
        }
    }

    void flush() throws IOException {
        throwIfBroken();
        try {
            writer.flush();
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    /**
     * Finishes the body if it is complete.
     *
     * @param channels the channels on which messages were logged
     */
    void finish(List<RawChannel> channels) throws IOException {
        throwIfBroken();
        for (RawChannel channel : channels) {
            long failures = channel.failureCount();
            if (failures != 0) {
                throw new IllegalStateException(failures + (failures == 1 ? " message on " : " messages on ")
                        + channel.topic()
                        + " could not be encoded and would be missing: see the log for the reason");
            }
        }
        writer.close();
    }

    /** Releases memory, and threads if there are any. */
    @Override
    public void close() {
        client.abandon();
        try {
            writer.close();
        } catch (IOException e) {
            LOGGER.debug("A body was abandoned", e);
        }
    }

    private int idOf(ChannelDescriptor channel) throws IOException {
        Integer known = loggedChannels.get(channel);
        if (known != null) {
            return known;
        }
        int id = addChannel(channel.topic(), channel.messageEncoding(), channel.schema(), channel.metadata());
        loggedChannels.put(channel, id);
        return id;
    }

    /** Breaks the body if a message is not in log time order. The time is unsigned. */
    private void keepOrder(String topic, long logTimeNanos) {
        if (Long.compareUnsigned(logTimeNanos, lastNanos) >= 0) {
            lastNanos = logTimeNanos;
        } else if (!isBroken()) {
            failure = new IllegalStateException("messages of a body must be in ascending log time order across all its"
                    + " channels; found one on " + topic + " at " + Long.toUnsignedString(logTimeNanos)
                    + " ns after one at " + Long.toUnsignedString(lastNanos) + " ns: sort them first");
        }
    }

    /** Keeps the first failure: later failures may be its consequences. */
    private void fail(Exception e) {
        if (failure == null) {
            failure = e;
        }
    }

    private void throwIfBroken() throws IOException {
        Exception first = failure;
        if (first instanceof IOException io) {
            throw new IOException("the body could not be sent: " + io.getMessage(), io);
        }
        if (first instanceof RuntimeException misuse) {
            throw misuse;
        }
    }
}
