package org.foxglove4j.websocket.internal.frame;

/**
 * The content of a close frame.
 *
 * @param code the status code of RFC 6455, section 7.4; {@link #NO_CODE} for a frame without one
 * @param text a human-readable reason; may be empty
 */
public record CloseReason(int code, String text) {

    /** Represents a close frame without a status code. */
    public static final int NO_CODE = 1005;

    public static final int NORMAL = 1000;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int INVALID_CONTENT = 1007;
    public static final int TOO_BIG = 1009;

    /** A close frame without a status code and text. */
    public static final CloseReason NONE = new CloseReason(NO_CODE, "");
}
