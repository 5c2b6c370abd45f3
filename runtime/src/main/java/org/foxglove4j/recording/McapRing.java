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
 * Keeps the last seconds of a context in memory, and writes them to an MCAP file on request, for example after a fault.
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
 * <p>Memory use is limited by time and by size; the oldest messages are evicted first. The time limit refers to the
 * time at which messages are logged, not to their log times. In the steady state nothing is allocated. The last message
 * of a latched channel is kept even if it is older.
 *
 * <p>Thread-safe. Messages can be logged while a dump is written.
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

    /** Creates a builder with the default options. */
    public static McapRingBuilder builder() {
        return new McapRingBuilder();
    }

    /** Returns how long messages are kept. */
    public Duration duration() {
        return duration;
    }

    /** Returns the memory that messages currently take, in bytes. */
    public long heldBytes() {
        lock.lock();
        try {
            return ring.heldBytes();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the number of messages evicted since the start, because they were too old or there were too many. */
    public long evictedMessages() {
        lock.lock();
        try {
            return ring.evictedMessages();
        } finally {
            lock.unlock();
        }
    }

    /** Stores a message. Called by the context. */
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

    /** Forgets a closed channel. Called by the context. */
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
     * Writes the current content of the ring to a file, whose folder is created if it does not exist. The ring keeps
     * its content, and a later dump writes it again.
     *
     * @param path the file; {@code fault-{time}.mcap} creates a new file each time, see
     *     {@link McapSinkBuilder#create(Path)}
     * @return the number of messages written
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a placeholder is unknown, in a folder name, or used twice
     */
    public long dump(Path path) throws IOException {
        if (FileNames.isPattern(path)) {
            return dump(RecordingFiles.numbered(FileNames.of(path), writer));
        }
        return dump(RecordingFiles.newFile(path, writer));
    }

    /**
     * Writes the current content of the ring to a stream, and closes the stream. The ring keeps its content.
     *
     * @return the number of messages written
     * @throws IOException if the stream fails
     */
    public long dump(OutputStream stream) throws IOException {
        return dump(RecordingFiles.single(null, () -> writer.create(stream)));
    }

    /** Returns the file that was written by the last dump, if there was one. */
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

    /** Removes this ring from the context. Its content can still be dumped. Does nothing if called again. */
    @Override
    public void close() {
        context.removeSink(this);
    }

    @Override
    public String toString() {
        return "McapRing[" + duration + ", " + heldBytes() + " bytes]";
    }
}
