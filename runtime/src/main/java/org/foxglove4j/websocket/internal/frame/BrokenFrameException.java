package org.foxglove4j.websocket.internal.frame;

/** Says that a peer broke RFC 6455, and with what close frame the connection ends. */
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
