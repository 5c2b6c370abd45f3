package org.foxglove4j.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.ServerChannel;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketClientListener;
import org.foxglove4j.websocket.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * A client that is subscribed to everything, and records what it receives as short texts; times are recorded
 * separately.
 */
final class Watcher implements AutoCloseable, WebSocketClientListener {

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<ServerChannel> channels = new LinkedBlockingQueue<>();
    private final Instant start;
    private final WebSocketClient client;
    private final String initialState;
    final AtomicLong times = new AtomicLong();
    volatile long lastTimeNanos;

    Watcher(WebSocketServer server, Instant start) throws Exception {
        this.start = start;
        client = WebSocketClient.builder()
                .listener(this)
                .connect(URI.create(server.appUrl().serverUrl()));
        client.subscribe(
                channel -> true,
                message -> seen.add(message.topic() + " "
                        + new String(
                                message.dataArray(), message.dataOffset(), message.dataLength(), StandardCharsets.UTF_8)
                        + " " + millis(message.logTime())));
        initialState = next();
    }

    /** Starts a server on any port. */
    static WebSocketServer serve(McapPlayer player) throws IOException {
        return player.serve(WebSocketServer.builder().bind("127.0.0.1", 0));
    }

    /** Starts to watch a {@link Drive} that is at its beginning. */
    static Watcher watch(WebSocketServer server) throws Exception {
        return new Watcher(server, Drive.START).awaitSubscribed(2);
    }

    /** Returns the first message to the client: the state of the playback when it connected. */
    String initialState() {
        return initialState;
    }

    /** Waits until the server has processed this client's subscriptions: it answers requests in order. */
    Watcher awaitSubscribed(int channelCount) throws Exception {
        return awaitSubscribedAt(channelCount, 0);
    }

    Watcher awaitSubscribedAt(int channelCount, long millis) throws Exception {
        for (int i = 0; i < channelCount; i++) {
            assertThat(channels.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
        control(PlaybackCommand.PAUSE, 1, null);
        expect("PAUSED " + millis + " 1.0");
        return this;
    }

    WebSocketClient client() {
        return client;
    }

    PlaybackState control(PlaybackCommand command, float speed, @Nullable Instant seekTime) throws Exception {
        return (seekTime == null
                        ? client.controlPlayback(command, speed)
                        : client.controlPlayback(command, speed, seekTime))
                .get(30, TimeUnit.SECONDS);
    }

    @Override
    public void onAdvertise(ServerChannel channel) {
        channels.add(channel);
    }

    @Override
    public void onUnadvertise(ServerChannel channel) {
        seen.add("gone " + channel.topic());
    }

    @Override
    public void onPlaybackState(PlaybackState state) {
        seen.add(state.status() + " " + millis(state.currentTime()) + " " + state.speed()
                + (state.didSeek() ? " jumped" : ""));
    }

    @Override
    public void onStatus(StatusLevel level, String message, @Nullable String id) {
        seen.add(level + " " + message);
    }

    @Override
    public void onTime(long nanos) {
        lastTimeNanos = nanos;
        times.incrementAndGet();
    }

    String next() throws InterruptedException {
        String next = seen.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("what the client sees next").isNotNull();
        return next;
    }

    /** Waits for the next event, which must be this one. */
    void expect(String... expected) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            found.add(seen.poll(30, TimeUnit.SECONDS));
        }
        assertThat(found).containsExactly(expected);
    }

    /** Waits for an event, and returns all events before it. */
    List<String> until(String last) throws InterruptedException {
        List<String> before = new ArrayList<>();
        for (String each = next(); !each.equals(last); each = next()) {
            before.add(each);
        }
        return before;
    }

    /** Waits for messages, and for a state that may overtake some of them; returns the messages. */
    List<String> messagesAnd(String state, int messageCount) throws InterruptedException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i <= messageCount; i++) {
            messages.add(next());
        }
        assertThat(messages.remove(state)).as("%s among %s", state, messages).isTrue();
        return messages;
    }

    @Override
    public void close() {
        client.close();
    }

    private long millis(Instant time) {
        return time.toEpochMilli() - start.toEpochMilli();
    }
}
