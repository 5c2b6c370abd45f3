package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.protocol.ServerInfo;

/**
 * The clients of a server and their session. A single lock ensures that each client is notified of each new session.
 * Thread-safe.
 */
final class ClientRegistry {

    private final Function<String, ServerInfo> introduction;

    /** Replaced under the lock, never changed. */
    private volatile List<ServerClient> clients = List.of();

    // Guarded by this.
    private String sessionId;
    private boolean frozen;

    /**
     * Creates an empty registry.
     *
     * @param introduction creates the description of the server to send to clients, for a session id
     */
    ClientRegistry(String sessionId, Function<String, ServerInfo> introduction) {
        this.sessionId = sessionId;
        this.introduction = introduction;
    }

    synchronized String sessionId() {
        return sessionId;
    }

    /** Returns an immutable snapshot of the clients. */
    synchronized List<ServerClient> clients() {
        return clients;
    }

    /** Returns whether a client is subscribed to a channel; takes no lock and creates no objects. */
    boolean hasSubscribers(ChannelDescriptor channel) {
        List<ServerClient> present = clients;
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).isSubscribed(channel)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds a client and sends the description of the server to it; returns false and does nothing after {@link
     * #freeze}.
     */
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

    /** Starts a session, and sends the description of the server to all clients again. */
    synchronized void beginSession(String newSessionId) {
        sessionId = newSessionId;
        byte[] frame = WireText.textFrame(introduction.apply(newSessionId));
        clients.forEach(client -> client.beginSession(frame));
    }

    /** Rejects further clients from now on; returns the current ones. */
    synchronized List<ServerClient> freeze() {
        frozen = true;
        return clients;
    }

    synchronized boolean isFrozen() {
        return frozen;
    }
}
