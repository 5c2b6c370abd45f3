package org.foxglove4j.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last seconds of a context in memory, and writes them to an MCAP file when something has gone wrong.
 *
 * <pre>{@code
 * try (McapRing ring = McapRing.builder().duration(Duration.ofSeconds(30)).start()) {
 *   ...
 *   if (motorFault) {
 *     ring.dump(Path.of("fault-{time}.mcap"));
 *   }
 * }
 * }</pre>
 *
 * <p>Memory is bounded by time and by bytes; the oldest messages go first. Time is real time, whatever the log times. In
 * the steady state nothing is allocated. Of a latched channel the last message is kept even if it is older.
 *
 * <p>Safe for use by several threads. Logging goes on while a dump is written.
 */
public final class McapRing implements Sink, AutoCloseable {

    private final Context context;
    private final Duration duration;
    private final McapWriterBuilder writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final RecordedChannels channels = new RecordedChannels(RateLimits.NONE);
    private final MessageRing ring;
    private volatile @Nullable Path lastDump;

    McapRing(McapRingBuilder builder) {
        context = builder.context;
        duration = builder.duration;
        writer = builder.writer.copy();
        ring = new MessageRing(builder.duration.toNanos(), builder.maxBytes);
    }

    /** Begins to configure a ring. */
    public static McapRingBuilder builder() {
        return new McapRingBuilder();
    }

    /** Returns for how long messages are kept. */
    public Duration duration() {
        return duration;
    }

    /** Returns the bytes of memory that hold messages now. */
    public long heldBytes() {
        lock.lock();
        try {
            return ring.heldBytes();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many messages have been let go since the beginning, because they were too old or too many. */
    public long evictedMessages() {
        lock.lock();
        try {
            return ring.evictedMessages();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a message; the context calls this. */
    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        long arrivalNanos = System.nanoTime();
        lock.lock();
        try {
            RecordedChannel recorded = channels.of(channel);
            recorded.keepIfLatched(logTimeNanos, data, offset, length);
            ring.add(recorded.index(), logTimeNanos, arrivalNanos, data, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** Is told that a channel has gone; the context calls this. */
    @Override
    public void channelRemoved(ChannelDescriptor channel) {
        lock.lock();
        try {
            channels.remove(channel);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes what is in the ring now to a file, whose folder is created if there is none. The ring keeps it, and a later
     * dump writes it again.
     *
     * @param path the file; {@code fault-{time}.mcap} is a new one each time, see {@link McapSinkBuilder#create(Path)}
     * @return how many messages were written
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a placeholder stands in the folder, or twice in the name
     */
    public long dump(Path path) throws IOException {
        if (FileNames.isPattern(path)) {
            return dump(RecordingFiles.numbered(FileNames.of(path), writer));
        }
        return dump(RecordingFiles.single(path, () -> {
            RecordingFiles.createFolderOf(path);
            return writer.create(path);
        }));
    }

    /**
     * Writes what is in the ring now to a stream, such as one into memory, and closes it. The ring keeps it.
     *
     * @return how many messages were written
     * @throws IOException if the stream fails
     */
    public long dump(OutputStream stream) throws IOException {
        return dump(RecordingFiles.single(null, () -> writer.create(stream)));
    }

    /** Returns the file that was dumped last, if any was. */
    public Optional<Path> lastDump() {
        return Optional.ofNullable(lastDump);
    }

    private long dump(RecordingFiles files) throws IOException {
        RingDump dump;
        lock.lock();
        try {
            dump = new RingDump(channels.all(), ring.snapshot(System.nanoTime()));
        } finally {
            lock.unlock();
        }
        try {
            RecordingFile file = files.open();
            McapWriter out = file.writer();
            long messages;
            try (out) {
                messages = dump.writeTo(file);
            }
            if (file.path() != null) {
                lastDump = file.path();
            }
            return messages;
        } finally {
            lock.lock();
            try {
                ring.release();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Detaches from the context; what is in the ring can still be dumped. Does nothing if called again. */
    @Override
    public void close() {
        context.removeSink(this);
    }

    @Override
    public String toString() {
        return "McapRing[" + duration + ", " + heldBytes() + " bytes]";
    }
}
