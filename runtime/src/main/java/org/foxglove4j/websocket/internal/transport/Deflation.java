package org.foxglove4j.websocket.internal.transport;

import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.MessageInflater;

/** The shared resources of a server for compression. */
final class Deflation implements AutoCloseable {

    private final DeflateThread thread;
    private final MessageInflater inflater = new MessageInflater(false);

    Deflation(DeflateOptions options) {
        thread = new DeflateThread(options);
    }

    DeflateThread thread() {
        return thread;
    }

    /** Returns the shared inflater for the messages of all clients, which are compressed without context. */
    MessageInflater inflater() {
        return inflater;
    }

    @Override
    public void close() {
        thread.close();
        inflater.close();
    }
}
