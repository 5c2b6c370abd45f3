package org.foxglove4j.websocket.internal.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.MessageDeflater;
import org.foxglove4j.websocket.internal.frame.OutputBytes;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a server that compresses, and what it works with.
 *
 * <p>It is a thread of its own, neither that which logs nor that which writes: compressing takes a hundred times longer than
 * writing, and who logs, and all peers that want no compression, would wait for it. It is only one, so that it takes one
 * processor at most from the robot. When it is too slow, messages wait in front of it, where they are counted and the oldest
 * are dropped, as with a connection that is too slow.
 */
final class DeflateThread implements AutoCloseable {

    private static final int INPUT_BYTES = 64 * 1024;
    private static final int IDLE_SECONDS = 10;

    private final DeflateOptions options;
    private final ThreadPoolExecutor executor;

    // The thread's.
    private final MessageDeflater deflater;
    private final OutputBytes blocks = new OutputBytes(INPUT_BYTES);
    private final OutputBytes inputBytes = new OutputBytes(INPUT_BYTES);
    private ByteBuffer input = ByteBuffer.wrap(inputBytes.array);
    private @Nullable SharedBlocks shared;
    private int peers;

    /**
     * Creates the thread, which runs while there is something to do. Each connection asks for its beginning, one turn at a
     * time and its end, so what waits is bounded by how quickly connections come and go.
     */
    DeflateThread(DeflateOptions options) {
        this.options = options;
        deflater = new MessageDeflater(options.level());
        executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DeflateThread::newThread,
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "foxglove-websocket-deflate");
        thread.setDaemon(true);
        return thread;
    }

    DeflateOptions options() {
        return options;
    }

    /** Has something done, after all that was asked for before; nothing any more once it is closed. */
    void execute(Runnable task) {
        executor.execute(task);
    }

    // What only tasks may call.

    void peerCame() {
        peers++;
    }

    void peerLeft() {
        peers--;
        if (peers < 2) {
            shared = null;
        }
    }

    /** Returns an empty buffer of at least some size; the same for all. */
    ByteBuffer input(int bytes) {
        int size = Math.max(bytes, INPUT_BYTES);
        inputBytes.clear();
        inputBytes.ensureRoom(size);
        inputBytes.end = size;
        if (input.array() != inputBytes.array) {
            input = ByteBuffer.wrap(inputBytes.array);
        }
        return input.clear().limit(size);
    }

    /** Returns what the {@linkplain #input buffer} writes into. */
    byte[] inputArray() {
        return inputBytes.array;
    }

    /** Returns an empty place for the blocks of one message; the same for all. */
    OutputBytes blocks() {
        blocks.clear();
        return blocks;
    }

    /**
     * Compresses a message by itself: its head as it is, in a block of its own, then the blocks of the rest, which all peers
     * share.
     *
     * @return the blocks, to be used before anything else is compressed
     */
    OutputBytes compressAlone(byte[] source, int from, int headLength, int length, int windowBits) {
        blocks();
        if (headLength > 0) {
            appendStored(source, from, headLength);
        }
        int restFrom = from + headLength;
        int restLength = length - headLength;
        SharedBlocks remembered = remembered();
        if (remembered != null && remembered.find(source, restFrom, restLength, windowBits, blocks)) {
            return blocks;
        }
        int blocksFrom = blocks.end;
        deflater.forget();
        deflater.deflate(source, restFrom, restLength, windowBits, blocks);
        if (remembered != null) {
            remembered.put(source, restFrom, restLength, windowBits, blocks.array, blocksFrom, blocks.end - blocksFrom);
        }
        return blocks;
    }

    private @Nullable SharedBlocks remembered() {
        if (shared == null && peers > 1) {
            shared = new SharedBlocks();
        }
        return shared;
    }

    /** A block without compression: RFC 1951, section 3.2.4. */
    private void appendStored(byte[] source, int from, int length) {
        blocks.append(0);
        blocks.append(length);
        blocks.append(length >>> 8);
        blocks.append(~length);
        blocks.append(~length >>> 8);
        blocks.append(source, from, length);
    }

    @Override
    public void close() {
        executor.execute(deflater::close);
        executor.shutdown();
    }
}
