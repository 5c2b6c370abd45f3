package org.foxglove4j.benchmarks.websocket;

import java.io.Closeable;

/** A server that is measured. */
interface Contender extends Closeable {

    int port();

    /** Returns the number of clients that receive messages. */
    int readyClients();

    /** Sends one message to all clients. */
    void send(byte[] message);

    /** Returns the approximate number of bytes queued for the clients. */
    long waitingBytes();

    /** Returns the number of messages dropped so far, over all clients. */
    long droppedMessages();
}
