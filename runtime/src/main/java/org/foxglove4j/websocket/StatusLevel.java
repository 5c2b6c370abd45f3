package org.foxglove4j.websocket;

/** Says how the Foxglove app shows a status. */
public enum StatusLevel {
    /** For information. Left out for a client that cannot keep up. */
    INFO(0),
    /** Something is not as it should be. */
    WARNING(1),
    /** Something failed. */
    ERROR(2);

    private final int code;

    StatusLevel(int code) {
        this.code = code;
    }

    /** Returns the level of a number in the protocol; what is beyond an error is one. */
    static StatusLevel of(int code) {
        return code >= 0 && code < values().length ? values()[code] : ERROR;
    }

    /** Returns the number that stands for it in the protocol. */
    int code() {
        return code;
    }
}
