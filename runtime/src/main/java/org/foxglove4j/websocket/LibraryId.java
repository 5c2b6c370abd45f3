package org.foxglove4j.websocket;

/** Names this library to clients. */
final class LibraryId {

    static final String TEXT = "foxglove4j";

    private LibraryId() {}
}
