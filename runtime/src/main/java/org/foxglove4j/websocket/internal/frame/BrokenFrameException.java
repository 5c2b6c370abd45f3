package org.foxglove4j.websocket.internal.frame;

/** Thrown if a peer has violated RFC 6455. Contains the close frame with which to end the connection. */
public final class BrokenFrameException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CloseReason reason;

    BrokenFrameException(int code, String text) {
        super(text, null, false, false);
        reason = new CloseReason(code, text);
    }

    static BrokenFrameException violation(String text) {
        return new BrokenFrameException(CloseReason.PROTOCOL_ERROR, text);
    }

    public CloseReason reason() {
        return reason;
    }
}
