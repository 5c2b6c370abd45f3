package org.foxglove4j.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.foxglove4j.Context;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Configures and starts a recording. Obtain a builder from {@link McapSink#builder()}, then call one of the
 * {@code create} methods or {@link #append}. A builder is not thread-safe.
 */
public final class McapSinkBuilder {

    private final McapWriterBuilder writer = McapWriter.builder().compressionWorkers(1);
    Context context = Context.getDefault();
    SinkChannelFilter channelFilter = SinkChannelFilter.all();
    RateLimits rateLimits = RateLimits.NONE;
    OverflowPolicy overflow = OverflowPolicy.WAIT;
    boolean eagerDefinitions;

    @Nullable
    Durability durability;

    Rotation rotation = Rotation.NEVER;

    private long diskBudgetBytes = Long.MAX_VALUE;
    private boolean finishEarlierFiles;
    private boolean closeOnExit = true;

    McapSinkBuilder() {}

    /** Sets the context to record; the default context by default. */
    public McapSinkBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /**
     * Sets which channels are recorded; all by default. The filter is called once for each channel, not for each
     * message. Messages on channels that it rejects are not even encoded for this sink.
     */
    public McapSinkBuilder channelFilter(SinkChannelFilter newChannelFilter) {
        channelFilter = Objects.requireNonNull(newChannelFilter, "channelFilter");
        return this;
    }

    /**
     * Sets the compression. The default is {@link Compression#ZSTD}, or {@link Compression#LZ4} if the zstd library is
     * not available on the machine. Chunks that would not become smaller are stored uncompressed.
     */
    public McapSinkBuilder compression(Compression compression) {
        writer.compression(compression);
        return this;
    }

    /**
     * Sets the compression level. The default for zstd is 1, which keeps up with several hundred megabytes per second.
     * See {@link McapWriterBuilder#compressionLevel}.
     */
    public McapSinkBuilder compressionLevel(int compressionLevel) {
        writer.compressionLevel(compressionLevel);
        return this;
    }

    /**
     * Sets the size at which a chunk is closed, in bytes before compression; 1 MiB by default. Larger chunks compress
     * slightly better, but they take more memory in the recording and in every reader, and more is lost when the
     * process is killed, unless a {@link Durability} is set. The recording holds two chunks more in memory than there
     * are workers.
     */
    public McapSinkBuilder chunkSizeBytes(int chunkSizeBytes) {
        writer.chunkSizeBytes(chunkSizeBytes);
        return this;
    }

    /**
     * Sets the number of threads that compress; 1 by default. More threads help if more data is logged than one
     * processor core can compress. With 0, the threads that log compress and write themselves: the total work is about
     * the same, but a call of {@code log} that fills a chunk takes a millisecond or more.
     */
    public McapSinkBuilder compressionWorkers(int compressionWorkers) {
        writer.compressionWorkers(compressionWorkers);
        return this;
    }

    /** Sets the profile in the header of the files, for example {@code ros2}; empty by default. */
    public McapSinkBuilder profile(String profile) {
        writer.profile(profile);
        return this;
    }

    /**
     * Sets whether each file contains all channels that are open while it is written. By default this is false: a
     * channel is added to a file with its first message, so channels without messages do not appear in it.
     */
    public McapSinkBuilder eagerDefinitions(boolean newEagerDefinitions) {
        eagerDefinitions = newEagerDefinitions;
        writer.eagerDefinitions(newEagerDefinitions);
        return this;
    }

    /**
     * Sets whether an existing file is overwritten instead of throwing an exception; false by default. Files of a
     * rotation are never overwritten.
     */
    public McapSinkBuilder overwrite(boolean overwrite) {
        writer.overwrite(overwrite);
        return this;
    }

    /**
     * Sets other options of the {@link McapWriter}, for example which indexes and checksums it writes (all by default).
     * The consumer is called immediately, and its settings replace those made before with this builder.
     */
    public McapSinkBuilder writer(Consumer<McapWriterBuilder> options) {
        options.accept(writer);
        return this;
    }

    /**
     * Sets what happens to a message when no chunk is free because compression or the disk cannot keep up;
     * {@link OverflowPolicy#WAIT} by default.
     */
    public McapSinkBuilder overflow(OverflowPolicy newOverflow) {
        overflow = Objects.requireNonNull(newOverflow, "overflow");
        return this;
    }

    /**
     * Sets how much may be lost when the process is killed or the machine fails. By default, the messages of the open
     * chunk, however old, and the chunks waiting for compression are lost when the process is killed. If the machine
     * loses power, data that the operating system has not yet written to the disk is lost too, usually the messages of
     * the last half minute.
     */
    public McapSinkBuilder durability(Durability newDurability) {
        durability = Objects.requireNonNull(newDurability, "durability");
        return this;
    }

    /**
     * Sets when the recording continues in a new file; {@link Rotation#NEVER} by default. With a rotation, if the path
     * given to {@link #create(Path)} has no placeholder, the index of the file is inserted before the file name
     * extension.
     */
    public McapSinkBuilder rotation(Rotation newRotation) {
        rotation = Objects.requireNonNull(newRotation, "rotation");
        return this;
    }

    /**
     * Sets the maximum total size of the files of a {@linkplain #rotation rotation}, or of the files of all runs if the
     * name has a placeholder; unlimited by default. The budget is enforced when a file begins and when one ends, by
     * deleting files that match the name pattern, including those of earlier runs. Files with the lowest index, or
     * otherwise the earliest time, are deleted first, and the file being written is never deleted. Room for one file of
     * the rotation's size is kept free.
     *
     * <p>If the disk becomes full before the budget is used up, old files are deleted as well, and the recording
     * continues in another file with a smaller budget that fits the disk. Messages logged in between are counted as
     * lost.
     *
     * @throws IllegalArgumentException if the bytes are not positive
     */
    public McapSinkBuilder diskBudgetBytes(long newDiskBudgetBytes) {
        if (newDiskBudgetBytes <= 0) {
            throw new IllegalArgumentException("disk budget " + newDiskBudgetBytes + " bytes is not positive");
        }
        diskBudgetBytes = newDiskBudgetBytes;
        return this;
    }

    /**
     * Sets whether files that earlier runs did not close, for example because the machine was switched off, are
     * finished when this recording starts; false by default. This applies to files that match the name pattern, or to
     * the file given to {@link #append}. Each gets its summary section, which indexed readers need, and all its
     * complete records are kept: see {@link org.foxglove4j.mcap.McapRecovery#finishInPlace}. No other process may be
     * writing files with matching names meanwhile.
     *
     * <p>Files that match a pattern are finished in a background daemon thread, newest first. The recording does not
     * wait for it, and if the program exits first, the next run finishes the remaining files. Files with other damage
     * are not changed, and a warning is logged.
     */
    public McapSinkBuilder finishEarlierFiles(boolean newFinishEarlierFiles) {
        finishEarlierFiles = newFinishEarlierFiles;
        return this;
    }

    /**
     * Sets whether the recording is closed when the program exits without closing it, for example after Ctrl-C, SIGTERM
     * or the end of {@code main}; true by default. The file is then complete; otherwise it lacks its summary and the
     * messages that were still in memory. This does not help if the process is killed or the machine is switched off:
     * see {@link #durability}.
     *
     * <p>A shutdown hook does this as soon as no messages have been logged for a quarter of a second, or after a second,
     * so that the program can log how it stops. Messages logged later are lost, and metadata and attachments are
     * refused. If the program takes longer to stop and closes the recording itself, set this to false.
     */
    public McapSinkBuilder closeOnExit(boolean newCloseOnExit) {
        closeOnExit = newCloseOnExit;
        return this;
    }

    /**
     * Limits how many messages of a topic are recorded per second of log time. The other messages are dropped and
     * counted. By default there is no limit. Recorded messages are spaced evenly, with a tolerance of a tenth of the
     * interval, so that a source with exactly this rate and some jitter is recorded completely. If log time goes back,
     * the limit starts again.
     *
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public McapSinkBuilder rateLimit(String topic, double messagesPerSecond) {
        rateLimits = rateLimits.with(topic, messagesPerSecond);
        return this;
    }

    /**
     * Starts to record to a file. Missing folders are created.
     *
     * <p>In the file name, <code>{index}</code> is replaced by a number of at least four digits, one more than the
     * highest of the existing files, and <code>{time}</code> by the UTC time at which the file begins, for example
     * {@code 20261122T081500.123Z}. Files with such names are never overwritten.
     *
     * @param path the file
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and may not be overwritten
     * @throws IOException if the file cannot be created
     * @throws IllegalStateException if the context is closed
     * @throws IllegalArgumentException if a disk budget is set although there is only one file, or is smaller than the
     *     rotation's size, or if a placeholder is unknown, in a folder name, or used twice
     */
    public McapSink create(Path path) throws IOException {
        if (rotation.isNever() && !FileNames.isPattern(path)) {
            if (diskBudgetBytes != Long.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "a disk budget needs several files, so that the oldest can be"
                                + " deleted: set a rotation, or put {time} or {index} into the name to get a file for each run");
            }
            return start(RecordingFiles.newFile(path, writer));
        }
        FileNames names = FileNames.of(path);
        DiskBudget diskBudget = diskBudget(names);
        List<Path> earlier = finishEarlierFiles ? names.existing() : List.of();
        McapSink sink = start(RecordingFiles.numbered(names, writer.copy().overwrite(false)), diskBudget);
        if (!earlier.isEmpty()) {
            EarlierFiles.finishInBackground(earlier);
        }
        return sink;
    }

    /**
     * Continues recording in an existing file, or creates the file if it does not exist. Channels that are already in
     * the file are reused, and the sequence numbers of their new messages start again at 1.
     *
     * @throws org.foxglove4j.mcap.McapFormatException if the file is not an MCAP file, is damaged, or was not closed
     *     because the program was killed (see {@link #finishEarlierFiles})
     * @throws IOException if the file cannot be opened
     * @throws IllegalStateException if the context is closed
     * @throws IllegalArgumentException if a rotation or a disk budget is set, or the name has a placeholder
     * @see McapWriterBuilder#append
     */
    public McapSink append(Path path) throws IOException {
        if (!rotation.isNever() || diskBudgetBytes != Long.MAX_VALUE || FileNames.isPattern(path)) {
            throw new IllegalArgumentException(
                    "a recording that is appended to " + path
                            + " has only that file: remove the rotation, the disk budget and placeholders, or create(...) new files");
        }
        if (!Files.exists(path)) {
            return create(path);
        }
        if (finishEarlierFiles) {
            EarlierFiles.finish(path);
        }
        return start(RecordingFiles.single(path, () -> writer.append(path)));
    }

    /**
     * Starts to record to a stream, which is closed with the sink.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if a rotation is set
     */
    public McapSink create(OutputStream stream) throws IOException {
        return startStream(() -> writer.create(stream));
    }

    /**
     * Starts to record to a channel, which need not be seekable and is closed with the sink.
     *
     * @throws IOException if the channel fails
     * @throws IllegalArgumentException if a rotation is set
     */
    public McapSink create(WritableByteChannel channel) throws IOException {
        return startStream(() -> writer.create(channel));
    }

    private McapSink startStream(RecordingFiles.WriterFactory factory) throws IOException {
        if (!rotation.isNever()) {
            throw new IllegalArgumentException("a rotation needs files: create the sink with a path");
        }
        return start(RecordingFiles.single(null, factory));
    }

    private @Nullable DiskBudget diskBudget(FileNames names) {
        if (diskBudgetBytes == Long.MAX_VALUE) {
            return null;
        }
        if (rotation.sizeBytes() != Long.MAX_VALUE && rotation.sizeBytes() > diskBudgetBytes) {
            throw new IllegalArgumentException("a disk budget of " + diskBudgetBytes
                    + " bytes is too small for one file of " + rotation.sizeBytes()
                    + " bytes: use a smaller rotation size");
        }
        return new DiskBudget(names, diskBudgetBytes);
    }

    private McapSink start(RecordingFiles files) throws IOException {
        return start(files, null);
    }

    private McapSink start(RecordingFiles files, @Nullable DiskBudget diskBudget) throws IOException {
        if (context.isClosed()) {
            throw new IllegalStateException("this context is closed; create another with Context.create()");
        }
        McapSink sink = new McapSink(this, files, diskBudget);
        try {
            context.addSink(sink, channelFilter);
        } catch (RuntimeException | Error e) {
            sink.discard(e);
            throw e;
        }
        if (closeOnExit) {
            OpenRecordings.add(sink);
        }
        return sink;
    }
}
