package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;

/** Records the calls of a server's listener as short texts. */
final class RecordingListener implements WebSocketServerListener {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConnectedClient> connected = new LinkedBlockingQueue<>();

    @Override
    public void onClientConnect(ConnectedClient client) {
        connected.add(client);
        calls.add("connect");
    }

    @Override
    public void onClientDisconnect(ConnectedClient client) {
        calls.add("disconnect");
    }

    @Override
    public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
        calls.add("subscribe " + channel.topic() + " " + channel.id());
    }

    @Override
    public void onUnsubscribe(ConnectedClient client, ChannelDescriptor channel) {
        calls.add("unsubscribe " + channel.topic() + " " + channel.id());
    }

    @Override
    public void onClientAdvertise(ConnectedClient client, ClientChannel channel) {
        Schema schema = channel.schema();
        calls.add("advertise " + channel.id() + " " + channel.topic() + " " + channel.messageEncoding() + " "
                + channel.schemaName()
                + (schema == null ? "" : " " + schema.encoding() + " " + new String(schema.data(), UTF_8)));
    }

    @Override
    public void onClientUnadvertise(ConnectedClient client, ClientChannel channel) {
        calls.add("unadvertise " + channel.id() + " " + channel.topic());
    }

    @Override
    public void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {
        calls.add("message " + channel.id() + " " + new String(message, UTF_8));
    }

    @Override
    public void onParametersSubscribe(List<String> names) {
        calls.add("watch " + names);
    }

    @Override
    public void onParametersUnsubscribe(List<String> names) {
        calls.add("unwatch " + names);
    }

    @Override
    public void onConnectionGraphSubscribe() {
        calls.add("watch graph");
    }

    @Override
    public void onConnectionGraphUnsubscribe() {
        calls.add("unwatch graph");
    }

    /** Waits for the next calls, which must be these. */
    void expect(String... expected) throws InterruptedException {
        assertThat(next(expected.length)).containsExactly(expected);
    }

    /** Waits for the next calls in any order, for example because they are from two clients. */
    void expectInAnyOrder(String... expected) throws InterruptedException {
        assertThat(next(expected.length)).containsExactlyInAnyOrder(expected);
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(calls.poll(30, TimeUnit.SECONDS));
        }
        return found;
    }

    void expectNothing() {
        assertThat(calls).isEmpty();
    }

    ConnectedClient nextClient() throws InterruptedException {
        ConnectedClient client = connected.poll(30, TimeUnit.SECONDS);
        assertThat(client).isNotNull();
        return client;
    }
}
