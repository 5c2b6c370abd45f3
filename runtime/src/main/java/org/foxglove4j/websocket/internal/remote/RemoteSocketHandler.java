package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes what comes over one connection to a server. The calls come one at a time; while one takes long, no more is read.
 */
public interface RemoteSocketHandler {

    /** Takes the connection, before anything comes over it. */
    void onOpen(RemoteSocket socket);

    /** Takes the content of a text message. */
    void onText(String text);

    /**
     * Takes the content of a binary message.
     *
     * @param array holds it from index 0 on; the handler's to keep
     * @param length the number of its bytes
     */
    void onBinary(byte[] array, int length);

    /**
     * Is told that the connection has ended; the last call.
     *
     * @param failure why, or null if it was closed in order
     */
    void onClosed(@Nullable IOException failure);
}
