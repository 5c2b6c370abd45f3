package org.foxglove4j.websocket.internal.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageDeflater;
import org.foxglove4j.websocket.internal.frame.OutputBytes;
import org.foxglove4j.websocket.internal.frame.ShrinkingKinds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compresses the frames of a source for one peer, a batch at a time: while the socket takes one, the {@link DeflateThread}
 * has the next in hand. What waits in the source has not been touched, so it can still be dropped there.
 *
 * <p>Short messages refer to those before them, if that is agreed. Long ones do not, because they need not: what a peer
 * remembers is no longer than they are. They are compressed once for all peers. Messages that are very short, or of a
 * kind that does not shrink, go as they are.
 *
 * <p>The batch belongs to the thread that the state names: there is no lock, and nobody waits.
 */
final class DeflatingFrames implements FrameSource, Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeflatingFrames.class);
    private static final int BATCH_BYTES = 64 * 1024;

    /** As long as what a peer remembers: what it remembers then is this message alone. */
    private static final int LONG_MESSAGE_BYTES = 1 << DeflateAgreement.MAX_WINDOW_BITS;

    /** The source is to be asked when somebody wants to write. */
    private static final int IDLE = 0;
    /** The compressing thread has the batch. */
    private static final int COMPRESSING = 1;
    /** The same, and somebody has wanted to write meanwhile. */
    private static final int COMPRESSING_AND_WANTED = 2;
    /** The writing thread has the batch. */
    private static final int READY = 3;

    private final FrameSource source;
    private final DeflateThread thread;
    private final DeflateAgreement agreement;
    private final Connection connection;
    private final ShrinkingKinds kinds = new ShrinkingKinds();
    private final AtomicInteger state = new AtomicInteger(IDLE);
    private final AtomicLong savedBytes = new AtomicLong();
    private final OutputBytes batch = new OutputBytes(BATCH_BYTES);

    /** Of the messages that refer to each other; null while there are none. */
    private @Nullable MessageDeflater deflater;

    private boolean closed;

    DeflatingFrames(FrameSource source, DeflateThread thread, DeflateAgreement agreement, Connection connection) {
        this.source = source;
        this.thread = thread;
        this.agreement = agreement;
        this.connection = connection;
        thread.execute(thread::peerCame);
    }

    /** Returns by how much all frames so far have shrunk. */
    long savedBytes() {
        return savedBytes.get();
    }

    /** Gives everything back, once the thread has done what it is at. */
    void close() {
        thread.execute(this::end);
    }

    // What the writing thread calls.

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
        // The thread may have fallen idle just now: what is looked at first must not be whether it has.
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

    // What the compressing thread calls.

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

    /** Returns how many bytes the frames have that stand whole at the beginning of an array. */
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

    /** Returns whether a message stands compressed in the batch; if not, it is to go as it is. */
    private boolean compress(int opcode, byte[] array, int content, int length) {
        boolean binary = opcode == Frames.BINARY;
        int kind = binary
                ? ShrinkingKinds.kind(
                        array, content, Math.min(length, thread.options().kindBytes()))
                : 0;
        if (binary && !kinds.isWorthATry(kind)) {
            return false;
        }
        if (length < LONG_MESSAGE_BYTES && !agreement.serverNoContextTakeover()) {
            MessageDeflater inContext = deflater();
            OutputBytes blocks = thread.blocks();
            inContext.deflate(array, content, length, agreement.serverMaxWindowBits(), blocks);
            note(binary, kind, length, blocks);
            // The peer must have it so, however long it has become: later messages refer to it.
            append(opcode, blocks);
            return true;
        }
        int headBytes = binary ? Math.min(length - 1, thread.options().headBytes()) : 0;
        OutputBytes blocks = thread.compressAlone(array, content, headBytes, length, agreement.serverMaxWindowBits());
        note(binary, kind, length, blocks);
        if (blocks.remaining() >= length) {
            return false;
        }
        if (deflater != null) {
            // The peer remembers this message now, which the deflater has not seen.
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

    /** Texts shrink in any case, sooner or later. */
    private void note(boolean binary, int kind, int length, OutputBytes blocks) {
        if (binary) {
            kinds.tried(kind, length, blocks.remaining());
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
        thread.peerLeft();
        if (deflater != null) {
            deflater.close();
        }
    }
}
