package org.foxglove4j.websocket.internal.transport;

/** Says that a peer broke RFC 6455, and with what close frame the connection ends. */
final class BrokenFrameException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CloseReason reason;

    BrokenFrameException(int code, String text) {
        super(text, null, false, false);
        reason = new CloseReason(code, text);
    }

    CloseReason reason() {
        return reason;
    }
}
