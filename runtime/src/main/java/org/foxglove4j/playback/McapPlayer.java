package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackHandler;
import org.foxglove4j.websocket.PlaybackRequest;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Plays back recorded files, in real time or at another speed, to the Foxglove app or to any sink.
 *
 * <pre>{@code
 * try (McapPlayer player = McapPlayer.open(Path.of("drive.mcap"));
 *         WebSocketServer server = player.serve()) {
 *     System.out.println("Open " + server.appUrl());
 *     ...
 * }
 * }</pre>
 *
 * <p>The player logs the messages again, with their original log times, on channels of a separate
 * {@linkplain #context() context}, which are equal to those of the file. It is paused at the beginning until a client
 * or the program starts playback. A client that connects is informed of the current state.
 *
 * <p>After a seek, the player logs the last message of each channel at or before the new position, so that panels of
 * the app are not empty. About two chunks are read for each channel for this; in a file without message indexes, the
 * player searches at most 64 MiB of messages backwards. If a query selects only part of a file, the last messages
 * before that part are logged in the same way at the start. The last message of each channel is also kept for clients
 * that subscribe later.
 *
 * <p>If files cannot be read, or sinks do not accept messages, as fast as the speed requires, playback is slower and
 * does not catch up later. The server drops messages for slow clients, and these never delay playback.
 *
 * <p>Unreadable parts of a damaged file are skipped and reported. A file that was not closed is played up to its last
 * complete record.
 *
 * <p>Thread-safe. Messages are logged in a daemon thread of the player, which does not keep the program running.
 */
public final class McapPlayer implements Closeable {

    private final List<Path> paths;
    private final PlayedFiles files;
    private final Context context;
    private final Audience audience;
    private final Playhead playhead;
    private final PlayerThread thread;
    private volatile @Nullable IOException closeFailure;

    private McapPlayer(
            List<Path> paths, PlayedFiles files, Context context, Audience audience, float speed, boolean loop) {
        this.paths = paths;
        this.files = files;
        this.context = context;
        this.audience = audience;
        playhead = new Playhead(files, audience, speed, loop);
        thread = new PlayerThread(playhead, this::release);
    }

    /**
     * Opens a file to play it from its beginning.
     *
     * @throws IOException if it cannot be read, is not an MCAP file, or has no messages
     */
    public static McapPlayer open(Path path) throws IOException {
        return builder().open(path);
    }

    /** Creates a builder for a player, which can play several files. */
    public static McapPlayerBuilder builder() {
        return new McapPlayerBuilder();
    }

    static McapPlayer open(
            List<Path> paths, MessageQuery query, float speed, boolean loop, BiConsumer<Path, McapProblem> problems)
            throws IOException {
        Context context = Context.create();
        Audience audience = new Audience();
        try {
            PlayedFiles files = PlayedFiles.open(paths, query, context, new ProblemReport(problems, audience));
            showWhatWasBefore(files);
            return new McapPlayer(paths, files, context, audience, speed, loop);
        } catch (IOException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** The channels are latched, so sinks that are added later get these messages too. */
    private static void showWhatWasBefore(PlayedFiles files) throws IOException {
        try {
            files.latestBefore(files.startNanos()).forEach(files::log);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * Returns the context in which messages are logged. Add the sinks to play to, or further channels, to it. It is
     * closed with the player.
     */
    public Context context() {
        return context;
    }

    /** Returns the log time of the first message. */
    public Instant startTime() {
        return Audience.instant(files.startNanos());
    }

    /** Returns the log time of the last message. */
    public Instant endTime() {
        return Audience.instant(files.endNanos());
    }

    /**
     * Starts a server on {@code 127.0.0.1}, port 8765, whose clients receive and control the playback.
     *
     * @throws IOException if the port cannot be bound
     * @throws IllegalStateException if there is a server already, or the player is closed
     */
    public WebSocketServer serve() throws IOException {
        return serve(WebSocketServer.builder().name(String.valueOf(paths.get(0).getFileName())));
    }

    /**
     * Starts a server whose clients receive and control the playback. The caller must close it.
     *
     * @param builder the builder of the server; its context and playback settings are replaced by those of this player
     * @throws IOException if the port cannot be bound, or the host is unknown
     * @throws IllegalStateException if there is a server already, or the player is closed
     */
    public WebSocketServer serve(WebSocketServerBuilder builder) throws IOException {
        builder.context(context).addCapability(Capability.TIME).playback(startTime(), endTime(), new RequestHandler());
        try {
            // In the player's thread, so that requests of the first client wait until the server is set.
            return thread.call(() -> {
                if (audience.server() != null) {
                    throw new IllegalStateException(
                            "this player already has a server: open another player for another server");
                }
                WebSocketServer server = builder.start();
                audience.setServer(server);
                return server;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /**
     * Starts or continues playback; at the end, starts from the beginning. This method, {@link #pause}, {@link #seek}
     * and {@link #setSpeed} return when the change is made and clients have been informed. If a sink calls them while
     * it receives a message, they return immediately, and the change is made after that message.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void play() {
        control(PlaybackCommand.PLAY, Float.NaN, null);
    }

    /**
     * Pauses playback.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void pause() {
        control(PlaybackCommand.PAUSE, Float.NaN, null);
    }

    /**
     * Moves to a log time, or to the beginning or the end if the time is outside of the data. Playback continues if it
     * was running.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void seek(Instant logTime) {
        control(null, Float.NaN, logTime);
    }

    /**
     * Sets the speed.
     *
     * @param newSpeed 1 for real time, 0.5 for half of it; with a very large number, files are played as fast as they
     *     can be read
     * @throws IllegalArgumentException if it is not a positive finite number
     * @throws IllegalStateException if the player is closed
     */
    public void setSpeed(float newSpeed) {
        control(null, PlaybackClock.requireSpeed(newSpeed), null);
    }

    /**
     * Returns the current state of the playback.
     *
     * @throws IllegalStateException if the player is closed
     */
    public PlaybackState state() {
        return withPlayhead(playhead::state);
    }

    /**
     * Waits until playback reaches the end or the player is closed. Waits forever if the player loops or is not
     * started.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if the player is closed
     */
    public void awaitEnd() throws InterruptedException {
        CountDownLatch ended = withPlayhead(playhead::ended);
        ended.await();
    }

    /**
     * Stops playback, and closes the files and the context, which removes the channels. A server stays open. Does
     * nothing if called again.
     *
     * @throws IOException if a file cannot be closed
     */
    @Override
    public void close() throws IOException {
        thread.close();
        IOException failure = closeFailure;
        closeFailure = null;
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String toString() {
        return "McapPlayer" + paths;
    }

    private void control(@Nullable PlaybackCommand command, float speed, @Nullable Instant seekTime) {
        thread.run(() -> {
            PlaybackState state = playhead.control(command, speed, seekTime);
            try {
                audience.sendState(state);
            } finally {
                playhead.resume(System.nanoTime());
            }
        });
    }

    private <T> T withPlayhead(Supplier<T> question) {
        try {
            return thread.call(question::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs at the end of the player's thread. */
    private void release() {
        try (files;
                playhead) {
            context.close();
        } catch (IOException e) {
            closeFailure = e;
        }
    }

    /** Handles the requests of clients. */
    private final class RequestHandler implements PlaybackHandler {

        @Override
        public PlaybackState control(PlaybackRequest request) throws Exception {
            return thread.call(() -> playhead.control(
                    request.command(), request.speed(), request.seekTime().orElse(null)));
        }

        @Override
        public Optional<PlaybackState> state() {
            try {
                return Optional.of(McapPlayer.this.state());
            } catch (IllegalStateException closed) {
                return Optional.empty();
            }
        }

        @Override
        public void onAnswered() {
            thread.answered();
        }
    }
}
