package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to all connections, on one thread with a separate selector.
 *
 * <p>A connection with something to write is scheduled once, regardless of how much is added; everything added by the
 * time of its turn is written with writes of up to 256 KiB. The library's selector cannot be used for this: it writes
 * each frame separately, and may miss a frame that is added just when it finds its queue empty.
 */
final class WriteLoop implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WriteLoop.class);
    private static final int SCRATCH_BYTES = 256 * 1024;
    private static final long TICK_MILLIS = 100;

    /** With room for the usual number of connections, so that waking the writer needs no memory. */
    private static final int SCHEDULED_CAPACITY = 256;

    private final Selector selector = Selector.open();
    private final Runnable tick;
    private final Set<SocketConnection> connections = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);

    // Guarded by the lock.
    private ArrayDeque<SocketConnection> scheduled = new ArrayDeque<>(SCHEDULED_CAPACITY);
    private boolean asleep;

    private ArrayDeque<SocketConnection> turn = new ArrayDeque<>(SCHEDULED_CAPACITY);
    private volatile boolean stopped;

    WriteLoop(Runnable tick) throws IOException {
        this.tick = tick;
    }

    Thread start() {
        Thread thread = new Thread(this, "foxglove-websocket-write");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    int connectionCount() {
        return connections.size();
    }

    void add(SocketConnection connection) {
        connections.add(connection);
    }

    void remove(SocketConnection connection) {
        connections.remove(connection);
        // The socket is not released until all selectors with which it is registered have run again.
        selector.wakeup();
        synchronized (connections) {
            connections.notifyAll();
        }
    }

    void abortAll(String reason) {
        connections.forEach(connection -> connection.abort(reason));
    }

    /** Closes the connections that have not sent a request yet. */
    void abortSilent(String reason) {
        connections.stream()
                .filter(connection -> !connection.isHandshakeAnswered())
                .forEach(connection -> connection.abort(reason));
    }

    /** Waits until no connection is left; returns false on timeout. */
    boolean awaitNoConnections(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (connections) {
            while (!connections.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(connections, left);
            }
            return true;
        }
    }

    void schedule(SocketConnection connection) {
        boolean wake;
        synchronized (lock) {
            scheduled.add(connection);
            wake = asleep;
            asleep = false;
        }
        if (wake) {
            selector.wakeup();
        }
    }

    @Override
    public void run() {
        long nextTick = System.nanoTime();
        try (selector) {
            while (!stopped) {
                try {
                    takeTurns();
                    select();
                    long now = System.nanoTime();
                    if (now - nextTick >= 0) {
                        nextTick = now + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
                        tick(now);
                    }
                } catch (OutOfMemoryError e) {
                    // Without this thread, no client would receive anything. Scheduled connections stay scheduled.
                    // Nothing is called here, because even the first call of a method needs memory.
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            LOGGER.error("The WebSocket server cannot write anymore", e);
        }
    }

    private void takeTurns() {
        synchronized (lock) {
            ArrayDeque<SocketConnection> next = scheduled;
            scheduled = turn;
            turn = next;
        }
        for (SocketConnection connection = turn.poll(); connection != null; connection = turn.poll()) {
            if (connection.clearScheduled()) {
                write(connection);
            }
        }
    }

    private void select() throws IOException {
        boolean sleeps;
        synchronized (lock) {
            sleeps = scheduled.isEmpty();
            asleep = sleeps;
        }
        if (sleeps) {
            selector.select(this::writable, TICK_MILLIS);
            synchronized (lock) {
                asleep = false;
            }
        } else {
            selector.selectNow(this::writable);
        }
    }

    private void writable(SelectionKey key) {
        try {
            key.interestOps(0);
            write((SocketConnection) key.attachment());
        } catch (CancelledKeyException e) {
            LOGGER.trace("A connection ended while it became writable");
        }
    }

    private void write(SocketConnection connection) {
        if (connection.isEnded()) {
            return;
        }
        try {
            switch (connection.write(scratch)) {
                case MORE -> connection.wakeWriter();
                case SOCKET_FULL -> awaitWritable(connection);
                case NOTHING_LEFT -> {}
            }
        } catch (IOException e) {
            connection.endOutput("cannot write: " + e.getMessage());
        } catch (CancelledKeyException e) {
            connection.end("cannot write: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            // First, because the logger may fail too.
            connection.end("internal error");
            LOGGER.error("Cannot write to client {}", connection.remoteAddress(), e);
        }
    }

    private void awaitWritable(SocketConnection connection) throws ClosedChannelException {
        @Nullable SelectionKey key = connection.channel().keyFor(selector);
        if (key == null) {
            connection.channel().register(selector, SelectionKey.OP_WRITE, connection);
        } else {
            key.interestOps(SelectionKey.OP_WRITE);
        }
    }

    private void tick(long now) {
        for (SocketConnection connection : connections) {
            connection.checkDeadlines(now);
        }
        try {
            tick.run();
        } catch (RuntimeException | Error e) {
            LOGGER.error("Periodic check of the WebSocket server failed", e);
        }
    }
}
