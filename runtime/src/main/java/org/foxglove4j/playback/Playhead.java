package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.StatusLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The position and state of the playback. Confined to one thread; the time of the machine is passed in.
 *
 * <p>All messages up to the position have been logged or were skipped by a seek. Changes by {@link #control} take
 * effect in two steps: nothing is logged until {@link #resume}, so that clients are informed first.
 */
final class Playhead implements Closeable {

    static final long FOREVER = Long.MAX_VALUE;

    private static final Logger LOGGER = LoggerFactory.getLogger(McapPlayer.class);
    private static final int MAX_MESSAGES_AT_ONCE = 1000;
    private static final int MAX_BYTES_AT_ONCE = 4 << 20;
    private static final long MAX_LAG_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long a loop pauses at the end, so that the end is visible and a short loop does not spin. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PlayedFiles files;
    private final Audience audience;
    private final PlaybackClock clock;
    private final boolean loop;
    private PlaybackStatus status = PlaybackStatus.PAUSED;
    private CountDownLatch ended = new CountDownLatch(1);
    private long position;

    /** The earliest log time that may have messages left to log; the feed, if there is one, is at this time. */
    private long unlogged;

    private @Nullable MessageFeed feed;
    private @Nullable List<McapMessage> toShow;
    private boolean held;
    private boolean atEnd;
    private long endNanos;

    Playhead(PlayedFiles files, Audience audience, float speed, boolean loop) {
        this.files = files;
        this.audience = audience;
        this.clock = new PlaybackClock(speed);
        this.loop = loop;
        position = files.startNanos();
        unlogged = position;
    }

    /** Returns the state of the playback. */
    PlaybackState state() {
        return state(false);
    }

    /** Returns a latch that opens when playback reaches the end. */
    CountDownLatch ended() {
        return ended;
    }

    /** Returns whether playback waits for {@link #resume}. */
    boolean isHeld() {
        return held;
    }

    /**
     * Applies a request to the state, which is returned; {@link #resume} does the rest.
     *
     * @param command play or pause; null for no change
     * @param speed the speed; no change if it is not valid
     * @param seekTime the log time to seek to; null for no seek
     */
    PlaybackState control(@Nullable PlaybackCommand command, float speed, @Nullable Instant seekTime) {
        if (PlaybackClock.isSpeed(speed)) {
            clock.setSpeed(speed);
        }
        boolean didSeek = false;
        if (seekTime != null) {
            didSeek = seek(nearest(seekTime));
        } else if (command == PlaybackCommand.PLAY && status == PlaybackStatus.ENDED) {
            didSeek = seek(files.startNanos());
        }
        if (command == PlaybackCommand.PLAY && status == PlaybackStatus.PAUSED) {
            status = PlaybackStatus.PLAYING;
        } else if (command == PlaybackCommand.PAUSE && status == PlaybackStatus.PLAYING) {
            status = PlaybackStatus.PAUSED;
        }
        held = true;
        return state(didSeek);
    }

    /** Continues after clients have been informed. */
    void resume(long nowNanos) {
        held = false;
        if (toShow != null) {
            try {
                show(nowNanos);
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
        clock.start(nowNanos, position);
    }

    /**
     * Logs the messages that are due.
     *
     * @return the time in nanoseconds after which there is more to do, if there is no request before
     */
    long step(long nowNanos) {
        if (held || status != PlaybackStatus.PLAYING) {
            return FOREVER;
        }
        try {
            return advance(nowNanos);
        } catch (IOException | RuntimeException e) {
            fail(e);
            audience.sendState(state());
            return FOREVER;
        }
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        closeFeed();
    }

    private long advance(long nowNanos) throws IOException {
        if (feed == null) {
            feed = files.from(unlogged);
        }
        long due = Math.min(clock.position(nowNanos), files.endNanos());
        if (!logUntil(feed, due)) {
            if (clock.lagNanos(position, nowNanos) > MAX_LAG_NANOS) {
                clock.start(nowNanos, position);
            }
            audience.sendTime(nowNanos, position);
            return 0;
        }
        position = due;
        unlogged = due + 1;
        if (!feed.hasMessage()) {
            return end(nowNanos);
        }
        audience.sendTime(nowNanos, position);
        return Math.min(clock.nanosUntil(feed.logTimeNanos(), nowNanos), audience.nanosUntilTime(nowNanos));
    }

    /** Logs the messages up to a log time, or as many as may be logged in one step; returns whether these were all. */
    private boolean logUntil(MessageFeed from, long lastNanos) throws IOException {
        int bytes = 0;
        for (int count = 0; from.hasMessage() && from.logTimeNanos() <= lastNanos; count++) {
            if (count == MAX_MESSAGES_AT_ONCE || bytes >= MAX_BYTES_AT_ONCE) {
                return false;
            }
            position = from.logTimeNanos();
            unlogged = position;
            bytes += from.log();
        }
        return true;
    }

    private long end(long nowNanos) throws IOException {
        if (loop) {
            if (!atEnd) {
                atEnd = true;
                endNanos = nowNanos;
                audience.sendTimeNow(nowNanos, position);
            }
            long left = endNanos + REST_NANOS - nowNanos;
            if (left > 0) {
                return left;
            }
            if (seek(files.startNanos())) {
                audience.sendState(state(true));
                show(nowNanos);
                clock.start(nowNanos, position);
                return 0;
            }
        }
        closeFeed();
        status = PlaybackStatus.ENDED;
        audience.sendTimeNow(nowNanos, position);
        audience.sendState(state());
        ended.countDown();
        return FOREVER;
    }

    /**
     * Moves to a position; the last messages before it are logged later. If this fails, does not move and returns
     * false.
     */
    private boolean seek(long target) {
        try {
            List<McapMessage> latest = files.latestBefore(target);
            MessageFeed there = files.from(target);
            closeFeed();
            feed = there;
            toShow = latest;
        } catch (IOException | RuntimeException e) {
            report(e);
            return false;
        }
        position = target;
        unlogged = target;
        atEnd = false;
        if (status == PlaybackStatus.ENDED) {
            status = PlaybackStatus.PAUSED;
            ended = new CountDownLatch(1);
        }
        return true;
    }

    private void show(long nowNanos) throws IOException {
        List<McapMessage> latest = toShow;
        toShow = null;
        if (latest != null && feed != null) {
            files.clearLatched();
            latest.forEach(files::log);
            while (feed.hasMessage() && feed.logTimeNanos() <= position) {
                feed.log();
            }
            unlogged = position + 1;
            audience.sendTimeNow(nowNanos, position);
        }
    }

    /** Pauses at the current position after a failure. */
    private void fail(Exception failure) {
        report(failure);
        if (status == PlaybackStatus.PLAYING) {
            status = PlaybackStatus.PAUSED;
        }
        try {
            closeFeed();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void report(Exception failure) {
        LOGGER.warn("Playback failed at {}", Audience.instant(position), failure);
        audience.sendProblem(StatusLevel.ERROR, "Playback failed: " + failure.getMessage());
    }

    private void closeFeed() throws IOException {
        MessageFeed open = feed;
        feed = null;
        if (open != null) {
            open.close();
        }
    }

    private long nearest(Instant time) {
        if (time.isBefore(Audience.instant(files.startNanos()))) {
            return files.startNanos();
        }
        if (time.isAfter(Audience.instant(files.endNanos()))) {
            return files.endNanos();
        }
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }

    private PlaybackState state(boolean didSeek) {
        return new PlaybackState(status, Audience.instant(position), clock.speed(), didSeek);
    }
}
