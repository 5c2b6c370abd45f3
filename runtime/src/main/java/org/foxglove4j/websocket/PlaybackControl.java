package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.PlaybackControlRequest;
import org.foxglove4j.websocket.internal.protocol.PlaybackStateMessage;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets clients control the playback, and sends its state to all clients. */
final class PlaybackControl {

    private static final Logger LOGGER = LoggerFactory.getLogger(PlaybackControl.class);
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PlaybackHandler handler;
    private final ClientRegistry clients;
    private final Throttle warning = Throttle.forWarnings();

    /**
     * Held only while a request is executed, so that the last state sent to clients is the result of the last request.
     */
    private final Object requestLock = new Object();

    /** Held only while a state is sent to clients, so that no client receives an older state after a newer one. */
    private final Object sendLock = new Object();

    /** The number of states sent to all clients. Guarded by {@link #sendLock}. */
    private long broadcasts;

    /**
     * Creates an instance.
     *
     * @param clients the clients that receive the state of the playback
     */
    PlaybackControl(PlaybackHandler handler, ClientRegistry clients) {
        this.handler = handler;
        this.clients = clients;
    }

    /** Executes a request of a client. Called in the client's inbox. */
    void request(ServerClient client, PlaybackControlRequest request) {
        client.output().awaitRoom();
        client.setKnowsPlayback();
        try {
            PlaybackRequest playbackRequest = new PlaybackRequest(
                    client,
                    request.command() == 0 ? PlaybackCommand.PLAY : PlaybackCommand.PAUSE,
                    request.speed(),
                    request.seekTimeNanos().isPresent()
                            ? Optional.of(instant(request.seekTimeNanos().getAsLong()))
                            : Optional.empty());
            synchronized (requestLock) {
                PlaybackState state = handler.control(playbackRequest);
                try {
                    broadcast(Objects.requireNonNull(state, "the playback handler returned null"), request.requestId());
                } finally {
                    handler.onAnswered();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(client, e);
        } catch (Throwable e) {
            refuse(client, e);
        }
    }

    /** Sends a state of the playback to all clients. */
    void broadcast(PlaybackState state) {
        broadcast(state, "");
    }

    /** Sends the state of the playback to a client that has just connected. Called in the client's inbox. */
    void sendCurrentState(ServerClient client) {
        long broadcastsBefore;
        synchronized (sendLock) {
            broadcastsBefore = broadcasts;
        }
        Optional<PlaybackState> state;
        try {
            state = handler.state();
        } catch (Throwable e) {
            warn(e);
            return;
        }
        synchronized (sendLock) {
            if (state.isPresent() && broadcasts == broadcastsBefore) {
                client.sendPlaybackState(frame(state.get(), false, ""), false);
            }
        }
    }

    private void broadcast(PlaybackState state, String requestId) {
        byte[] frame = frame(state, state.didSeek(), requestId);
        synchronized (sendLock) {
            broadcasts++;
            clients.clients().forEach(client -> client.sendPlaybackState(frame, state.didSeek()));
        }
    }

    private static byte[] frame(PlaybackState state, boolean didSeek, String requestId) {
        return Frames.binary(new PlaybackStateMessage(
                        state.status().code(),
                        EpochClock.toNanos(state.currentTime()),
                        state.speed(),
                        didSeek,
                        requestId)
                .toBytes());
    }

    private void refuse(ServerClient client, Throwable failure) {
        warn(failure);
        client.output()
                .answer(Status.error(FailureText.append(
                        "Server did not send playback state in response to playback control request", failure)));
    }

    private void warn(Throwable failure) {
        long heldBack = warning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("Playback handler failed{}", Throttle.heldBackSuffix(heldBack), failure);
        }
    }

    /** Interprets the 64 bits as an unsigned number, as the protocol does. */
    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND));
    }
}
