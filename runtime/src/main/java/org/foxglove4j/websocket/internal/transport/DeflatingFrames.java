package org.foxglove4j.websocket.internal.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.websocket.internal.frame.CompressibleKinds;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageDeflater;
import org.foxglove4j.websocket.internal.frame.OutputBytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compresses the frames of a source for one peer in batches: while one batch is written, the {@link DeflateThread}
 * compresses the next. Frames waiting in the source are not compressed yet, so they can still be dropped.
 *
 * <p>Short messages are compressed with preceding messages as context, if that was negotiated. Long messages are not,
 * because they are larger than the window and so gain little; they are compressed once for all peers. Very short
 * messages, and messages of a kind that does not compress well, are sent uncompressed.
 *
 * <p>The state determines which thread owns the batch: there is no lock, and no thread waits.
 */
final class DeflatingFrames implements FrameSource, Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeflatingFrames.class);
    private static final int BATCH_BYTES = 64 * 1024;

    /**
     * The size of the window: after a message of this length, the context of the peer consists only of this message.
     */
    private static final int LONG_MESSAGE_BYTES = 1 << DeflateAgreement.MAX_WINDOW_BITS;

    /** The source must be polled on the next write. */
    private static final int IDLE = 0;
    /** The compressing thread owns the batch. */
    private static final int COMPRESSING = 1;
    /** The same, and a write was attempted meanwhile. */
    private static final int COMPRESSING_AND_WANTED = 2;
    /** The writing thread owns the batch. */
    private static final int READY = 3;

    private final FrameSource source;
    private final DeflateThread thread;
    private final DeflateAgreement agreement;
    private final Connection connection;
    private final CompressibleKinds kinds = new CompressibleKinds();
    private final AtomicInteger state = new AtomicInteger(IDLE);
    private final AtomicLong savedBytes = new AtomicLong();
    private final OutputBytes batch = new OutputBytes(BATCH_BYTES);

    /** The deflater for messages with shared context; null while there are none. */
    private @Nullable MessageDeflater deflater;

    private boolean closed;

    DeflatingFrames(FrameSource source, DeflateThread thread, DeflateAgreement agreement, Connection connection) {
        this.source = source;
        this.thread = thread;
        this.agreement = agreement;
        this.connection = connection;
        thread.execute(thread::addPeer);
    }

    /** Returns the number of bytes saved so far. */
    long savedBytes() {
        return savedBytes.get();
    }

    /** Releases all resources after the thread has finished its current task. */
    void close() {
        thread.execute(this::end);
    }

    // Called by the writing thread.

    @Override
    public void peek(ByteBuffer target) {
        if (state.get() == READY) {
            if (batch.remaining() > 0) {
                target.put(batch.array, batch.start, Math.min(batch.remaining(), target.remaining()));
                return;
            }
            batch.clear();
            state.set(IDLE);
        }
        if (state.compareAndSet(COMPRESSING, COMPRESSING_AND_WANTED)) {
            return;
        }
        // The thread may become idle at any moment, so its state must not be checked first.
        if (state.get() == IDLE && !source.isFinished()) {
            state.set(COMPRESSING);
            thread.execute(this);
        }
    }

    @Override
    public void written(int byteCount) {
        batch.start += byteCount;
    }

    @Override
    public boolean isFinished() {
        return state.get() == IDLE && source.isFinished();
    }

    // Called by the compressing thread.

    @Override
    public void run() {
        try {
            while (!closed) {
                fillBatch();
                if (batch.remaining() > 0) {
                    state.set(READY);
                    connection.wakeWriter();
                    return;
                }
                if (state.compareAndSet(COMPRESSING, IDLE)) {
                    return;
                }
                state.set(COMPRESSING);
            }
        } catch (RuntimeException | Error e) {
            LOGGER.error("Cannot compress for client {}", connection.remoteAddress(), e);
            connection.abort("internal error");
        }
    }

    private void fillBatch() {
        int inputBytes = 0;
        while (batch.remaining() < BATCH_BYTES) {
            ByteBuffer input = thread.input(inputBytes);
            source.peek(input);
            input.flip();
            if (!input.hasRemaining()) {
                return;
            }
            byte[] frames = thread.inputArray();
            int taken = takeFrames(frames, input.limit());
            if (taken > 0) {
                inputBytes = 0;
                source.written(taken);
            } else {
                inputBytes = Frames.frameBytes(frames, 0);
            }
        }
    }

    /** Returns the number of bytes of the complete frames at the start of an array. */
    private int takeFrames(byte[] array, int limit) {
        int at = 0;
        while (limit - at >= 2 && limit - at >= Frames.headerBytes(array, at)) {
            int frameBytes = Frames.frameBytes(array, at);
            if (limit - at < frameBytes) {
                break;
            }
            takeFrame(array, at, frameBytes);
            at += frameBytes;
        }
        return at;
    }

    private void takeFrame(byte[] array, int at, int frameBytes) {
        int before = batch.end;
        int headerBytes = Frames.headerBytes(array, at);
        int opcode = array[at] & 0xF;
        int content = at + headerBytes;
        int length = frameBytes - headerBytes;
        boolean isMessage = opcode == Frames.TEXT || opcode == Frames.BINARY;
        if (!isMessage || length < thread.options().minMessageBytes() || !compress(opcode, array, content, length)) {
            batch.append(array, at, frameBytes);
        }
        savedBytes.lazySet(savedBytes.get() + frameBytes - (batch.end - before));
    }

    /** Tries to append a message in compressed form; returns false if it should be sent uncompressed. */
    private boolean compress(int opcode, byte[] array, int content, int length) {
        boolean binary = opcode == Frames.BINARY;
        int kind = binary
                ? CompressibleKinds.kind(
                        array, content, Math.min(length, thread.options().kindBytes()))
                : 0;
        if (binary && !kinds.shouldCompress(kind)) {
            return false;
        }
        if (length < LONG_MESSAGE_BYTES && !agreement.serverNoContextTakeover()) {
            MessageDeflater inContext = deflater();
            OutputBytes blocks = thread.blocks();
            inContext.deflate(array, content, length, agreement.serverMaxWindowBits(), blocks);
            recordResult(binary, kind, length, blocks);
            // Must be sent compressed even if it has become longer, because later messages refer to it.
            append(opcode, blocks);
            return true;
        }
        int headBytes = binary ? Math.min(length - 1, thread.options().headBytes()) : 0;
        OutputBytes blocks = thread.compressAlone(array, content, headBytes, length, agreement.serverMaxWindowBits());
        recordResult(binary, kind, length, blocks);
        if (blocks.remaining() >= length) {
            return false;
        }
        if (deflater != null) {
            // The peer's context now contains this message, which the deflater has not seen.
            deflater.forget();
        }
        append(opcode, blocks);
        return true;
    }

    private void append(int opcode, OutputBytes blocks) {
        batch.ensureRoom(Frames.MAX_HEADER_BYTES + blocks.remaining());
        batch.end = Frames.writeCompressedHeader(batch.array, batch.end, opcode, blocks.remaining());
        batch.append(blocks.array, blocks.start, blocks.remaining());
    }

    /** Records the result for binary messages only: text always compresses well eventually. */
    private void recordResult(boolean binary, int kind, int length, OutputBytes blocks) {
        if (binary) {
            kinds.recordResult(kind, length, blocks.remaining());
        }
    }

    private MessageDeflater deflater() {
        MessageDeflater present = deflater;
        if (present == null) {
            present = new MessageDeflater(thread.options().level());
            deflater = present;
        }
        return present;
    }

    private void end() {
        closed = true;
        thread.removePeer();
        if (deflater != null) {
            deflater.close();
        }
    }
}
