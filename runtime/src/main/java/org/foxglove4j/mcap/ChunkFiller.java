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
 * Copies messages into the open chunk, after the definitions that they need, and passes on full chunks.
 *
 * <p>Thread-safe. If its channel is already defined and there is room in the open chunk, a message needs only the short
 * way of the lock.
 */
final class ChunkFiller {

    private static final int NO_MESSAGE = -1;

    /** Below this length, a copy costs less than the calls to write a message separately. */
    private static final int MIN_LENT_LENGTH = 1 << 16;

    private final boolean eagerDefinitions;
    private final DataSection section;
    private final DefinitionTable definitions;
    private final ChunkPipeline pipeline;
    private final ReentrantLock slowLock = new ReentrantLock();
    private final Condition closeEnded = slowLock.newCondition();
    private final AppendLock lock = new AppendLock(slowLock);
    private final MissingDefinitions missing = new MissingDefinitions();

    /** Messages of at least this length are written from the caller's direct buffer, and end their chunk. */
    private final int minLentLength;

    private @Nullable OpenChunk current;
    private boolean closed;
    private boolean closeDone;

    ChunkFiller(WriterOptions options, Compressors compressors, DataSection section, DefinitionTable definitions) {
        this.section = section;
        this.definitions = definitions;
        eagerDefinitions = options.eagerDefinitions;
        minLentLength = minLentLength(options, compressors.compression());
        pipeline = options.compressionWorkers == 0
                ? new CallerPipeline(options, compressors, section)
                : new WorkerPipeline(options, compressors, section, slowLock);
    }

    private static int minLentLength(WriterOptions options, Compression compression) {
        if (compression != Compression.NONE || options.compressionWorkers > 0) {
            return Integer.MAX_VALUE;
        }
        // So chunks have at least half of the configured size.
        return options.chunked ? Math.max(MIN_LENT_LENGTH, options.chunkSizeBytes / 2) : MIN_LENT_LENGTH;
    }

    /** Adds a schema, by content if its id is to be assigned; returns its id. */
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

    /** Writes a message; returns false if it would have to wait for a chunk and {@code wait} is false. */
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
        if (lock.tryLockFast()) {
            try {
                OpenChunk chunk = current;
                ChannelState channel = definitions.channel(channelId);
                if (chunk != null && channel != null && isReady(chunk, channel, length)) {
                    chunk.add(channel, sequence, logTimeNanos, publishTimeNanos, data, offset, length);
                    return true;
                }
            } finally {
                lock.unlockFast();
            }
        }
        lock.lock();
        try {
            ChannelState channel = requireChannel(channelId);
            OpenChunk chunk = chunkFor(channel.schema, channel, length, wait);
            if (chunk == null) {
                return false;
            }
            chunk.add(channel, sequence, logTimeNanos, publishTimeNanos, data, offset, length);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Writes a message whose data is the remaining bytes of a buffer. The buffer's position does not change. */
    void write(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, ByteBuffer data)
            throws IOException {
        int length = data.remaining();
        if (data.hasArray()) {
            int offset = data.arrayOffset() + data.position();
            write(channelId, sequence, logTimeNanos, publishTimeNanos, data.array(), offset, length, true);
            return;
        }
        boolean lent = length >= minLentLength && data.isDirect();
        if (!lent && lock.tryLockFast()) {
            try {
                OpenChunk chunk = current;
                ChannelState channel = definitions.channel(channelId);
                if (chunk != null && channel != null && isReady(chunk, channel, length)) {
                    chunk.add(channel, sequence, logTimeNanos, publishTimeNanos, data);
                    return;
                }
            } finally {
                lock.unlockFast();
            }
        }
        lock.lock();
        try {
            ChannelState channel = requireChannel(channelId);
            OpenChunk chunk = chunkFor(channel.schema, channel, length, true);
            if (chunk == null) {
                return;
            }
            if (lent) {
                chunk.addLent(channel, sequence, logTimeNanos, publishTimeNanos, data);
                submitCurrent();
            } else {
                chunk.add(channel, sequence, logTimeNanos, publishTimeNanos, data);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether a message only needs to be copied into the open chunk. */
    private boolean isReady(OpenChunk chunk, ChannelState channel, int length) {
        return channel.written && chunk.hasRoomFor(OpenChunk.MESSAGE_OVERHEAD + (long) length) && !section.hasFailed();
    }

    /** Writes a chunk of another file, after the definitions of its channels. */
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

    /** Closes the open chunk and waits until everything is written. */
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

    /** Writes the rest and finishes the file. A second caller waits for the first. */
    void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                while (!closeDone) {
                    UnfailingLocks.await(slowLock, closeEnded);
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
            try {
                pipeline.close();
            } finally {
                section.finish();
            }
        }
    }

    private void submitRest() throws IOException {
        lock.lock();
        try {
            submitCurrent();
        } finally {
            OpenChunk empty = current;
            current = null;
            if (empty != null) {
                empty.close();
            }
            pipeline.drain();
            lock.unlock();
        }
    }

    /**
     * Returns a chunk that has room for a message, and adds the definitions of its channel.
     *
     * @param dataLength the length of the message, or {@link #NO_MESSAGE}
     * @return the chunk, or null if it would have to wait for one and {@code wait} is false
     */
    private @Nullable OpenChunk chunkFor(
            @Nullable SchemaState schema, @Nullable ChannelState channel, int dataLength, boolean wait)
            throws IOException {
        while (true) {
            throwIfUnusable();
            long needed = missing.encode(schema, channel);
            if (dataLength != NO_MESSAGE) {
                needed += (long) OpenChunk.MESSAGE_OVERHEAD + dataLength;
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
                missing.addTo(chunk);
                return chunk;
            } else {
                submitCurrent();
            }
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
            throw new IllegalArgumentException("channel id " + id + " is unknown: add the channel first");
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
