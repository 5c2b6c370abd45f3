package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.internal.Count;
import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;

/** Handles requests of one client about parameters. Used only in the client's inbox. */
final class ClientParameters {

    private static final int MAX_WATCHED = 10_000;

    private final ServerClient client;
    private final @Nullable ServedParameters served;
    private final ParameterSubscriptions subscriptions;
    private final int maxNameBytes;
    private final PendingCalls calls = new PendingCalls();
    private final Set<String> watched = new HashSet<>();
    private final ClientQuota quota;

    ClientParameters(ServerClient client, ServerFeatures features, int maxNameBytes) {
        this.client = client;
        this.maxNameBytes = maxNameBytes;
        served = features.parameters();
        subscriptions = features.parameterSubscriptions();
        quota = new ClientQuota(MAX_WATCHED, maxNameBytes);
    }

    void get(GetParameters request) {
        if (served == null) {
            refuse("parameters");
        } else {
            client.output().awaitRoom();
            served.get(client, calls, request);
        }
    }

    void set(SetParameters request) {
        if (served == null) {
            refuse("parameters");
        } else {
            client.output().awaitRoom();
            served.set(client, calls, request);
        }
    }

    void subscribe(List<String> names) {
        if (served == null) {
            refuse("parametersSubscribe");
        } else {
            watch(names);
        }
    }

    private void watch(List<String> names) {
        List<String> taken = new ArrayList<>();
        int tooMany = 0;
        for (String name : names) {
            if (watched.contains(name)) {
                continue;
            }
            if (quota.tryAdd(name.length())) {
                watched.add(name);
                taken.add(name);
            } else {
                tooMany++;
            }
        }
        subscriptions.subscribe(client, taken);
        if (tooMany > 0) {
            client.output()
                    .send(Status.error("A client may subscribe to at most " + MAX_WATCHED + " parameters with "
                            + maxNameBytes + " bytes of names; ignoring " + Count.of(tooMany, "parameter")));
        }
    }

    void unsubscribe(List<String> names) {
        if (served == null) {
            refuse("parametersSubscribe");
        } else {
            List<String> given = names.stream().filter(watched::remove).toList();
            given.forEach(name -> quota.remove(name.length()));
            subscriptions.unsubscribe(client, given);
        }
    }

    /** Ends all subscriptions, because the client has disconnected. */
    void end() {
        subscriptions.unsubscribe(client, watched.stream().sorted().toList());
    }

    private void refuse(String capability) {
        client.output().send(Status.error("Server does not support " + capability + " capability"));
    }
}
