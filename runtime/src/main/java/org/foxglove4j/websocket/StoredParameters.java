package org.foxglove4j.websocket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterListener;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.ParameterValues;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that are served from a store, which may also be changed elsewhere.
 *
 * <p>The values to send are looked up and sent while a lock is held, so that the last value that a client receives for
 * a parameter is always its current value, even if several threads change it.
 */
final class StoredParameters implements ServedParameters {

    private final ParameterStore store;
    private final ParameterSubscriptions subscriptions;
    private final ParameterListener listener = this::publish;

    StoredParameters(ParameterStore store, ParameterSubscriptions subscriptions) {
        this.store = store;
        this.subscriptions = subscriptions;
        store.addListener(listener);
    }

    @Override
    public synchronized void get(ServerClient client, PendingCalls calls, GetParameters request) {
        List<String> names = request.parameterNames();
        List<Parameter> values = names.isEmpty() ? store.all() : present(names.stream());
        client.output().answer(new ParameterValues(values, request.id()));
    }

    /** A client whose change is rejected receives the current value, so that it displays it. */
    @Override
    public void set(ServerClient client, PendingCalls calls, SetParameters request) {
        List<String> refusals = store.setByClient(request.parameters());
        if (request.id() != null) {
            answer(client, request.parameters(), request.id());
        }
        refusals.forEach(refusal -> client.output().answer(Status.warning(refusal)));
    }

    @Override
    public void close() {
        store.removeListener(listener);
    }

    private synchronized void answer(ServerClient client, List<Parameter> asked, @Nullable String id) {
        client.output().answer(new ParameterValues(present(asked.stream().map(Parameter::name)), id));
    }

    private synchronized void publish(List<Parameter> changed) {
        subscriptions.publish(present(changed.stream().map(Parameter::name)));
    }

    private List<Parameter> present(Stream<String> names) {
        return names.map(store::find).flatMap(Optional::stream).toList();
    }
}
