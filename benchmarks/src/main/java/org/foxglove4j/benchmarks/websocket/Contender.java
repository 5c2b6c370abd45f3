package org.foxglove4j.benchmarks.websocket;

import java.io.Closeable;

/** A server that is measured. */
interface Contender extends Closeable {

    int port();

    /** Returns how many clients get what is sent now. */
    int readyClients();

    /** Sends one message to all clients. */
    void send(byte[] message);

    /** Returns the bytes that wait for the clients, about. */
    long waitingBytes();

    /** Returns how many messages were left out so far, over all clients. */
    long droppedMessages();
}
