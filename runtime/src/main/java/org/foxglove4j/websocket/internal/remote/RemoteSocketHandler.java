package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Handles the input of one connection to a server. Calls are made one at a time; nothing is read during a call. */
public interface RemoteSocketHandler {

    /** Called with the connection before anything is received. */
    void onOpen(RemoteSocket socket);

    /** Called with the content of a text message. */
    void onText(String text);

    /**
     * Called with the content of a binary message.
     *
     * @param array contains the content from index 0 on; the handler may keep it
     * @param length the number of its bytes
     */
    void onBinary(byte[] array, int length);

    /**
     * Called when the connection has ended. This is the last call.
     *
     * @param failure the cause, or null if the connection was closed normally
     */
    void onClosed(@Nullable IOException failure);
}
