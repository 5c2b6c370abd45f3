package org.foxglove4j.websocket;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.foxglove4j.websocket.internal.callback.CallbackSequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the listener of a server. Its exceptions are logged and do not propagate. */
final class ServerEvents {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServerEvents.class);

    private final WebSocketServerListener listener;
    private final CallbackSequence sequence;

    ServerEvents(WebSocketServerListener listener, Executor executor) {
        this.listener = listener;
        sequence = new CallbackSequence(executor, () -> "the WebSocket server");
    }

    /** Calls the listener now. */
    void notifyListener(Consumer<WebSocketServerListener> call) {
        try {
            call.accept(listener);
        } catch (Throwable e) {
            LOGGER.error("WebSocket server listener failed", e);
        }
    }

    /** Calls the listener asynchronously, after all earlier calls made through this method for any client. */
    void notifyListenerInOrder(Consumer<WebSocketServerListener> call) {
        sequence.submit(() -> notifyListener(call));
    }
}
