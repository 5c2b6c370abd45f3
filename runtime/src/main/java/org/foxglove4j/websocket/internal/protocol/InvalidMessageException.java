package org.foxglove4j.websocket.internal.protocol;

/** Says why what a client sent is not a message of the protocol; its text goes back to the client. */
public final class InvalidMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidMessageException(String message) {
        super(message);
    }
}
