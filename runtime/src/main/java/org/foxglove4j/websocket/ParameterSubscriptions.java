package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.internal.protocol.ParameterValues;

/** The subscriptions of the clients of a server to parameters. Thread-safe. */
final class ParameterSubscriptions {

    private final ServerEvents events;

    // Guarded by this, so that the listener and the clients are notified in the order of the events.
    private final Map<String, Set<ServerClient>> clientsByName = new HashMap<>();

    ParameterSubscriptions(ServerEvents events) {
        this.events = events;
    }

    synchronized void subscribe(ServerClient client, List<String> names) {
        List<String> first = new ArrayList<>();
        for (String name : names) {
            Set<ServerClient> clients = clientsByName.computeIfAbsent(name, key -> new LinkedHashSet<>());
            if (clients.isEmpty()) {
                first.add(name);
            }
            clients.add(client);
        }
        if (!first.isEmpty()) {
            events.notifyListenerInOrder(listener -> listener.onParametersSubscribe(first));
        }
    }

    synchronized void unsubscribe(ServerClient client, List<String> names) {
        List<String> last = new ArrayList<>();
        for (String name : names) {
            Set<ServerClient> clients = clientsByName.getOrDefault(name, Set.of());
            if (clients.contains(client)) {
                clients.remove(client);
                if (clients.isEmpty()) {
                    clientsByName.remove(name);
                    last.add(name);
                }
            }
        }
        if (!last.isEmpty()) {
            events.notifyListenerInOrder(listener -> listener.onParametersUnsubscribe(last));
        }
    }

    /** Sends to each client the parameters that it is subscribed to. */
    synchronized void publish(List<Parameter> parameters) {
        Map<ServerClient, List<Parameter>> wanted = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.isSet()) {
                clientsByName
                        .getOrDefault(parameter.name(), Set.of())
                        .forEach(client -> wanted.computeIfAbsent(client, key -> new ArrayList<>())
                                .add(parameter));
            }
        }
        wanted.forEach((client, values) -> client.output().send(new ParameterValues(values, null)));
    }
}
