package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;

/** What one client asks about parameters. In its inbox only. */
final class ClientParameters {

    private final ServerClient client;
    private final @Nullable ServedParameters served;
    private final ParameterSubscriptions subscriptions;
    private final PendingCalls calls = new PendingCalls();

    ClientParameters(ServerClient client, @Nullable ServedParameters served, ParameterSubscriptions subscriptions) {
        this.client = client;
        this.served = served;
        this.subscriptions = subscriptions;
    }

    void get(GetParameters request) {
        if (served == null) {
            refuse("parameters");
        } else {
            client.awaitRoom();
            served.get(client, calls, request);
        }
    }

    void set(SetParameters request) {
        if (served == null) {
            refuse("parameters");
        } else {
            client.awaitRoom();
            served.set(client, calls, request);
        }
    }

    void subscribe(List<String> names) {
        if (served == null) {
            refuse("parametersSubscribe");
        } else {
            subscriptions.subscribe(client, names);
        }
    }

    void unsubscribe(List<String> names) {
        if (served == null) {
            refuse("parametersSubscribe");
        } else {
            subscriptions.unsubscribe(client, names);
        }
    }

    /** Ends all subscriptions, because the client has gone. */
    void leave() {
        subscriptions.unsubscribe(client);
    }

    private void refuse(String capability) {
        client.send(Status.error("Server does not support " + capability + " capability"));
    }
}
