package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.DefinitionTable.ChannelState;
import org.foxglove4j.mcap.DefinitionTable.SchemaState;
import org.jspecify.annotations.Nullable;

/**
 * Copies messages into the open chunk, after the definitions that they need, and passes full chunks on.
 *
 * <p>Safe for use by several threads. The lock is held for as long as a copy takes, and never while waiting for workers.
 */
final class ChunkFiller {

    /** Stands for the sequence number that is one more than that of the channel's last message. */
    static final long NEXT_SEQUENCE = -1;

    private static final int NO_MESSAGE = -1;

    private final boolean eagerDefinitions;
    private final DataSection section;
    private final DefinitionTable definitions;
    private final ChunkPipeline pipeline;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closeEnded = lock.newCondition();
    private final RecordBuffer scratch = new RecordBuffer(1024);
    private @Nullable OpenChunk current;
    private boolean closed;
    private boolean closeDone;

    ChunkFiller(WriterOptions options, Compressors compressors, DataSection section, DefinitionTable definitions) {
        this.section = section;
        this.definitions = definitions;
        eagerDefinitions = options.eagerDefinitions;
        pipeline = options.compressionWorkers == 0
                ? new CallerPipeline(options, compressors.all().get(0), section)
                : new WorkerPipeline(options, compressors.all(), section, lock);
    }

