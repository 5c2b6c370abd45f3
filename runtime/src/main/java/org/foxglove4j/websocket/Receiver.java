package org.foxglove4j.websocket;

/** Selects channels of a server and receives their messages, for a {@link Subscription}. Called without locks. */
interface Receiver {

    /** Returns whether a channel is wanted. May be called more than once for a channel. */
    boolean wants(ServerChannel channel);

    /** Receives a message of a channel that is wanted; called on one thread at a time. */
    void receive(ReceivedMessage message);

    /** Called when a channel that is wanted has ended, or the subscription to it. */
    default void ended(ServerChannel channel) {}
}
