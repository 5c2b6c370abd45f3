package org.foxglove4j.websocket;

import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/** A service that a server offers to a {@link WebSocketClient}. Immutable. */
public final class ServerService {

    /** The server's description of requests or responses. */
    record Side(String encoding, @Nullable Schema schema) {}

    private final int id;
    private final String name;
    private final String type;
    private final @Nullable Side request;
    private final @Nullable Side response;

    ServerService(int id, String name, String type, @Nullable Side request, @Nullable Side response) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.request = request;
        this.response = response;
    }

    /** Returns the id assigned by the server, which is valid for one connection. */
    int id() {
        return id;
    }

    /** Returns the name, which is unique on a server. */
    public String name() {
        return name;
    }

    /** Returns the name of the service type. */
    public String type() {
        return type;
    }

    /** Returns the encoding that requests must have, or null if the server does not specify it. */
    public @Nullable String requestEncoding() {
        return request == null ? null : request.encoding;
    }

    /** Returns the schema of requests, or null if the server does not specify it. */
    public @Nullable Schema requestSchema() {
        return request == null ? null : request.schema;
    }

    /** Returns the encoding of responses, or null if the server does not specify it. */
    public @Nullable String responseEncoding() {
        return response == null ? null : response.encoding;
    }

    /** Returns the schema of responses, or null if the server does not specify it. */
    public @Nullable Schema responseSchema() {
        return response == null ? null : response.schema;
    }

    @Override
    public String toString() {
        return "ServerService[" + name + ", " + type + "]";
    }
}
