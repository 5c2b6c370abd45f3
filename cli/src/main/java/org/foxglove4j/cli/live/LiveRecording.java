package org.foxglove4j.cli.live;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.RecordingStatistics;
import org.foxglove4j.websocket.ServerChannel;
import org.foxglove4j.websocket.ServerDescription;
import org.foxglove4j.websocket.WebSocketClient;

/** Records a server until it is closed. Thread-safe. */
public final class LiveRecording implements Closeable {

    private final LiveSource source;
    private final Context context = Context.create();
    private final Set<String> topics = new ConcurrentSkipListSet<>();
    private final Set<String> otherTopics = new ConcurrentSkipListSet<>();
    private final ServerEvents events;
    private final WebSocketClient client;
    private final McapSink sink;

    /** The metadata that was written last; guarded by this. */
    private Map<String, String> metadata = Map.of();

    private volatile boolean started;

    /** Starts to record a context. */
    @FunctionalInterface
    public interface SinkFactory {
        /** Starts to record a context; the sink is closed with the recording. */
        McapSink create(Context context) throws IOException;
    }

    /**
     * Connects to a server and starts to record it.
     *
     * @param sinks creates the file, once there is a connection
     * @throws IOException if the server cannot be reached, or the file cannot be created
     * @throws InterruptedException if the thread is interrupted while it waits for the server
     */
    public static LiveRecording start(LiveSource source, SinkFactory sinks, Notices notices)
            throws IOException, InterruptedException {
        return new LiveRecording(source, sinks, notices);
    }

    private LiveRecording(LiveSource source, SinkFactory sinks, Notices notices)
            throws IOException, InterruptedException {
        this.source = source;
        this.events = new ServerEvents(notices, source.reconnect(), this::write);
        this.client = source.connect(events, notices);
        try {
            this.sink = sinks.create(context);
        } catch (IOException | RuntimeException | Error e) {
            client.close();
            throw e;
        }
        started = true;
        write(client.server());
        client.subscribe(this::isWanted, context);
    }

    /** Waits until the recording cannot go on; returns false after the timeout. */
    public boolean awaitEnd(Duration timeout) throws InterruptedException {
        return events.awaitEnd(timeout.toNanos()) || sink.failure().isPresent();
    }

    /** Returns the address of the server, and its name if it has one. */
    public String server() {
        String name = client.server().name();
        return source.uri() + (name.isEmpty() ? "" : " (" + name + ")");
    }

    /** Returns whether there is a connection. */
    public boolean isConnected() {
        return client.isConnected();
    }

    /** Returns what has been recorded so far. */
    public LiveReport report() {
        RecordingStatistics statistics = sink.statistics();
        return new LiveReport(
                statistics.recordedMessages(),
                statistics.recordedBytes(),
                Set.copyOf(topics),
                Set.copyOf(otherTopics),
                statistics.lostMessages(),
                client.invalidMessages(),
                events.interruptions(),
                events.problems(),
                sink.paths());
    }

    /**
     * Closes the connection, and then the file.
     *
     * @throws IOException if the file is not complete
     */
    @Override
    public void close() throws IOException {
        events.closing();
        client.close();
        try {
            sink.close();
        } finally {
            context.close();
        }
    }

    private boolean isWanted(ServerChannel channel) {
        boolean wanted = source.topics().test(channel.topic());
        (wanted ? topics : otherTopics).add(channel.topic());
        return wanted;
    }

    /** Writes the description of the server, unless it has not changed. */
    private synchronized void write(ServerDescription server) {
        Map<String, String> entries = ServerMetadata.of(source.uri(), server);
        if (!started || entries.equals(metadata)) {
            return;
        }
        metadata = entries;
        try {
            sink.writeMetadata(ServerMetadata.NAME, entries);
        } catch (IOException e) {
            // The sink has failed, which ends the recording.
        }
    }
}
