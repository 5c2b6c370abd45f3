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
 * <p>Logging copies the message into a chunk in memory; compression and the disk are left to other threads, and so is
 * opening the next file. When they cannot keep up the caller waits, or the message is dropped and counted: see {@link
 * OverflowPolicy}. What may be lost when the process is killed is said by a {@link Durability}; when the next file begins,
 * by a {@link Rotation}. A channel comes into a file with its first message, unless the builder {@linkplain
 * McapSinkBuilder#eagerDefinitions says} something else.
 *
 * <p>When the output fails, as on a full disk, the application keeps running: the error is logged once, {@link #failure}
 * tells it, {@link #close} throws it, messages are counted as lost from then on, and what was recorded stays readable. With a
 * {@linkplain McapSinkBuilder#diskBudgetBytes disk budget} the recording goes on in another file instead, if it can.
 *
 * <p>Safe for use by several threads. The methods that only ask never wait for the disk, and neither does {@link #pause}. A
 * thread that is interrupted goes on recording, and stays interrupted.
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
        this.recording = new Recording(builder, files, diskBudget);
    }

    /**
     * Begins to record the default context to a file, with the default options.
     *
     * @param path the file; <code>drive-{time}.mcap</code> is a new one each time, see {@link McapSinkBuilder#create(Path)}
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
        Path path = recording.path();
        if (path == null) {
            throw new IllegalStateException("this recording goes to a stream, not to a file");
        }
        return path;
    }

    /**
     * Returns the files of this recording, the first first; those deleted to keep the disk budget are left out. Empty if it goes
     * to a stream.
     */
    public List<Path> paths() {
        return recording.paths();
    }

    /** Returns what has become of the messages so far; of those being logged just now, maybe only in part. */
    public RecordingStatistics statistics() {
        return recording.statistics();
    }

    /** Returns the error that ended the recording early, if there was one. */
    public Optional<IOException> failure() {
        return recording.failure();
    }

    /** Takes a message; the context calls this. */
    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        recording.log(channel, logTimeNanos, data, offset, length);
    }

    /** Takes the channels into the file, if they are to be there before their messages; the context calls this. */
    @Override
    public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        if (eagerDefinitions) {
            recording.define(channels);
        }
        return List.of();
    }

    /** Leaves a channel out of the files to come; the context calls this. */
    @Override
    public void channelRemoved(ChannelDescriptor channel) {
        recording.forget(channel);
    }

    /** Leaves messages out, and counts them, until {@link #resume}. */
    public void pause() {
        recording.pause();
    }

    /**
     * Records again after {@link #pause}. Latched channels get their last message: with the log time of the message that was
     * logged last, and with its own as publish time.
     */
    public void resume() {
        recording.resume();
    }

    /** Returns whether messages are left out. */
    public boolean isPaused() {
        return recording.isPaused();
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
        recording.writeMetadata(name, entries);
    }

    /**
     * Writes a file's content, as it is now, as an attachment into the file being written, with the {@linkplain
     * Context#nowNanos() present time}.
     *
     * @param file the file; its name becomes that of the attachment
     * @param mediaType for example {@code application/json}
     * @throws IOException if the file cannot be read, or the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void writeAttachment(Path file, String mediaType) throws IOException {
        long now = context.nowNanos();
        recording.attach(writer -> writer.writeAttachment(now, file, mediaType));
    }

    /**
     * Writes an attachment into the file being written.
     *
     * @param logTime when it was recorded
     * @param createTime when it was made
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
     * Closes the open chunk and waits until all that was logged before has reached the operating system: it then survives
     * the death of the process.
     *
     * @throws IOException if the output fails or has failed
     * @throws IllegalStateException if this recording is closed
     */
    public void flush() throws IOException {
        recording.flush();
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
        recording.rotate();
    }

    /**
     * Detaches from the context, and finishes the file. Does nothing if called again.
     *
     * @throws IOException the error that ended the recording early, or one of finishing it; also if the file has been deleted or
     *     moved while it was being written
     */
    @Override
    public void close() throws IOException {
        context.removeSink(this);
        recording.close();
    }

    @Override
    public String toString() {
        Path path = recording.path();
        return "McapSink[" + (path == null ? "to a stream" : path) + "]";
    }
}
