package org.foxglove4j.cli.live;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketClientBuilder;
import org.foxglove4j.websocket.WebSocketClientListener;

/**
 * A server to record.
 *
 * @param uri its address
 * @param topics selects topics
 * @param patient whether to wait until it is there
 * @param reconnect whether to reconnect when the connection has ended; otherwise the recording ends with it
 */
public record LiveSource(URI uri, Predicate<String> topics, boolean patient, boolean reconnect) {

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    WebSocketClient connect(WebSocketClientListener listener, Notices notices)
            throws IOException, InterruptedException {
        WebSocketClientBuilder builder = WebSocketClient.builder().listener(listener);
        if (reconnect) {
            builder.reconnectDelay(RETRY_DELAY);
        }
        boolean told = false;
        while (true) {
            try {
                return builder.connect(uri);
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw (InterruptedException) new InterruptedException().initCause(e);
                }
                if (!patient) {
                    throw e;
                }
                if (!told) {
                    notices.say("Waiting for " + uri + ": " + e.getMessage());
                    told = true;
                }
                Thread.sleep(RETRY_DELAY.toMillis());
            }
        }
    }
}
