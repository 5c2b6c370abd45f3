package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/** Records the calls of a client's listener as short texts. */
final class RecordingClientListener implements WebSocketClientListener {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    @Override
    public void onConnect(ServerDescription server) {
        calls.add("connect " + server.name());
    }

    @Override
    public void onDisconnect(@Nullable IOException failure) {
        calls.add("disconnect" + (failure == null ? "" : " " + failure.getMessage()));
    }

    @Override
    public void onServerChange(ServerDescription server) {
        calls.add("change " + server.sessionId());
    }

    @Override
    public void onAdvertise(ServerChannel channel) {
        calls.add("advertise " + channel.topic());
    }

    @Override
    public void onUnadvertise(ServerChannel channel) {
        calls.add("unadvertise " + channel.topic());
    }

    @Override
    public void onStatus(StatusLevel level, String message, @Nullable String id) {
        calls.add("status " + level + " " + message + " " + id);
    }

    @Override
    public void onRemoveStatus(List<String> ids) {
        calls.add("remove status " + ids);
    }

    @Override
    public void onTime(long nanos) {
        calls.add("time " + nanos);
    }

    @Override
    public void onAdvertiseService(ServerService service) {
        calls.add("advertise service " + service.name());
    }

    @Override
    public void onUnadvertiseService(ServerService service) {
        calls.add("unadvertise service " + service.name());
    }

    @Override
    public void onParameters(List<Parameter> parameters) {
        calls.add("parameters " + parameters);
    }

    @Override
    public void onConnectionGraph(ConnectionGraph graph) {
        calls.add("graph " + graph.publishedTopics() + graph.subscribedTopics() + graph.advertisedServices());
    }

    @Override
    public void onPlaybackState(PlaybackState state) {
        calls.add(
                "playback " + state.status() + " " + state.currentTime() + " " + state.speed() + " " + state.didSeek());
    }

    String next() throws InterruptedException {
        String call = calls.poll(30, TimeUnit.SECONDS);
        assertThat(call).as("the next call of the listener").isNotNull();
        return call;
    }

    /** Waits for the next calls, which must be these. */
    void expect(String... expected) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            found.add(calls.poll(30, TimeUnit.SECONDS));
        }
        assertThat(found).containsExactly(expected);
    }
}
