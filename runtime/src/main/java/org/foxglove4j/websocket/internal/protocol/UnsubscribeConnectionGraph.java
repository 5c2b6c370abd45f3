package org.foxglove4j.websocket.internal.protocol;

/** Asks no longer for changes of the connection graph. */
public record UnsubscribeConnectionGraph() implements ClientMessage {}
