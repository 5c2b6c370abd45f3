package org.foxglove4j.websocket.internal.protocol;

/**
 * Thrown if received data is not a valid message of the protocol. A server sends the exception message to the client.
 */
public final class InvalidMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidMessageException(String message) {
        super(message);
    }
}
