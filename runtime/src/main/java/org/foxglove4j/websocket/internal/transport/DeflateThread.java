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
 * The thread of a server that compresses messages, with its buffers.
 *
 * <p>Compression runs on a separate thread, because it takes a hundred times longer than writing and would delay the
 * threads that log and the peers without compression. There is only one such thread, so that compression uses at most
 * one processor of a robot. If the thread is too slow, messages wait in the outbox, where the oldest are dropped and
 * counted, as for a slow connection.
 */
final class DeflateThread implements AutoCloseable {

    private static final int INPUT_BYTES = 64 * 1024;
    private static final int IDLE_SECONDS = 10;

    private final DeflateOptions options;
    private final ThreadPoolExecutor executor;

    // Used only by the thread.
    private final MessageDeflater deflater;
    private final OutputBytes blocks = new OutputBytes(INPUT_BYTES);
    private final OutputBytes inputBytes = new OutputBytes(INPUT_BYTES);
    private ByteBuffer input = ByteBuffer.wrap(inputBytes.array);
    private @Nullable SharedBlocks shared;
    private int peers;

    /**
     * Creates the thread, which runs while there are tasks. Each connection submits a task for its start, one task at a
     * time for its frames, and a task for its end, so the number of tasks is bounded by the rate of new connections.
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

    /** Runs a task after all tasks submitted before; ignores tasks after it is closed. */
    void execute(Runnable task) {
        executor.execute(task);
    }

    // Called only by tasks.

    void addPeer() {
        peers++;
    }

    void removePeer() {
        peers--;
        if (peers < 2) {
            shared = null;
        }
    }

    /** Returns an empty shared buffer of at least the given size. */
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

    /** Returns the array of the {@linkplain #input buffer}. */
    byte[] inputArray() {
        return inputBytes.array;
    }

    /** Returns an empty shared buffer for the blocks of one message. */
    OutputBytes blocks() {
        blocks.clear();
        return blocks;
    }

    /**
     * Compresses a message independently: its head is stored uncompressed in a separate block, followed by the blocks
     * of the rest, which all peers share.
     *
     * @return the blocks, which are valid until something else is compressed
     */
    OutputBytes compressAlone(byte[] source, int from, int headLength, int length, int windowBits) {
        blocks();
        if (headLength > 0) {
            appendStored(source, from, headLength);
        }
        int restFrom = from + headLength;
        int restLength = length - headLength;
        SharedBlocks remembered = sharedBlocks();
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

    private @Nullable SharedBlocks sharedBlocks() {
        if (shared == null && peers > 1) {
            shared = new SharedBlocks();
        }
        return shared;
    }

    /** Appends an uncompressed block; see RFC 1951, section 3.2.4. */
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
