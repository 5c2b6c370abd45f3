package org.foxglove4j.websocket.internal.transport;

import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.MessageInflater;

/** What a server has for all connections that compress. */
final class Deflation implements AutoCloseable {

    private final DeflateThread thread;
    private final MessageInflater inflater = new MessageInflater(false);

    Deflation(DeflateOptions options) {
        thread = new DeflateThread(options);
    }

    DeflateThread thread() {
        return thread;
    }

    /** Returns the one for the messages of all clients: none of them refers to those before it. */
    MessageInflater inflater() {
        return inflater;
    }

    @Override
    public void close() {
        thread.close();
        inflater.close();
    }
}
