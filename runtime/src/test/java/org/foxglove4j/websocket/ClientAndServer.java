package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.junit.jupiter.api.AfterEach;

/** Tests our client with our server over real sockets. */
abstract class ClientAndServer {

    final Context context = Context.create();
    final Context published = Context.create();
    final RecordingListener serverListener = new RecordingListener();
    final RecordingClientListener listener = new RecordingClientListener();
    final BlockingQueue<ReceivedMessage> received = new LinkedBlockingQueue<>();
    final WebSocketServer server = start();

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(500));
        context.close();
        published.close();
    }

    ReceivedMessage next() throws InterruptedException {
        ReceivedMessage message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    WebSocketClient connect() throws IOException {
        return builder().connect(uri());
    }

    WebSocketClientBuilder builder() {
        return WebSocketClient.builder().listener(listener);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port());
    }

    WebSocketServerBuilder serverBuilder() {
        return WebSocketServer.builder();
    }

    private WebSocketServer start() {
        try {
            return serverBuilder()
                    .name("arm")
                    .context(context)
                    .bind("127.0.0.1", 0)
                    .sessionId("s1")
                    .addMetadata("site", "lab")
                    .capabilities(Capability.CLIENT_PUBLISH, Capability.TIME)
                    .supportedEncodings("json")
                    .listener(serverListener)
                    .backlog(10_000, 64 << 20)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
