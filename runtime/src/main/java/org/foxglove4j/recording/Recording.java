package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides for each message of a sink whether it is recorded, and in which file.
 *
 * <p>Thread-safe. One thread at a time writes to the file, and waits for the disk if necessary; methods that only
 * return information or pause the recording do not wait.
 */
final class Recording {

    private static final Logger LOGGER = LoggerFactory.getLogger(Recording.class);

    private final boolean wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock closing = new ReentrantLock();
    private final RecordingCounters counters = new RecordingCounters();
    private final RecordedChannels channels;
    private final FileSequence files;
    private final FileFinisher finisher;
    private final @Nullable DurabilityKeeper durability;
    private final RecorderThread background;
    private final FailureHandler failures;
    private final Changeover changeover;

    /** Closed channels that are still to be removed: the thread that closes a channel must not wait for the lock. */
    private final Queue<ChannelDescriptor> gone = new ConcurrentLinkedQueue<>();

    private volatile boolean paused;
    private volatile boolean closed;

    private Recording(McapSinkBuilder builder, RecordingFiles newFiles, @Nullable DiskBudget diskBudget)
            throws IOException {
        Rotation rotation = builder.rotation;
        Durability policy = builder.durability;
        wait = builder.overflow == OverflowPolicy.WAIT;
        long reservedBytes = reservedBytes(rotation);
        channels = new RecordedChannels(builder.rateLimits);
        files = new FileSequence(newFiles, rotation, channels, counters);
        durability = policy == null ? null : new DurabilityKeeper(policy, files, lock);
        finisher = new FileFinisher(lock, files, durability, diskBudget, counters);
        background = new RecorderThread();
        failures = new FailureHandler(lock, files, finisher, background, reservedBytes);
        changeover = new Changeover(lock, files, finisher, failures, background, reservedBytes);
    }

    /**
     * Starts a recording.
     *
     * @throws IOException if the first file cannot be opened
     */
    static Recording start(McapSinkBuilder builder, RecordingFiles newFiles, @Nullable DiskBudget diskBudget)
            throws IOException {
        Recording recording = new Recording(builder, newFiles, diskBudget);
        try {
            recording.begin(builder.durability, builder.rotation);
        } catch (RuntimeException | Error e) {
            recording.discard(e);
            throw e;
        }
        return recording;
    }

    /** Returns the space to leave on the disk for the next file. */
    private static long reservedBytes(Rotation rotation) {
        return rotation.sizeBytes() == Long.MAX_VALUE ? 0 : rotation.sizeBytes();
    }

    private void begin(@Nullable Durability policy, Rotation rotation) {
        finisher.keepBudget(reservedBytes(rotation));
        if (policy != null) {
            background.every(policy.interval().dividedBy(2), this::makeDurable);
        }
        if (!rotation.interval().equals(Rotation.FOREVER)) {
            background.every(rotation.interval(), changeover::endInterval);
        }
    }

