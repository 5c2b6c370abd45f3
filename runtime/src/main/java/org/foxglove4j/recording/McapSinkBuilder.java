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
 * Configures a recording; {@link McapSink#builder()} begins, one of the {@code create} methods or {@link #append} ends. Not safe for use by
 * several threads.
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

    McapSinkBuilder() {}

    /** Sets the context to record; the default context by default. */
    public McapSinkBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /**
     * Sets which channels are recorded; all by default. The filter is asked once for each channel, not for each message;
     * messages of the others are not even encoded for this sink.
     */
    public McapSinkBuilder channelFilter(SinkChannelFilter newChannelFilter) {
        channelFilter = Objects.requireNonNull(newChannelFilter, "channelFilter");
        return this;
    }

    /**
     * Sets the compression; by default {@link Compression#ZSTD}, or {@link Compression#LZ4} on a machine for which there is no
     * zstd library. Chunks that do not become smaller are stored as they are.
     */
    public McapSinkBuilder compression(Compression compression) {
        writer.compression(compression);
        return this;
    }

    /**
     * Sets how hard to compress; for zstd 1 by default, which keeps up with some hundred megabytes a second. See {@link
     * McapWriterBuilder#compressionLevel}.
     */
    public McapSinkBuilder compressionLevel(int compressionLevel) {
        writer.compressionLevel(compressionLevel);
        return this;
    }

    /**
     * Sets the size at which a chunk is closed, in bytes before compression; 1 MiB by default. Larger chunks compress a little
     * better; they take more memory, here and in every reader, and more is lost when the process is killed, unless a {@link
     * Durability} says otherwise. The recording holds as many chunks in memory as there are workers, and two more.
     */
    public McapSinkBuilder chunkSizeBytes(int chunkSizeBytes) {
        writer.chunkSizeBytes(chunkSizeBytes);
        return this;
    }

    /**
     * Sets how many threads compress; 1 by default. More are of use if more is logged than one processor core can compress.
     * With 0 the threads that log do it themselves, and wait for the disk: about as much work in all, but a call of {@code
     * log} takes a millisecond or more when it fills a chunk.
     */
    public McapSinkBuilder compressionWorkers(int compressionWorkers) {
        writer.compressionWorkers(compressionWorkers);
        return this;
    }

    /** Sets the profile in the files' header, which tells readers of conventions that the file follows; empty by default. */
    public McapSinkBuilder profile(String profile) {
        writer.profile(profile);
        return this;
    }

    /**
     * Sets whether each file has all channels that are open while it is written; false by default: a channel comes into a
     * file with its first message, so that readers cannot tell a silent one from one that never was.
     */
    public McapSinkBuilder eagerDefinitions(boolean newEagerDefinitions) {
        eagerDefinitions = newEagerDefinitions;
        writer.eagerDefinitions(newEagerDefinitions);
        return this;
    }

    /** Replaces a file that exists, instead of refusing; false by default. Files of a rotation are never replaced. */
    public McapSinkBuilder overwrite(boolean overwrite) {
        writer.overwrite(overwrite);
        return this;
    }

    /**
     * Sets any other option of the writer of the files, for example which indexes and checksums it writes; by default all of
     * them. What is set here takes the place of what the methods above have set.
     */
    public McapSinkBuilder writer(Consumer<McapWriterBuilder> options) {
        options.accept(writer);
        return this;
    }

    /**
     * Sets what happens to a message for which there is no chunk free, because compression or disk cannot keep up; by default
     * {@link OverflowPolicy#WAIT}.
     */
    public McapSinkBuilder overflow(OverflowPolicy newOverflow) {
        overflow = Objects.requireNonNull(newOverflow, "overflow");
        return this;
    }

    /**
     * Sets how much may be lost when the process or the machine stops without warning. By default that is what has not
     * filled its chunk yet, however old, and the chunks that wait for compression; a machine that loses power loses besides
     * what the operating system had not written, usually half a minute's messages.
     */
    public McapSinkBuilder durability(Durability newDurability) {
        durability = Objects.requireNonNull(newDurability, "durability");
        return this;
    }

    /**
     * Sets when the recording goes on in another file; {@link Rotation#NEVER} by default. If the path given to {@link
     * #create(Path)} has no placeholder, the index is then put before the ending.
     */
    public McapSinkBuilder rotation(Rotation newRotation) {
        rotation = Objects.requireNonNull(newRotation, "rotation");
        return this;
    }

    /**
     * Sets the most bytes that the files of a {@linkplain #rotation rotation} may take together, or those of all runs if the
     * name has a placeholder; unlimited by default. It is kept when a file begins and when one ends.
     * The files that fit the name pattern are deleted, those of earlier runs included, the lowest index or else the earliest
     * time first, never the one being written. Room for one file of the rotation's size is kept free.
     *
     * <p>If the disk is full before the budget is used up, old files are deleted as well, and the recording goes on in another
     * file, with a budget of what there is room for; the messages in between are counted as lost.
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
     * Sets whether files that earlier runs have left unclosed, because the machine was switched off, are closed when this
     * recording begins; false by default. These are the files that fit the name pattern, or the one that {@link #append} goes on
     * in. They get their summary, which readers need to find their way, and lose nothing that is whole: see {@link
     * org.foxglove4j.mcap.McapRecovery#finishInPlace}. Nobody else may be writing files of such names meanwhile.
     *
     * <p>Files of a pattern are closed on a thread of their own, which reads them, the last first, and for which neither
     * the recording nor the end of the program waits: what is not done then, the next run does. What is damaged otherwise is
     * left as it is, and warned of.
     */
    public McapSinkBuilder finishEarlierFiles(boolean newFinishEarlierFiles) {
        finishEarlierFiles = newFinishEarlierFiles;
        return this;
    }

    /**
     * Records at most so many messages of a topic in a second of log time; the others are left out and counted. By default
     * there is no limit. The messages that pass are spaced evenly, give or take a tenth, so that a source of just this rate
     * passes whole though it jitters; if log time goes back, the limit begins anew.
     *
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public McapSinkBuilder rateLimit(String topic, double messagesPerSecond) {
        rateLimits = rateLimits.with(topic, messagesPerSecond);
        return this;
    }

    /**
     * Begins to record to a file. Folders that do not exist are created.
     *
     * <p>In the file's name <code>{index}</code> stands for a number of four digits or more, which counts on from the
     * files that exist, and <code>{time}</code> for the UTC time at which the file begins, as in
     * {@code 20261122T081500.123Z}. Files with such names are never overwritten.
     *
     * @param path the file
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be overwritten
     * @throws IOException if the file cannot be created
     * @throws IllegalStateException if the context is closed
     * @throws IllegalArgumentException if a disk budget is set where there is but one file, or for less than one file of the
     *     rotation's size, or a placeholder is unknown, or stands in the folder, or twice in the name
     */
    public McapSink create(Path path) throws IOException {
        if (rotation.isNever() && !FileNames.isPattern(path)) {
            if (diskBudgetBytes != Long.MAX_VALUE) {
                throw new IllegalArgumentException("a disk budget needs more files than one, of which the oldest are"
                        + " deleted: set a rotation, or put {time} or {index} into the name, for a file of each run");
            }
            return start(RecordingFiles.single(path, () -> {
                RecordingFiles.createFolderOf(path);
                return writer.create(path);
            }));
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
     * Goes on recording in a file, behind what is in it; begins it if there is none. Channels that are in the file already are
     * not added again; their messages are numbered from 1 again.
     *
     * @throws org.foxglove4j.mcap.McapFormatException if the file is not an MCAP file, is damaged, or was not closed, because
     *     the program was killed: {@link #finishEarlierFiles} closes it
     * @throws IOException if the file cannot be opened
     * @throws IllegalStateException if the context is closed
     * @throws IllegalArgumentException if a rotation or a disk budget is set, or the name has a placeholder
     * @see McapWriterBuilder#append
     */
    public McapSink append(Path path) throws IOException {
        if (!rotation.isNever() || diskBudgetBytes != Long.MAX_VALUE || FileNames.isPattern(path)) {
            throw new IllegalArgumentException("a recording that goes on in " + path
                    + " has that one file: leave rotation, disk budget and placeholders out, or create(...) new files");
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
     * Begins to record to a stream, which is closed at the end.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if a rotation is set
     */
    public McapSink create(OutputStream stream) throws IOException {
        return startStream(() -> writer.create(stream));
    }

    /**
     * Begins to record to a channel, which need not seek and is closed at the end.
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
                    + " bytes has no room for one file of " + rotation.sizeBytes()
                    + " bytes: make the rotation's size smaller");
        }
        return new DiskBudget(names, diskBudgetBytes);
    }

    private McapSink start(RecordingFiles files) throws IOException {
        return start(files, null);
    }

    private McapSink start(RecordingFiles files, @Nullable DiskBudget diskBudget) throws IOException {
        McapSink sink = new McapSink(this, files, diskBudget);
        boolean attached = false;
        try {
            context.addSink(sink, channelFilter);
            attached = true;
        } finally {
            if (!attached) {
                sink.close();
            }
        }
        return sink;
    }
}
