package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.ClientChannel;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.WebSocketServerListener;

/** Records the calls of a server's listener, in the format of {@code serve_sdk.py}. */
final class SeenCalls implements WebSocketServerListener {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> calls = new ArrayList<>();

    synchronized void add(String call) {
        calls.add(call);
        notifyAll();
    }

    /** Waits for a number of new calls, and returns them sorted. */
    synchronized String take(int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (calls.size() < count && deadline - System.nanoTime() > 0) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
        String all = calls.stream().sorted().collect(Collectors.joining("; "));
        calls.clear();
        return all;
    }

    @Override
    public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
        add("subscribe " + channel.topic());
    }

    @Override
    public void onUnsubscribe(ConnectedClient client, ChannelDescriptor channel) {
        add("unsubscribe " + channel.topic());
    }

    @Override
    public void onClientAdvertise(ConnectedClient client, ClientChannel channel) {
        Schema schema = channel.schema();
        add("advertise " + channel.id() + " " + channel.topic() + " " + channel.messageEncoding() + " "
                + channel.schemaName()
                + (schema == null ? "  " : " " + schema.encoding() + " " + new String(schema.data(), UTF_8)));
    }

    @Override
    public void onClientUnadvertise(ConnectedClient client, ClientChannel channel) {
        add("unadvertise " + channel.id());
    }

    @Override
    public void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {
        add("message " + channel.id() + " " + new String(message, UTF_8));
    }

    @Override
    public void onParametersSubscribe(List<String> names) {
        add("watch " + sorted(names));
    }

    @Override
    public void onParametersUnsubscribe(List<String> names) {
        add("unwatch " + sorted(names));
    }

    @Override
    public void onConnectionGraphSubscribe() {
        add("watch graph");
    }

    @Override
    public void onConnectionGraphUnsubscribe() {
        add("unwatch graph");
    }

    private static String sorted(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(","));
    }
}
