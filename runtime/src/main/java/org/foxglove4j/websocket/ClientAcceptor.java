package org.foxglove4j.websocket;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.transport.Connection;
import org.foxglove4j.websocket.internal.transport.ConnectionHandler;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer;
import org.foxglove4j.websocket.internal.transport.HandshakeRequest;
import org.foxglove4j.websocket.internal.transport.TransportHandler;

/** Accepts or rejects connecting clients, and performs periodic work for connected ones. */
final class ClientAcceptor implements TransportHandler {

    private static final int TICKS_BETWEEN_TRIMS = 100;

    private final ServerOptions options;
    private final ServerFeatures features;
    private final ClientRegistry registry;
    private final Executor executor;
    private int ticksUntilTrim = TICKS_BETWEEN_TRIMS;

    ClientAcceptor(ServerOptions options, ServerFeatures features, ClientRegistry registry, Executor executor) {
        this.options = options;
        this.features = features;
        this.registry = registry;
        this.executor = executor;
    }

    @Override
    public HandshakeAnswer handshake(HandshakeRequest request) {
        Optional<String> subprotocol = options.subprotocols().stream()
                .filter(request.subprotocols()::contains)
                .findFirst();
        if (subprotocol.isEmpty()) {
            return new HandshakeAnswer.Refuse("400 Bad Request", "Missing expected sec-websocket-protocol header");
        }
        if (request.origin().isPresent()
                && !options.originCheck().test(request.origin().get())) {
            return new HandshakeAnswer.Refuse("403 Forbidden", "This origin may not connect");
        }
        if (!options.accessCheck().test(new ConnectionRequest(request))) {
            return new HandshakeAnswer.Refuse("403 Forbidden", "This client may not connect");
        }
        if (registry.isFrozen()) {
            return new HandshakeAnswer.Refuse("503 Service Unavailable", "The server is shutting down");
        }
        if (registry.clients().size() >= options.limits().maxClients()) {
            return new HandshakeAnswer.Refuse(
                    "503 Service Unavailable",
                    "The server already has the maximum of " + options.limits().maxClients() + " clients");
        }
        return new HandshakeAnswer.Accept(subprotocol.get(), request);
    }

    @Override
    public ConnectionHandler opened(Connection connection) {
        ServerClient client = new ServerClient(connection, options, features, executor, registry::remove);
        if (registry.add(client)) {
            connect(client);
        } else {
            client.output().finish(List.of(), CloseReason.NONE, true);
        }
        return client;
    }

    /** If no thread can be started for the client, it is removed as if it had never connected. */
    private void connect(ServerClient client) {
        try {
            client.connect();
        } catch (RuntimeException | Error e) {
            registry.remove(client);
            throw e;
        }
    }

    @Override
    public void tick() {
        registry.clients().forEach(ServerClient::tick);
        ticksUntilTrim--;
        if (ticksUntilTrim == 0) {
            ticksUntilTrim = TICKS_BETWEEN_TRIMS;
            registry.clients().forEach(ServerClient::trim);
        }
    }
}
