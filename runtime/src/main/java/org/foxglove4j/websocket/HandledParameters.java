package org.foxglove4j.websocket;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.ParameterValues;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.protocol.Status;

/** Parameters that are served by a user's handler. */
final class HandledParameters implements ServedParameters {

    private final AsyncParameterHandler handler;
    private final ParameterSubscriptions subscriptions;

    HandledParameters(AsyncParameterHandler handler, ParameterSubscriptions subscriptions) {
        this.handler = handler;
        this.subscriptions = subscriptions;
    }

    /** Adapts a synchronous handler to an asynchronous one. */
    static AsyncParameterHandler async(ParameterHandler handler) {
        return new AsyncParameterHandler() {
            @Override
            public CompletionStage<List<Parameter>> getParameters(ConnectedClient client, List<String> names)
                    throws Exception {
                return CompletableFuture.completedFuture(handler.getParameters(client, names));
            }

            @Override
            public CompletionStage<List<Parameter>> setParameters(ConnectedClient client, List<Parameter> parameters)
                    throws Exception {
                return CompletableFuture.completedFuture(handler.setParameters(client, parameters));
            }
        };
    }

    @Override
    public void get(ServerClient client, PendingCalls calls, GetParameters request) {
        begin(client, calls, () -> handler.getParameters(client, List.copyOf(request.parameterNames())), values -> {
            byte[] frame = WireText.textFrame(new ParameterValues(values, request.id()));
            return () -> client.output().answer(frame);
        });
    }

    @Override
    public void set(ServerClient client, PendingCalls calls, SetParameters request) {
        begin(client, calls, () -> handler.setParameters(client, List.copyOf(request.parameters())), values -> {
            byte[] frame = WireText.textFrame(new ParameterValues(values, request.id()));
            return () -> {
                if (request.id() != null) {
                    client.output().answer(frame);
                }
                subscriptions.publish(values);
            };
        });
    }

    private static void begin(
            ServerClient client,
            PendingCalls calls,
            PendingCalls.Call<List<Parameter>> call,
            Function<List<Parameter>, Runnable> prepare) {
        boolean begun = calls.begin(
                "parameters",
                call,
                prepare,
                failure -> client.output()
                        .answer(Status.error(FailureText.append(
                                "Internal server error: parameter handler failed to send a response", failure))));
        if (!begun) {
            client.output().answer(Status.error("Too many concurrent parameter requests"));
        }
    }
}
