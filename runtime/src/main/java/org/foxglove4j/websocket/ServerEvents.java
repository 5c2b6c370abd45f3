package org.foxglove4j.websocket;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.foxglove4j.websocket.internal.callback.CallbackSequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the listener of a server, whose failures are logged and go no further. */
final class ServerEvents {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServerEvents.class);

    private final WebSocketServerListener listener;
    private final CallbackSequence sequence;

    ServerEvents(WebSocketServerListener listener, Executor executor) {
        this.listener = listener;
        sequence = new CallbackSequence(executor, () -> "the WebSocket server");
    }

    /** Calls the listener now. */
    void tell(Consumer<WebSocketServerListener> call) {
        try {
            call.accept(listener);
        } catch (Throwable e) {
            LOGGER.error("The listener of the WebSocket server failed", e);
        }
    }

    /** Calls the listener soon, after all that it was told in this way before, whichever client was the cause. */
    void tellInOrder(Consumer<WebSocketServerListener> call) {
        sequence.submit(() -> tell(call));
    }
}
