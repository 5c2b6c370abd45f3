package org.foxglove4j.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.jspecify.annotations.Nullable;

/**
 * Records a context to an MCAP file, or to a sequence of them.
 *
 * <pre>{@code
 * try (McapSink mcap = McapSink.create(Path.of("drive.mcap"))) {
 *   channel.log(message);
 * }
 * }</pre>
 *
 * <p>Logging copies the message into a chunk in memory; other threads compress chunks, write them, and open the next
 * file. When they cannot keep up, the caller waits, or the message is dropped and counted: see {@link OverflowPolicy}.
 * A {@link Durability} determines how much may be lost when the process is killed, and a {@link Rotation} when the next
 * file begins. A channel is added to a file with its first message, unless
 * {@linkplain McapSinkBuilder#eagerDefinitions configured otherwise}.
 *
 * <p>When the output fails, for example because the disk is full, the application keeps running: the error is logged
 * once, {@link #failure} returns it, {@link #close} throws it, later messages are counted as lost, and what was
 * recorded stays readable. With a {@linkplain McapSinkBuilder#diskBudgetBytes disk budget}, the recording continues in
 * another file if possible.
 *
 * <p>A recording that is still open when the program exits is {@linkplain McapSinkBuilder#closeOnExit closed then},
 * also after Ctrl-C.
 *
 * <p>Thread-safe. Methods that only return information never wait for the disk, and neither does {@link #pause}.
 * Interrupting a thread does not affect the recording, and the thread's interrupt status is preserved.
 */
public final class McapSink implements Sink, Closeable {

    private final Context context;
    private final Rotation rotation;
    private final boolean eagerDefinitions;
    private final Recording recording;

    McapSink(McapSinkBuilder builder, RecordingFiles files, @Nullable DiskBudget diskBudget) throws IOException {
        this.context = builder.context;
        this.rotation = builder.rotation;
        this.eagerDefinitions = builder.eagerDefinitions;
        this.recording = Recording.start(builder, files, diskBudget);
    }

    /**
     * Starts to record the default context to a file, with the default options.
     *
     * @param path the file; <code>drive-{time}.mcap</code> creates a new file each time, see
     *     {@link McapSinkBuilder#create(Path)}
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be created
     */
    public static McapSink create(Path path) throws IOException {
        return builder().create(path);
    }

    /** Ends the recording because it cannot be started, and deletes the file that was created for it. */
    void discard(Throwable reason) {
        context.removeSink(this);
        recording.discard(reason);
    }

    /** Creates a builder with the default options. */
    public static McapSinkBuilder builder() {
        return new McapSinkBuilder();
    }

    /**
     * Returns the file that is being written or was written last.
     *
     * @throws IllegalStateException if the recording goes to a stream
     */
    public Path path() {
        Path path = recording.path();
        if (path == null) {
            throw new IllegalStateException("this recording goes to a stream, not to a file");
        }
        return path;
    }

    /**
     * Returns the files of this recording, oldest first, without those that were deleted to stay within the disk
     * budget. Empty if the recording goes to a stream.
     */
    public List<Path> paths() {
        return recording.paths();
    }

    /** Returns the current counts. Messages that are being logged concurrently may be counted only in part. */
    public RecordingStatistics statistics() {
        return recording.statistics();
    }

    /** Returns the error that stopped the recording early, if there was one. */
    public Optional<IOException> failure() {
        return recording.failure();
    }

    /** Records a message. Called by the context. */
    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        recording.log(channel, logTimeNanos, data, offset, length);
    }

    /** Adds the channels to the file, if it should contain channels without messages. Called by the context. */
    @Override
    public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        if (eagerDefinitions) {
            recording.define(channels);
        }
        return List.of();
    }

    /** Omits a channel from later files. Called by the context. */
    @Override
    public void channelRemoved(ChannelDescriptor channel) {
        recording.forget(channel);
    }

    /** Skips and counts messages until {@link #resume} is called. */
    public void pause() {
        recording.pause();
    }

    /**
     * Continues recording after {@link #pause}. The last message of each latched channel is written again: its log time
     * is that of the latest message logged on any channel, and its publish time is its original log time.
     */
    public void resume() {
        recording.resume();
    }

    /** Returns whether the recording is paused. */
    public boolean isPaused() {
        return recording.isPaused();
    }

    /**
     * Writes a metadata record to the current file and to each file that follows. Empty metadata is not written.
     *
     * @param name the name; in the files that follow, it replaces earlier metadata of the same name
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void writeMetadata(String name, Map<String, String> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        recording.writeMetadata(name, entries);
    }

    /**
     * Writes the current content of a file as an attachment to the file being written, with the
     * {@linkplain Context#nowNanos() current time}.
     *
     * @param file the file; its name becomes the name of the attachment
     * @param mediaType for example {@code application/json}
     * @throws IOException if the file cannot be read, or the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void writeAttachment(Path file, String mediaType) throws IOException {
        long now = context.nowNanos();
        recording.attach(writer -> writer.writeAttachment(now, file, mediaType));
    }

    /**
     * Writes an attachment to the file being written.
     *
     * @param logTime when the attachment was recorded
     * @param createTime when the attachment was created
     * @param name the attachment's name
     * @param mediaType for example {@code application/json}
     * @param data the content
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void writeAttachment(Instant logTime, Instant createTime, String name, String mediaType, byte[] data)
            throws IOException {
        McapAttachment attachment = new McapAttachment(
                EpochClock.toNanos(logTime), EpochClock.toNanos(createTime), name, mediaType, ByteSlice.of(data));
        recording.attach(writer -> writer.writeAttachment(attachment));
    }

    /**
     * Closes the open chunk and waits until everything logged before has been passed to the operating system, so that
     * it survives if the process is killed.
     *
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void flush() throws IOException {
        recording.flush();
    }

    /**
     * Continues in the next file.
     *
     * @throws IOException if the file cannot be created, or the output fails or has failed
     * @throws IllegalStateException if this recording has no {@link Rotation}, or is closed
     */
    public void rotate() throws IOException {
        if (rotation.isNever()) {
            throw new IllegalStateException("this recording has only one file: set a rotation when you create it");
        }
        recording.rotate();
    }

    /**
     * Removes this sink from the context and finishes the file. Does nothing if called again, except that it waits for
     * another thread that is closing this sink.
     *
     * @throws IOException the error that stopped the recording early, or an error while finishing the file; also if the
     *     file was deleted or moved while it was being written
     */
    @Override
    public void close() throws IOException {
        context.removeSink(this);
        try {
            recording.close();
        } finally {
            OpenRecordings.remove(this);
        }
    }

    @Override
    public String toString() {
        Path path = recording.path();
        return "McapSink[" + (path == null ? "to a stream" : path) + "]";
    }
}
