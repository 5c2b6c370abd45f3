package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.foxglove4j.websocket.internal.protocol.ServerInfo;

/**
 * The clients of a server, and the session that they are in. One lock makes sure that each client learns of each new
 * session. Safe for use by several threads.
 */
final class ClientRegistry {

    private final Function<String, ServerInfo> introduction;

    // Guarded by this.
    private List<ServerClient> clients = List.of();
    private String sessionId;
    private boolean frozen;

    /**
     * Creates a registry without clients.
     *
     * @param introduction what to tell clients, for a session id
     */
    ClientRegistry(String sessionId, Function<String, ServerInfo> introduction) {
        this.sessionId = sessionId;
        this.introduction = introduction;
    }

    synchronized String sessionId() {
        return sessionId;
    }

    /** Returns the clients as they are now; the list never changes. */
    synchronized List<ServerClient> clients() {
        return clients;
    }

    /** Adds a client and introduces the server to it; returns false, and does nothing, after {@link #freeze}. */
    synchronized boolean add(ServerClient client) {
        if (frozen) {
            return false;
        }
        List<ServerClient> more = new ArrayList<>(clients);
        more.add(client);
        clients = List.copyOf(more);
        client.output().send(introduction.apply(sessionId));
        return true;
    }

    synchronized void remove(ServerClient client) {
        List<ServerClient> fewer = new ArrayList<>(clients);
        fewer.remove(client);
        clients = List.copyOf(fewer);
    }

    /** Begins a session, and introduces the server to all clients anew. */
    synchronized void beginSession(String newSessionId) {
        sessionId = newSessionId;
        byte[] frame = WireText.textFrame(introduction.apply(newSessionId));
        clients.forEach(client -> client.beginSession(frame));
    }

    /** Lets no more clients in; returns those that are there. */
    synchronized List<ServerClient> freeze() {
        frozen = true;
        return clients;
    }

    synchronized boolean isFrozen() {
        return frozen;
    }
}
