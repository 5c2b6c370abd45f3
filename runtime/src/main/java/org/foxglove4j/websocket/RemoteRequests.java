package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.internal.protocol.FetchAsset;
import org.foxglove4j.websocket.internal.protocol.FetchAssetResponse;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.ParameterValues;
import org.foxglove4j.websocket.internal.protocol.PlaybackControlRequest;
import org.foxglove4j.websocket.internal.protocol.ServiceCallFailure;
import org.foxglove4j.websocket.internal.protocol.ServiceCallRequest;
import org.foxglove4j.websocket.internal.protocol.ServiceCallResponse;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;

/** Sends requests over one connection and completes them with the answers of the server. Thread-safe. */
final class RemoteRequests {

    private final RemoteSocket socket;
    private final Duration timeout;
    private final AtomicInteger lastId = new AtomicInteger();
    private final RemoteAnswers<String, List<Parameter>> parameters = new RemoteAnswers<>();
    private final RemoteAnswers<Integer, ServiceResponse> calls = new RemoteAnswers<>();
    private final RemoteAnswers<Integer, byte[]> assets = new RemoteAnswers<>();
    private final RemoteAnswers<String, PlaybackState> playback = new RemoteAnswers<>();

    RemoteRequests(RemoteSocket socket, Duration timeout) {
        this.socket = socket;
        this.timeout = timeout;
    }

    CompletableFuture<List<Parameter>> getParameters(List<String> names) {
        String id = nextId();
        CompletableFuture<List<Parameter>> answer = parameters.await(id, timeout);
        socket.sendText(new GetParameters(names, id).toText());
        return answer;
    }

    CompletableFuture<List<Parameter>> setParameters(List<Parameter> values) {
        String id = nextId();
        CompletableFuture<List<Parameter>> answer = parameters.await(id, timeout);
        socket.sendText(new SetParameters(values, id).toText());
        return answer;
    }

    CompletableFuture<ServiceResponse> call(ServerService service, String encoding, byte[] request) {
        int id = lastId.incrementAndGet();
        CompletableFuture<ServiceResponse> answer = calls.await(id, timeout);
        socket.sendBinary(new ServiceCallRequest(service.id(), id, encoding, request).toBytes());
        return answer;
    }

    CompletableFuture<byte[]> fetchAsset(String uri) {
        int id = lastId.incrementAndGet();
        CompletableFuture<byte[]> answer = assets.await(id, timeout);
        socket.sendText(new FetchAsset(uri, id).toText());
        return answer;
    }

    CompletableFuture<PlaybackState> control(PlaybackCommand command, float speed, Optional<Instant> seekTime) {
        String id = nextId();
        OptionalLong seekNanos =
                seekTime.isPresent() ? OptionalLong.of(EpochClock.toNanos(seekTime.get())) : OptionalLong.empty();
        CompletableFuture<PlaybackState> answer = playback.await(id, timeout);
        int code = command == PlaybackCommand.PLAY ? 0 : 1;
        socket.sendBinary(new PlaybackControlRequest(code, speed, seekNanos, id).toBytes());
        return answer;
    }

    /** Handles an answer, and returns whether it belongs to a pending request. */
    boolean complete(ParameterValues values) {
        String id = values.id();
        return id != null && parameters.answer(id, List.copyOf(values.parameters()));
    }

    void complete(ServiceCallResponse response) {
        calls.answer(response.callId(), new ServiceResponse(response.encoding(), response.payload()));
    }

    void complete(ServiceCallFailure failure) {
        calls.fail(failure.callId(), new IOException("the service failed: " + failure.message()));
    }

    void complete(FetchAssetResponse response) {
        if (response.status() == 0) {
            assets.answer(response.requestId(), response.data());
        } else {
            assets.fail(response.requestId(), new IOException("the asset could not be fetched: " + response.error()));
        }
    }

    void complete(String requestId, PlaybackState state) {
        playback.answer(requestId, state);
    }

    /** Fails all requests, because the connection has ended. */
    void end(IOException failure) {
        parameters.end(failure);
        calls.end(failure);
        assets.end(failure);
        playback.end(failure);
    }

    private String nextId() {
        return Integer.toString(lastId.incrementAndGet());
    }
}
