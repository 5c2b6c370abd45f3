package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.websocket.internal.remote.RemoteConnector;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.foxglove4j.websocket.internal.remote.RemoteSocketConfig;
import org.foxglove4j.websocket.internal.remote.RemoteSocketHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An attempt to connect either returns, and the handler is called, or throws, and the handler is never called. */
class WebSocketClientOpeningTest {

    private static final String SUBPROTOCOL = "foxglove.sdk.v1";

    @Test
    void connectReturnsIfClosedAfterTheHandlerWasCalled() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SUBPROTOCOL)) {
            RemoteConnector connector = connector(server);
            Handler handler = new Handler(connector::close);
            connector.connect(handler);
            assertThat(handler.calls).hasValue(1);
            handler.abort();
        }
    }

    @Test
    void anAttemptThatIsInterruptedWhenTheHandlerWasCalledReturns_withTheInterruptPending() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SUBPROTOCOL)) {
            RemoteConnector connector = connector(server);
            Thread connecting = Thread.currentThread();
            Handler handler = new Handler(connecting::interrupt);
            connector.connect(handler);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(handler.calls).hasValue(1);
            handler.abort();
            connector.close();
        }
    }

    @Test
    void connectReturnsOrNeverCallsTheHandlerWheneverItIsClosed() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        try (ScriptedServer server = ScriptedServer.start(SUBPROTOCOL)) {
            long slowestNanos = TimeUnit.MILLISECONDS.toNanos(1);
            for (int i = 0; i < 500; i++) {
                RemoteConnector connector = connector(server);
                Handler handler = new Handler(() -> {});
                long begin = System.nanoTime();
                long delayNanos = random.nextLong(slowestNanos);
                CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                    while (System.nanoTime() - begin < delayNanos) {
                        Thread.onSpinWait();
                    }
                    connector.close();
                });
                boolean returned = connects(connector, handler);
                slowestNanos = returned ? System.nanoTime() - begin : 2 * slowestNanos;
                closing.get(30, TimeUnit.SECONDS);
                if (returned) {
                    assertThat(handler.calls).hasValue(1);
                    handler.abort();
                } else {
                    assertThat(handler.calls).hasValue(0);
                }
            }
        }
    }

    private static boolean connects(RemoteConnector connector, Handler handler) {
        try {
            connector.connect(handler);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static RemoteConnector connector(ScriptedServer server) {
        return new RemoteConnector(new RemoteSocketConfig(
                server.uri(),
                List.of(SUBPROTOCOL),
                Map.of(),
                null,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                1 << 20,
                1 << 20,
                null));
    }

    /** Counts its calls. */
    private static final class Handler implements RemoteSocketHandler {

        private final AtomicInteger calls = new AtomicInteger();
        private final Runnable opening;
        private volatile @Nullable RemoteSocket socket;

        Handler(Runnable opening) {
            this.opening = opening;
        }

        void abort() {
            socket.abort();
        }

        @Override
        public void onOpen(RemoteSocket opened) {
            socket = opened;
            calls.incrementAndGet();
            opening.run();
        }

        @Override
        public void onText(String text) {
            calls.incrementAndGet();
        }

        @Override
        public void onBinary(byte[] array, int length) {
            calls.incrementAndGet();
        }

        @Override
        public void onClosed(@Nullable IOException failure) {
            calls.incrementAndGet();
        }
    }
}
