package org.foxglove4j.websocket.internal.protocol;

/** Asks for the connection graph and its changes. */
public record SubscribeConnectionGraph() implements ClientMessage {}