    /** Ends the recording because it cannot be started, and deletes the file that was created for it. */
    void discard(Throwable reason) {
        try {
            try {
                close();
            } finally {
                files.current().discard();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Nullable
    Path path() {
        return files.current().path();
    }

    List<Path> paths() {
        return files.paths();
    }

    RecordingStatistics statistics() {
        return counters.statistics();
    }

    Optional<IOException> failure() {
        return failures.failure();
    }

    void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("Sink closed: the recording has ended");
            }
            forgetGone();
            RecordedChannel recorded = channels.of(channel);
            files.logged(logTimeNanos);
            if (paused) {
                counters.paused();
            } else if (failures.isBroken()) {
                counters.lost();
            } else if (!recorded.passesRateLimit(logTimeNanos)) {
                counters.rateLimited();
            } else {
                record(recorded, logTimeNanos, data, offset, length);
            }
            recorded.keepIfLatched(logTimeNanos, data, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** Adds channels to this file and to those that follow, whether or not messages are logged on them. */
    void define(List<ChannelDescriptor> wanted) {
        lock.lock();
        try {
            forgetGone();
            for (ChannelDescriptor channel : wanted) {
                files.define(channel, !closed && !failures.isBroken());
            }
        } catch (IOException e) {
            failures.fail(e);
        } finally {
            lock.unlock();
        }
    }

    /** Adds a channel to the files that follow only if messages are logged on it there; does not wait for the disk. */
    void forget(ChannelDescriptor channel) {
        gone.add(channel);
    }

    void pause() {
        paused = true;
    }

    boolean isPaused() {
        return paused;
    }

    void resume() {
        lock.lock();
        try {
            if (paused && !closed && !failures.isBroken()) {
                files.carryOverLatched();
            }
        } catch (IOException e) {
            failures.fail(e);
        } finally {
            paused = false;
            lock.unlock();
        }
    }

    void writeMetadata(String name, Map<String, String> entries) throws IOException {
        whileOpen(() -> files.writeMetadata(name, entries));
    }

    /** Writes an attachment without blocking logging threads; starts again if the file is finished meanwhile. */
    void attach(AttachmentAction action) throws IOException {
        while (true) {
            requireOpen();
            McapWriter writer = files.current().writer();
            try {
                action.apply(writer);
                return;
            } catch (IllegalStateException e) {
                if (files.current().writer() == writer) {
                    throw e;
                }
            }
        }
    }

    void flush() throws IOException {
        List<McapWriter> writers = new ArrayList<>();
        whileOpen(() -> writers.addAll(files.unfinished()));
        for (McapWriter writer : writers) {
            flush(writer);
        }
    }

    void rotate() throws IOException {
        changeover.open();
        whileOpen(changeover::begin);
    }

    void close() throws IOException {
        closing.lock();
        try {
            if (!closed) {
                closeOnce();
            }
        } finally {
            closing.unlock();
        }
    }

    private void closeOnce() throws IOException {
        RecordingFile last;
        lock.lock();
        try {
            closed = true;
            failures.close();
            last = files.current();
        } finally {
            lock.unlock();
        }
        try {
            finisher.finish(last);
            FileFinisher.requireExisting(last);
        } catch (IOException e) {
            failures.fail(e);
        } catch (RuntimeException | Error e) {
            failures.fail(new IOException("the file could not be finished: " + e, e));
        }
        background.close();
        discardNext();
        finisher.keepBudget(0);
        failures.throwIfBroken("the recording failed");
    }

    private void record(RecordedChannel channel, long logTimeNanos, byte[] data, int offset, int length) {
        try {
            changeover.beginIfDue();
            RecordingFile file = files.current();
            if (!file.write(channel, logTimeNanos, data, offset, length, wait)) {
                counters.dropped(channel.topic());
                return;
            }
        } catch (IOException e) {
            counters.lost();
            failures.fail(e);
            return;
        } catch (RuntimeException | Error e) {
            // The channel counts it and logs a warning. The recording continues, for example when memory is available
            // again.
            counters.lost();
            throw e;
        }
        counters.recorded(length);
        if (durability != null) {
            countForDurability(durability, length);
        }
    }

    private void countForDurability(DurabilityKeeper keeper, int length) {
        try {
            keeper.written(length, wait);
        } catch (IOException e) {
            // Whether the message is lost is known only when the file is closed.
            failures.fail(e);
        }
    }

    private void discardNext() {
        try {
            files.discardNext();
        } catch (IOException e) {
            LOGGER.warn("The unused next file of a recording could not be deleted", e);
        }
    }

    private static void flush(McapWriter writer) throws IOException {
        try {
            writer.flush();
        } catch (IllegalStateException e) {
            // The writer is being closed: this call waits until that is done.
            writer.close();
        }
    }

    private void makeDurable() {
        if (closed || failures.isBroken() || durability == null) {
            return;
        }
        try {
            durability.makeDurable();
        } catch (IOException e) {
            failures.fail(e);
        }
    }

    private void whileOpen(FileAction action) throws IOException {
        lock.lock();
        try {
            requireOpen();
            forgetGone();
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private void forgetGone() {
        for (ChannelDescriptor channel = gone.poll(); channel != null; channel = gone.poll()) {
            files.forget(channel);
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IllegalStateException("Sink closed: the recording has ended");
        }
        failures.throwIfBroken("the recording has already failed");
    }

    /** Writes an attachment. */
    @FunctionalInterface
    interface AttachmentAction {
        void apply(McapWriter writer) throws IOException;
    }

    @FunctionalInterface
    private interface FileAction {
        void run() throws IOException;
    }
}
