package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transport based on Java-WebSocket 1.6. */
final class JavaWebSocketTransport implements ServerTransport {

    private static final Logger LOGGER = LoggerFactory.getLogger(JavaWebSocketTransport.class);
    private static final int STOP_MILLIS = 2000;

    private final ServerSocketChannel listener;
    private final InetSocketAddress localAddress;
    private final WriteLoop loop;
    private final LibraryServer library;
    private final AtomicBoolean stoppedAccepting = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean dead = new AtomicBoolean();
    private volatile boolean started;

    private JavaWebSocketTransport(ServerSocketChannel listener, TransportConfig config, TransportHandler handler)
            throws IOException {
        this.listener = listener;
        localAddress = (InetSocketAddress) listener.getLocalAddress();
        loop = new WriteLoop(() -> tick(handler));
        library = new LibraryServer(listener, config, handler, loop);
    }

    /** Binds the socket itself rather than through the library, so that a failure is reported to the caller. */
    static JavaWebSocketTransport start(TransportConfig config, TransportHandler handler) throws IOException {
        if (config.address().isUnresolved()) {
            throw new UnknownHostException(
                    "cannot listen on " + config.address().getHostString()
                            + ": unknown host; specify a name or an address of this machine, or 0.0.0.0 for all addresses");
        }
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(config.address());
            JavaWebSocketTransport transport = new JavaWebSocketTransport(listener, config, handler);
            transport.startThreads();
            return transport;
        } catch (BindException e) {
            listener.close();
            BindException named = new BindException(listenFailure(config.address()) + e.getMessage()
                    + "; specify an address of this machine, and a free port, or 0 for any free port");
            named.initCause(e);
            throw named;
        } catch (IOException e) {
            listener.close();
            throw new IOException(listenFailure(config.address()) + e, e);
        }
    }

    private static String listenFailure(InetSocketAddress address) {
        return "cannot listen on port " + address.getPort() + " of " + address.getHostString() + ": ";
    }

    private void startThreads() throws IOException {
        loop.start();
        try {
            library.startAndWait();
            started = true;
        } catch (IOException e) {
            loop.stop();
            library.endDeflation();
            throw e;
        }
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    public void stopAccepting() {
        if (stoppedAccepting.compareAndSet(false, true)) {
            closeListener();
        }
    }

    @Override
    public boolean close(Duration timeout) {
        stopAccepting();
        if (!closed.compareAndSet(false, true)) {
            return true;
        }
        boolean gracefully = false;
        boolean interrupted = false;
        loop.abortSilent("the server is closed");
        try {
            gracefully = loop.awaitNoConnections(timeout.toNanos());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        try {
            loop.abortAll("the server is closed");
            loop.awaitNoConnections(TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS));
            library.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        loop.stop();
        library.endDeflation();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return gracefully;
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            LOGGER.warn("Cannot close the listening socket on {}", localAddress, e);
        }
    }

    private void tick(TransportHandler handler) {
        library.acceptAgain();
        checkThreads();
        checkListener();
        handler.tick();
    }

    /** Reports that the library has closed the listening socket because a connection could not be accepted. */
    private void checkListener() {
        if (!listener.isOpen() && stoppedAccepting.compareAndSet(false, true)) {
            LOGGER.error(
                    "The WebSocket server on {} no longer accepts connections, because the system refused one. Close the"
                            + " server and start it again.",
                    localAddress);
        }
    }

    /** Disconnects all clients if the library can no longer read from them, so that they do not wait in vain. */
    private void checkThreads() {
        if (started && !library.isListening() && !closed.get() && dead.compareAndSet(false, true)) {
            stopAccepting();
            loop.abortAll("the server has failed");
            LOGGER.error(
                    "The WebSocket server on {} has failed and has disconnected its clients, because one of its threads"
                            + " has ended, for example because memory ran out. Close the server and start it again.",
                    localAddress);
        }
    }
}
