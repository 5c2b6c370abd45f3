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
 * Plays recorded files, at the pace at which they were recorded or another, to the Foxglove app or to any sink.
 *
 * <pre>{@code
 * try (McapPlayer player = McapPlayer.open(Path.of("drive.mcap"));
 *         WebSocketServer server = player.serve()) {
 *     System.out.println("Open " + server.appUrl());
 *     ...
 * }
 * }</pre>
 *
 * <p>It logs the messages again, with their log times, on channels of its own {@linkplain #context() context}, which are as
 * those of the file. It stands at the beginning until a client, or the program, has it play. A client that connects is told where
 * it stands.
 *
 * <p>After a jump it shows the last message of each channel at or before the new place, so that nothing is empty that was
 * full: about two chunks are read for each channel for that. In a file whose chunks have no index it goes back through 64 MiB
 * of messages at most. Where only a part is played, the last messages before it are shown in the same way, from the start on.
 * The last message of each channel is also kept for those who subscribe later.
 *
 * <p>Time that cannot be kept is lost, not made up for: when files cannot be read, or sinks do not take messages, as quickly as
 * the speed wants, it plays as quickly as it can. The server drops messages for clients that are too slow, and never holds the
 * playback up.
 *
 * <p>What cannot be read of a damaged file is left out, and told; one that was not closed is played as far as it goes.
 *
 * <p>Safe for use by several threads. Messages are logged in a thread of the player's own, a daemon: it does not keep a program
 * running.
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
            List<Path> paths, PlayedFiles files, Context context, Audience audience, double speed, boolean loop) {
        this.paths = paths;
        this.files = files;
        this.context = context;
        this.audience = audience;
        playhead = new Playhead(files, audience, speed, loop);
        thread = new PlayerThread(playhead, this::release);
    }

    /**
     * Opens a file, to be played from its beginning.
     *
     * @throws IOException if it cannot be read, is not an MCAP file, or has no messages
     */
    public static McapPlayer open(Path path) throws IOException {
        return builder().open(path);
    }

    /** Begins to configure a player, which may play several files. */
    public static McapPlayerBuilder builder() {
        return new McapPlayerBuilder();
    }

    static McapPlayer open(
            List<Path> paths, MessageQuery query, double speed, boolean loop, BiConsumer<Path, McapProblem> problems)
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

    /** The channels are latched: whoever comes sees it. */
    private static void showWhatWasBefore(PlayedFiles files) throws IOException {
        try {
            files.latestBefore(files.startNanos()).forEach(files::log);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * Returns the context in which messages are logged: add sinks to play to, or channels of your own. It is closed with the
     * player.
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
     * Starts a server on {@code 127.0.0.1}, port 8765, whose clients see and control the playback.
     *
     * @throws IOException if the port cannot be had
     * @throws IllegalStateException if there is a server already, or the player is closed
     */
    public WebSocketServer serve() throws IOException {
        return serve(WebSocketServer.builder().name(String.valueOf(paths.get(0).getFileName())));
    }

    /**
     * Starts a server whose clients see and control the playback. It is the caller's to close.
     *
     * @param builder describes the server; its context, and what it plays back, become this player's
     * @throws IOException if the port cannot be had, or the host is unknown
     * @throws IllegalStateException if there is a server already, or the player is closed
     */
    public WebSocketServer serve(WebSocketServerBuilder builder) throws IOException {
        builder.context(context).addCapability(Capability.TIME).playback(startTime(), endTime(), new RequestHandler());
        try {
            // In the player's thread, so that requests of the first client wait until its answers have a way.
            return thread.call(() -> {
                if (audience.server() != null) {
                    throw new IllegalStateException("this player is served already: open another for another server");
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
     * Plays on; from the beginning, if it has come to the end. This and the following calls return when it is done, and clients
     * have been told. Called by a sink while it is given a message, they return at once, and it is done after that message.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void play() {
        control(PlaybackCommand.PLAY, Double.NaN, null);
    }

    /**
     * Stands still.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void pause() {
        control(PlaybackCommand.PAUSE, Double.NaN, null);
    }

    /**
     * Goes to a log time, or to the beginning or the end if it is not within the data, and plays on if it has played.
     *
     * @throws IllegalStateException if the player is closed
     */
    public void seek(Instant logTime) {
        control(null, Double.NaN, logTime);
    }

    /**
     * Sets the speed.
     *
     * @param newSpeed 1 is real time, 0.5 half of it; with a very large number it plays as quickly as the files can be read
     * @throws IllegalArgumentException if it is not a positive finite number
     * @throws IllegalStateException if the player is closed
     */
    public void setSpeed(double newSpeed) {
        control(null, PlaybackClock.requireSpeed(newSpeed), null);
    }

    /**
     * Returns where the playback stands.
     *
     * @throws IllegalStateException if the player is closed
     */
    public PlaybackState state() {
        return ask(playhead::state);
    }

    /**
     * Waits until the playback has come to its end, or the player is closed. For ever, if it loops, or nobody plays it.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     * @throws IllegalStateException if the player is closed
     */
    public void awaitEnd() throws InterruptedException {
        CountDownLatch ended = ask(playhead::ended);
        ended.await();
    }

    /**
     * Ends the playback, and closes the files and the context: clients see the channels go. A server stays open. Does nothing
     * if called again.
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

    private void control(@Nullable PlaybackCommand command, double speed, @Nullable Instant seekTime) {
        thread.run(() -> {
            PlaybackState state = playhead.control(command, speed, seekTime);
            try {
                audience.tellState(state);
            } finally {
                playhead.goOn(System.nanoTime());
            }
        });
    }

    private <T> T ask(Supplier<T> question) {
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

    /** Does what clients want. */
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