    /** Adds a schema, by content if its id is 0 and that is to be assigned; returns its id. */
    int addSchema(McapSchema schema, boolean assignId) throws IOException {
        lock.lock();
        try {
            throwIfUnusable();
            SchemaState state = assignId ? definitions.addSchemaByContent(schema) : definitions.addSchema(schema);
            if (eagerDefinitions) {
                chunkFor(state, null, NO_MESSAGE, true);
            }
            return state.schema.id();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a channel, by content if its id is to be assigned; returns its id. */
    int addChannel(McapChannel channel, boolean assignId) throws IOException {
        lock.lock();
        try {
            throwIfUnusable();
            ChannelState state = assignId ? definitions.addChannelByContent(channel) : definitions.addChannel(channel);
            if (eagerDefinitions) {
                chunkFor(state.schema, state, NO_MESSAGE, true);
            }
            return state.channel.id();
        } finally {
            lock.unlock();
        }
    }

    /** Writes a message; returns false if that means waiting for a chunk and that is not wanted. */
    boolean write(
            int channelId,
            long sequence,
            long logTimeNanos,
            long publishTimeNanos,
            byte[] data,
            int offset,
            int length,
            boolean wait)
            throws IOException {
        lock.lock();
        try {
            ChannelState channel = requireChannel(channelId);
            OpenChunk chunk = chunkFor(channel.schema, channel, length, wait);
            if (chunk == null) {
                return false;
            }
            int at = begin(chunk, channel, sequence, logTimeNanos, publishTimeNanos, length);
            System.arraycopy(data, offset, chunk.buffer().array(), at, length);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Writes a message whose data is what remains in a buffer, and leaves the buffer's position as it is. */
    void write(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, ByteBuffer data)
            throws IOException {
        lock.lock();
        try {
            ChannelState channel = requireChannel(channelId);
            int length = data.remaining();
            OpenChunk chunk = chunkFor(channel.schema, channel, length, true);
            if (chunk != null) {
                int at = begin(chunk, channel, sequence, logTimeNanos, publishTimeNanos, length);
                data.get(data.position(), chunk.buffer().array(), at, length);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes a chunk that was made elsewhere, behind the definitions of its channels. */
    void write(McapChunk chunk, List<McapMessageIndex> indexes) throws IOException {
        lock.lock();
        try {
            throwIfUnusable();
            for (McapMessageIndex index : indexes) {
                ChannelState channel = requireChannel(index.channelId());
                if (!channel.written) {
                    chunkFor(channel.schema, channel, NO_MESSAGE, true);
                }
            }
            submitCurrent();
            pipeline.drain();
            section.writeChunk(chunk, indexes);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the open chunk and waits until all is written. */
    void flush() throws IOException {
        lock.lock();
        try {
            throwIfUnusable();
            submitCurrent();
            pipeline.drain();
        } finally {
            lock.unlock();
        }
        section.flush();
    }

    /** Writes what is left and finishes the file; whoever comes second waits for the first. */
    void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                while (!closeDone) {
                    closeEnded.awaitUninterruptibly();
                }
                return;
            }
            closed = true;
        } finally {
            lock.unlock();
        }
        try {
            writeRest();
        } finally {
            endClose();
        }
    }

    private void endClose() {
        lock.lock();
        try {
            closeDone = true;
            closeEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void writeRest() throws IOException {
        try {
            submitRest();
        } catch (IOException e) {
            // The section keeps the first error, and finish throws it.
        } finally {
            pipeline.close();
            section.finish();
        }
    }

    private void submitRest() throws IOException {
        lock.lock();
        try {
            submitCurrent();
        } finally {
            pipeline.drain();
            lock.unlock();
        }
    }

    /**
     * Returns a chunk that has room for a message, and holds what defines its channel.
     *
     * @param dataLength the length of the message, or {@link #NO_MESSAGE}
     * @return null if that means waiting for a chunk and that is not wanted
     */
    private @Nullable OpenChunk chunkFor(
            @Nullable SchemaState schema, @Nullable ChannelState channel, int dataLength, boolean wait)
            throws IOException {
        while (true) {
            throwIfUnusable();
            long needed = dataLength == NO_MESSAGE ? 0 : (long) OpenChunk.MESSAGE_OVERHEAD + dataLength;
            boolean defined = (channel == null || channel.written) && (schema == null || schema.written);
            if (!defined) {
                encodeDefinitions(schema, channel);
                needed += scratch.length();
            }
            OpenChunk chunk = current;
            if (chunk == null) {
                current = pipeline.poll();
                if (current == null) {
                    if (!wait) {
                        return null;
                    }
                    pipeline.awaitFree();
                }
            } else if (chunk.hasRoomFor(needed)) {
                if (!defined) {
                    addDefinitions(schema, channel, chunk);
                }
                return chunk;
            } else {
                submitCurrent();
            }
        }
    }

    private static int begin(
            OpenChunk chunk,
            ChannelState channel,
            long sequence,
            long logTimeNanos,
            long publishTimeNanos,
            int length) {
        int used = sequence == NEXT_SEQUENCE ? channel.sequence + 1 : (int) sequence;
        int at = chunk.addMessage(channel.channel.id(), used, logTimeNanos, publishTimeNanos, length);
        channel.sequence = used;
        return at;
    }

    private void encodeDefinitions(@Nullable SchemaState schema, @Nullable ChannelState channel) {
        scratch.clear();
        if (schema != null && !schema.written) {
            RecordEncoder.encode(schema.schema, scratch);
        }
        if (channel != null && !channel.written) {
            RecordEncoder.encode(channel.channel, scratch);
        }
    }

    private void addDefinitions(@Nullable SchemaState schema, @Nullable ChannelState channel, OpenChunk chunk) {
        chunk.addEncoded(scratch);
        if (schema != null && !schema.written) {
            schema.written = true;
            chunk.definitions().add(schema.schema);
        }
        if (channel != null && !channel.written) {
            channel.written = true;
            chunk.definitions().add(channel.channel);
        }
    }

    private void submitCurrent() throws IOException {
        OpenChunk chunk = current;
        if (chunk != null && !chunk.isEmpty()) {
            current = null;
            pipeline.submit(chunk);
        }
    }

    private ChannelState requireChannel(int id) {
        ChannelState channel = definitions.channel(id);
        if (channel == null) {
            throw new IllegalArgumentException("channel id " + id + " is not known: add the channel first");
        }
        return channel;
    }

    private void throwIfUnusable() throws IOException {
        if (closed) {
            throw new IllegalStateException("the writer is closed");
        }
        section.throwIfFailed();
    }
}
