package org.foxglove4j.cli.live;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.foxglove4j.websocket.ServerDescription;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketClientListener;
import org.jspecify.annotations.Nullable;

/** Tells the user what happens to the connection, and what the server reports. */
final class ServerEvents implements WebSocketClientListener {

    private static final long REPEAT_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MAX_STATUSES = 100;

    private final Notices notices;
    private final boolean reconnecting;
    private final Consumer<ServerDescription> onSession;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, Long> statusTimes = new HashMap<>();
    private final AtomicInteger interruptions = new AtomicInteger();
    private final AtomicInteger problems = new AtomicInteger();
    private long disconnectTimeNanos;
    private boolean disconnected;
    private boolean counted;
    private volatile boolean closing;

    /**
     * Creates a listener for one client.
     *
     * @param reconnecting whether the client reconnects; otherwise the end of the connection ends the recording
     * @param onSession called with the description of the server when it connects, and when it has changed
     */
    ServerEvents(Notices notices, boolean reconnecting, Consumer<ServerDescription> onSession) {
        this.notices = notices;
        this.reconnecting = reconnecting;
        this.onSession = onSession;
    }

    /** Waits until the connection has ended and is not to be restored; returns false after the timeout. */
    boolean awaitEnd(long timeoutNanos) throws InterruptedException {
        return ended.await(timeoutNanos, TimeUnit.NANOSECONDS);
    }

    /** Expects the end of the connection, because the client is about to close it. */
    void closing() {
        closing = true;
    }

    /** Returns how often the connection was lost, or ended and was restored. */
    int interruptions() {
        return interruptions.get();
    }

    /** Returns the number of warnings and errors from the server. */
    int problems() {
        return problems.get();
    }

    @Override
    public void onConnect(ServerDescription server) {
        if (disconnected) {
            disconnected = false;
            count();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - disconnectTimeNanos);
            notices.warn("connected again after " + seconds + " s; messages sent in the meantime are missing");
        }
        onSession.accept(server);
    }

    @Override
    public void onServerChange(ServerDescription server) {
        onSession.accept(server);
    }

    @Override
    public void onDisconnect(@Nullable IOException failure) {
        if (closing) {
            return;
        }
        disconnected = true;
        counted = false;
        disconnectTimeNanos = System.nanoTime();
        if (failure != null) {
            count();
        }
        String what = failure == null
                ? "the server has closed the connection"
                : "the connection was lost: " + failure.getMessage();
        if (reconnecting) {
            notices.warn(what + "; reconnecting until stopped");
            return;
        }
        if (failure == null) {
            notices.say(what);
        } else {
            notices.warn(what);
        }
        ended.countDown();
    }

    /** Counts an interruption once: when the connection is lost, or when it is restored after a normal end. */
    private void count() {
        if (!counted) {
            counted = true;
            interruptions.incrementAndGet();
        }
    }

    /** Prints what the server reports, the same text only once in a while. */
    @Override
    public void onStatus(StatusLevel level, String message, @Nullable String id) {
        if (level != StatusLevel.INFO) {
            problems.incrementAndGet();
        }
        long now = System.nanoTime();
        Long last = statusTimes.get(message);
        if (last != null && now - last < REPEAT_AFTER_NANOS) {
            return;
        }
        if (statusTimes.size() == MAX_STATUSES) {
            statusTimes.clear();
        }
        statusTimes.put(message, now);
        if (level == StatusLevel.INFO) {
            notices.say("server: " + message);
        } else {
            notices.warn("server: " + message);
        }
    }
}
