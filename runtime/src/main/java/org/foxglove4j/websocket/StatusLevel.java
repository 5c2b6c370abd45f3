package org.foxglove4j.websocket;

/** The level of a status shown in the Foxglove app. */
public enum StatusLevel {
    /** Information. Dropped for clients that are too slow. */
    INFO(0),
    /** A problem that does not prevent operation. */
    WARNING(1),
    /** A failure. */
    ERROR(2);

    private final int code;

    StatusLevel(int code) {
        this.code = code;
    }

    /** Returns the level for a number of the protocol; unknown numbers are treated as errors. */
    static StatusLevel of(int code) {
        return code >= 0 && code < values().length ? values()[code] : ERROR;
    }

    /** Returns the number of this level in the protocol. */
    int code() {
        return code;
    }
}
