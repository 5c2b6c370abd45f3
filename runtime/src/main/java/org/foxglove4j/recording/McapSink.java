package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records a context to an MCAP file, or to a sequence of them.
 *
 * <pre>{@code
 * try (McapSink mcap = McapSink.create(Path.of("drive.mcap"))) {
 *   channel.log(message);
 * }
 * }</pre>
 *
 * <p>Logging copies the message into a chunk in memory; compression and the disk are left to another thread. When they
 * cannot keep up the caller waits, or the message is dropped and counted: see {@link OverflowPolicy}. What may be lost
 * when the process is killed is said by a {@link Durability}; when the next file begins, by a {@link Rotation}. A channel
 * comes into a file with its first message.
 *
 * <p>When the output fails, as on a full disk, the application keeps running: the error is logged once, {@link #failure}
 * tells it, {@link #close} throws it, messages are counted as lost from then on, and what was recorded stays readable.
 *
 * <p>Safe for use by several threads.
 */
public final class McapSink implements Sink, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(McapSink.class);

    private final Context context;
    private final Rotation rotation;
    private final boolean wait;
    private final RecordedChannels channels;
    private final FileSequence files;
    private final @Nullable DurabilityKeeper durability;
    private final RecorderThread background;
    private final @Nullable DiskBudget diskBudget;
    private final ReentrantLock lock = new ReentrantLock();
    private final RecordingCounters counters = new RecordingCounters();
    private long latestLogTimeNanos;
    private boolean intervalEnded;
    private boolean paused;
    private boolean closed;
    private @Nullable IOException failure;

    McapSink(McapSinkBuilder builder, RecordingFiles files) throws IOException {
        this.context = builder.context;
        this.rotation = builder.rotation;
        this.wait = builder.overflow == OverflowPolicy.WAIT;
        this.diskBudget = builder.diskBudget;
        this.channels = new RecordedChannels(builder::rateLimitOf);
        this.files = new FileSequence(files, channels);
        this.background = new RecorderThread();
        keepBudget(true);
        Durability policy = builder.durability;
        this.durability = policy == null ? null : new DurabilityKeeper(policy, lock);
        if (policy != null) {
            background.every(policy.interval().dividedBy(2), this::secure);
        }
        if (!rotation.interval().equals(Rotation.FOREVER)) {
            background.every(rotation.interval(), this::endInterval);
        }
    }

    /**
     * Begins to record the default context to a file, with the default options.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be created
     */
    public static McapSink create(Path path) throws IOException {
        return builder().create(path);
    }

    /** Begins to configure a recording. */
    public static McapSinkBuilder builder() {
        return new McapSinkBuilder();
    }

    /**
     * Returns the file that is being written, or was last.
     *
     * @throws IllegalStateException if the recording goes to a stream
     */
    public Path path() {
        lock.lock();
        try {
            Path path = files.current().path();
            if (path == null) {
                throw new IllegalStateException("this recording goes to a stream, not to a file");
            }
            return path;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the files of this recording, the first first; empty if it goes to a stream. */
    public List<Path> paths() {
        lock.lock();
        try {
            return files.paths();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what has become of the messages so far. */
    public RecordingStatistics statistics() {
        lock.lock();
        try {
            return counters.statistics(files.count());
        } finally {
            lock.unlock();
        }
    }

    /** Returns the error that ended the recording early, if there was one. */
    public Optional<IOException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Takes a message; the context calls this. */
    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("Sink closed: the recording has ended");
            }
            RecordedChannel recorded = channels.of(channel);
            latestLogTimeNanos = Math.max(latestLogTimeNanos, logTimeNanos);
            if (paused) {
                counters.pausedMessages++;
            } else if (failure != null) {
                counters.lostMessages++;
            } else if (!recorded.passesRateLimit(logTimeNanos)) {
                counters.rateLimitedMessages++;
            } else {
                record(recorded, logTimeNanos, data, offset, length);
            }
            recorded.keepIfLatched(logTimeNanos, data, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** Leaves messages out, and counts them, until {@link #resume}. */
    public void pause() {
        lock.lock();
        try {
            paused = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Records again after {@link #pause}. Latched channels get their last message: with the latest log time, and with its
     * own as publish time.
     */
    public void resume() {
        lock.lock();
        try {
            if (paused && !closed && failure == null) {
                files.writeLatched(latestLogTimeNanos);
            }
            paused = false;
        } catch (IOException e) {
            paused = false;
            fail(e);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether messages are left out. */
    public boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes a metadata record, into this file and into those that follow. Empty metadata is not written.
     *
     * @param name the name; metadata of the same name takes the place of earlier in the files that follow
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void writeMetadata(String name, Map<String, String> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        withFiles(() -> files.writeMetadata(name, entries));
    }

    /**
     * Attaches a file's content, as it is now, to the file being written.
     *
     * @param file the file; its name becomes that of the attachment
     * @param mediaType for example {@code application/json}
     * @throws IOException if the file cannot be read, or the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void attach(Path file, String mediaType) throws IOException {
        long now = EpochClock.nowNanos();
        attach(writer -> writer.writeAttachment(now, file, mediaType));
    }

    /**
     * Attaches bytes to the file being written.
     *
     * @param name the attachment's name
     * @param mediaType for example {@code application/json}
     * @param logTime when it was recorded
     * @param createTime when it was made
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void attach(String name, String mediaType, Instant logTime, Instant createTime, byte[] data)
            throws IOException {
        McapAttachment attachment = new McapAttachment(
                EpochClock.toNanos(logTime), EpochClock.toNanos(createTime), name, mediaType, ByteSlice.of(data));
        attach(writer -> writer.writeAttachment(attachment));
    }

    /**
     * Closes the open chunk and waits until all that was logged before has reached the operating system: it then survives
     * the death of the process.
     *
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void flush() throws IOException {
        withFiles(() -> files.current().writer().flush());
    }

    /**
     * Goes on in the next file.
     *
     * @throws IOException if that cannot be created, or the output fails or has failed
     * @throws IllegalStateException if this recording has no {@link Rotation}, or is closed
     */
    public void rotate() throws IOException {
        if (rotation.isNever()) {
            throw new IllegalStateException("this recording has one file: give it a rotation when it is created");
        }
        withFiles(this::beginNextFile);
    }

    /**
     * Detaches from the context, and finishes the file. Does nothing if called again.
     *
     * @throws IOException the error that ended the recording early, or one of finishing it
     */
    @Override
    public void close() throws IOException {
        context.removeSink(this);
        RecordingFile last;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            last = files.current();
        } finally {
            lock.unlock();
        }
        try {
            last.writer().close();
        } catch (IOException e) {
            fail(e);
        } finally {
            background.close();
        }
        keepBudget(false);
        Optional<IOException> first = failure();
        if (first.isPresent()) {
            throw new IOException("the recording failed: " + first.get().getMessage(), first.get());
        }
    }

    /** Writes an attachment without holding up those who log; begins again if the file is finished meanwhile. */
    private void attach(AttachmentAction action) throws IOException {
        while (true) {
            McapWriter[] writer = new McapWriter[1];
            withFiles(() -> writer[0] = files.current().writer());
            try {
                action.apply(writer[0]);
                return;
            } catch (IllegalStateException e) {
                if (isCurrent(writer[0])) {
                    throw e;
                }
            }
        }
    }

    private boolean isCurrent(McapWriter writer) {
        lock.lock();
        try {
            return files.current().writer() == writer;
        } finally {
            lock.unlock();
        }
    }

    private void record(RecordedChannel channel, long logTimeNanos, byte[] data, int offset, int length) {
        try {
            if (intervalEnded || files.current().writer().writtenBytes() >= rotation.sizeBytes()) {
                beginNextFile();
            }
            if (!files.current().write(channel, logTimeNanos, logTimeNanos, data, offset, length, wait)) {
                counters.droppedMessages++;
                return;
            }
            counters.recordedMessages++;
            counters.recordedBytes += length;
            if (durability != null) {
                durability.written(files.current().writer(), length, wait);
            }
        } catch (IOException e) {
            counters.lostMessages++;
            fail(e);
        }
    }

    /** Goes on in the next file, and leaves the last to be finished in the background. */
    private void beginNextFile() throws IOException {
        intervalEnded = false;
        RecordingFile finished = files.current();
        if (finished.isEmpty()) {
            return;
        }
        if (durability != null) {
            durability.secureNow(finished.writer());
        }
        files.beginNext(latestLogTimeNanos);
        background.run(() -> finish(finished));
    }

    private void finish(RecordingFile file) {
        try {
            file.writer().close();
        } catch (IOException e) {
            fail(e);
        }
        keepBudget(true);
    }

    /** Deletes the oldest files if there are too many. */
    private void keepBudget(boolean moreToCome) {
        if (diskBudget == null) {
            return;
        }
        long reserved = moreToCome && rotation.sizeBytes() != Long.MAX_VALUE ? rotation.sizeBytes() : 0;
        try {
            int deleted = diskBudget.enforce(Set.of(path()), reserved);
            lock.lock();
            try {
                counters.deletedFiles += deleted;
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            LOGGER.warn("Cannot delete old recordings to keep the disk budget", e);
        }
    }

    private void secure() {
        McapWriter writer;
        lock.lock();
        try {
            if (closed || failure != null || durability == null) {
                return;
            }
            writer = files.current().writer();
        } finally {
            lock.unlock();
        }
        try {
            durability.secure(writer);
        } catch (IOException e) {
            fail(e);
        } catch (IllegalStateException e) {
            LOGGER.debug("The file was finished meanwhile, which brought it to safety", e);
        }
    }

    private void endInterval() {
        lock.lock();
        try {
            intervalEnded = true;
        } finally {
            lock.unlock();
        }
    }

    private void fail(IOException cause) {
        lock.lock();
        try {
            if (failure != null) {
                return;
            }
            failure = cause;
        } finally {
            lock.unlock();
        }
        LOGGER.error(
                "The recording has failed and ends here; the application goes on, and its messages are counted as lost",
                cause);
    }

    private void withFiles(FileAction action) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("Sink closed: the recording has ended");
            }
            if (failure != null) {
                throw new IOException("the recording has failed before: " + failure.getMessage(), failure);
            }
            action.run();
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface AttachmentAction {
        void apply(McapWriter writer) throws IOException;
    }

    @FunctionalInterface
    private interface FileAction {
        void run() throws IOException;
    }
}
