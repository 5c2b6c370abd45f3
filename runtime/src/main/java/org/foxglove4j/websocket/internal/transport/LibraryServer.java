package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ByteChannel;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer.Refuse;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeImpl1Server;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of Java-WebSocket, as far as it is used: it accepts connections, reads, and parses the HTTP request.
 * Frames are handled by the {@link SocketConnection} of each connection instead.
 */
final class LibraryServer extends WebSocketServer {

    private static final Logger LOGGER = LoggerFactory.getLogger(LibraryServer.class);
    private static final int START_SECONDS = 10;

    private final TransportConfig config;
    private final TransportHandler handler;
    private final WriteLoop loop;
    private final @Nullable Deflation deflation;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile @Nullable Exception failure;
    private volatile @Nullable Thread readThread;
    private final Throttle refusalWarning = Throttle.forWarnings();
    private final Throttle exhaustionWarning = Throttle.forWarnings();

    /** The key of the listening socket while no connections can be accepted. */
    private volatile @Nullable SelectionKey pausedKey;

    LibraryServer(ServerSocketChannel listener, TransportConfig config, TransportHandler handler, WriteLoop loop)
            throws IOException {
        super(listener);
        this.config = config;
        this.handler = handler;
        this.loop = loop;
        deflation = config.deflate() == null ? null : new Deflation(config.deflate());
        // One thread parses all requests; they are few, and are executed elsewhere.
        decoders.subList(1, decoders.size()).clear();
        decoders.get(0).setName("foxglove-websocket-decode");
        setDaemon(true);
        setTcpNoDelay(true);
        // The library would disable it, which would prevent a server from using this port for a minute after the end.
        setReuseAddr(listener.getOption(StandardSocketOptions.SO_REUSEADDR));
        setConnectionLostTimeout(0);
        setWebSocketFactory(new ConnectionFactory());
    }

    /**
     * Starts, and waits for completion, because stopping a server during its start would log errors.
     *
     * @throws IOException if the start fails
     */
    void startAndWait() throws IOException {
        start();
        if (!awaitStarted()) {
            throw new IOException("the server has not started within " + START_SECONDS + " seconds");
        }
        if (failure != null) {
            throw new IOException("the server cannot start", failure);
        }
    }

    /** Waits regardless of interrupts, because the start takes only milliseconds; the interrupt status is preserved. */
    private boolean awaitStarted() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (true) {
                try {
                    return started.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns whether the threads of the library, which accept connections and read from them, are running. */
    boolean isListening() {
        Thread reader = readThread;
        return reader != null && reader.isAlive() && decoders.get(0).isAlive();
    }

    @Override
    public void onStart() {
        readThread = Thread.currentThread();
        Thread.currentThread().setName("foxglove-websocket-read");
        started.countDown();
    }

    /**
     * Makes peers wait while the system has no file descriptors left. The library would treat the failure as the end of
     * the listening socket and close it.
     */
    @Override
    protected boolean onConnect(SelectionKey listening) {
        try {
            SocketChannel.open().close();
            return true;
        } catch (IOException e) {
            long heldBack = exhaustionWarning.tryPass();
            if (heldBack >= 0) {
                LOGGER.warn("Cannot accept connections for now{}", Throttle.heldBackSuffix(heldBack), e);
            }
        }
        listening.interestOps(0);
        listening.selector().selectedKeys().remove(listening);
        pausedKey = listening;
        // After this exception, the library continues with the other keys; anything else would make it cancel this key.
        throw new CancelledKeyException();
    }

    /** Releases the resources of compression; called after the end of all connections. */
    void endDeflation() {
        if (deflation != null) {
            deflation.close();
        }
    }

    /** Retries accepting the peers that had to wait. */
    void acceptAgain() {
        SelectionKey listening = pausedKey;
        if (listening != null) {
            pausedKey = null;
            try {
                listening.interestOps(SelectionKey.OP_ACCEPT);
                listening.selector().wakeup();
            } catch (CancelledKeyException e) {
                LOGGER.trace("The server was closed meanwhile");
            }
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket conn, Draft draft, ClientHandshake request) {
        SocketConnection connection = connection(conn);
        ConnectionDraft decided = (ConnectionDraft) draft;
        decided.decide(connection, handler, request);
        Refuse refusal = decided.refusal();
        long heldBack = refusal == null ? -1 : refusalWarning.tryPass();
        if (refusal != null && heldBack >= 0) {
            LOGGER.warn(
                    "Dropping client {}: handshake failed: {}{}",
                    connection.remoteAddress(),
                    refusal.text(),
                    Throttle.heldBackSuffix(heldBack));
        }
        return new HandshakeImpl1Server();
    }

    @Override
    public void onOpen(WebSocket conn, ClientHandshake handshake) {
        SocketConnection connection = connection(conn);
        connection.opened(handler);
        if (connection.isEnded()) {
            // The connection ended after the handshake; the library has lost this information and must be notified
            // again.
            ((WebSocketImpl) conn).closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        }
    }

    /**
     * Keeps no list of connections, since the {@link WriteLoop} does: in that of the library, one that ends just as it is opened
     * would stay forever.
     */
    @Override
    protected boolean addConnection(WebSocket conn) {
        return true;
    }

    @Override
    public void onClose(WebSocket conn, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket conn, String message) {}

    @Override
    public void onError(WebSocket conn, Exception ex) {
        if (conn == null) {
            LOGGER.error("The WebSocket server failed", ex);
            failure = ex;
            started.countDown();
        } else {
            LOGGER.debug("Connection of client {} failed", conn, ex);
        }
    }

    private final class ConnectionFactory implements WebSocketServerFactory {

        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
            return createWebSocket(adapter, List.of(draft));
        }

        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
            return new WebSocketImpl(adapter, List.of(new ConnectionDraft(config.deflate())));
        }

        @Override
        public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
            WebSocketImpl webSocket = (WebSocketImpl) key.attachment();
            try {
                if (loop.connectionCount() >= config.maxConnections()) {
                    throw new IOException("there are already " + config.maxConnections() + " connections");
                }
                SocketConnection connection = new SocketConnection(
                        channel,
                        key,
                        loop,
                        config,
                        deflation,
                        () -> webSocket.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
                loop.add(connection);
                return new LibraryChannel(connection);
            } catch (IOException | RuntimeException e) {
                // A runtime exception would end the library's selector, and with it all connections.
                LOGGER.debug("Connection refused", e);
                channel.close();
                throw new IOException("connection refused", e);
            }
        }

        @Override
        public void close() {}
    }

    private static SocketConnection connection(WebSocket conn) {
        return ((LibraryChannel) ((WebSocketImpl) conn).getChannel()).connection();
    }
}
