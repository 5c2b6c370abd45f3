package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.mcap.McapWriter;

/**
 * The files of one recording, the last of which is being written, and the data that each of them must contain: the
 * metadata of the recording and the last messages of latched channels. The next file may already be open.
 *
 * <p>Not thread-safe, except for methods documented as thread-safe.
 */
final class FileSequence {

    /**
     * If a file exceeds the rotation size by this fraction of it, nothing is written to it until the next file is open.
     */
    private static final int MOST_EXCESS = 4;

    private final NextFile next;
    private final Rotation rotation;
    private final RecordedChannels channels;
    private final RecordingCounters counters;
    private final Set<Path> paths = new LinkedHashSet<>();
    private final List<McapWriter> ended = new ArrayList<>();
    private final Set<ChannelDescriptor> defined = new LinkedHashSet<>();
    private long lastLogTimeNanos;

    /** Replaced as a whole. */
    private volatile Map<String, Map<String, String>> metadata = Map.of();

    private volatile RecordingFile current;
    private volatile boolean intervalEnded;

    /** Opens the first file. */
    FileSequence(RecordingFiles files, Rotation rotation, RecordedChannels channels, RecordingCounters counters)
            throws IOException {
        this.next = new NextFile(files);
        this.rotation = rotation;
        this.channels = channels;
        this.counters = counters;
        this.current = begin(next.take(metadata).file());
    }

    /** Returns the file that is being written; thread-safe. */
    RecordingFile current() {
        return current;
    }

    /** Returns the paths of the existing files, oldest first; empty if the recording goes to a stream; thread-safe. */
    List<Path> paths() {
        synchronized (paths) {
            return List.copyOf(paths);
        }
    }

    /** Removes a file that was deleted; thread-safe. */
    void remove(Path path) {
        synchronized (paths) {
            paths.remove(path);
        }
    }

    /**
     * Records the log time of a message, at which a file may begin: messages that are carried over get the latest of
     * these log times.
     */
    void logged(long logTimeNanos) {
        lastLogTimeNanos = logTimeNanos;
    }

    /** Returns the paths of the current and the next file; thread-safe, waits while a file is being opened. */
    Set<Path> inUse() {
        Set<Path> inUse = new LinkedHashSet<>();
        synchronized (next) {
            for (Path path : Arrays.asList(current.path(), next.path())) {
                if (path != null) {
                    inUse.add(path);
                }
            }
        }
        return inUse;
    }

    /** Makes the next message begin another file; thread-safe. */
    void endInterval() {
        intervalEnded = true;
    }

    /** Returns whether the next message belongs in another file. */
    boolean isNextDue() {
        return intervalEnded || current.writer().writtenBytes() >= rotation.sizeBytes();
    }

    /** Returns whether the next file can be started without waiting for the disk, or must be started regardless. */
    boolean isNextToBeBegun() {
        long size = rotation.sizeBytes();
        return next.isOpen()
                || current.isEmpty()
                || current.writer().writtenBytes() - size >= Math.max(1, size / MOST_EXCESS);
    }

    /** Opens the next file, so that no thread waits for this when it is started; thread-safe. */
    void openNext() throws IOException {
        next.open(metadata);
    }

    /** Deletes the next file, which was opened but is not needed; thread-safe. */
    void discardNext() throws IOException {
        next.discard();
    }

    /** Returns the writers of the files that are not finished; the last one is that of the file being written. */
    List<McapWriter> unfinished() {
        List<McapWriter> writers = new ArrayList<>(ended);
        writers.add(current.writer());
        return writers;
    }

    /** Records that a file has been finished. */
    void finished(RecordingFile file) {
        ended.remove(file.writer());
    }

    /**
     * Adds a channel to the files that follow, even without messages.
     *
     * @param here whether to add it to this file too
     */
    void define(ChannelDescriptor channel, boolean here) throws IOException {
        defined.add(channel);
        if (here) {
            current.define(channels.of(channel));
        }
    }

    /** Adds a channel to the files that follow only if it has messages. */
    void forget(ChannelDescriptor channel) {
        defined.remove(channel);
        channels.remove(channel);
    }

    /** Writes metadata to this file and to those that follow. */
    void writeMetadata(String name, Map<String, String> entries) throws IOException {
        current.writer().writeMetadata(name, entries);
        Map<String, Map<String, String>> more = new LinkedHashMap<>(metadata);
        more.put(name, Map.copyOf(entries));
        metadata = Collections.unmodifiableMap(more);
    }

    /**
     * Begins the next file, unless nothing has been logged to this one.
     *
     * @param finishLater receives the previous file
     */
    void beginNext(Consumer<RecordingFile> finishLater) throws IOException {
        intervalEnded = false;
        RecordingFile last = current;
        if (last.isEmpty()) {
            return;
        }
        try {
            replace();
        } finally {
            if (current != last) {
                ended.add(last.writer());
                finishLater.accept(last);
            }
        }
    }

    /** Replaces a file that has been finished by the next one. */
    void replace() throws IOException {
        NextFile.Opened opened;
        // So that the file is in use at all times: it is next, or current.
        synchronized (next) {
            opened = next.take(metadata);
            current = begin(opened.file());
        }
        for (Map.Entry<String, Map<String, String>> entry : metadata.entrySet()) {
            // Only metadata that was written since the file was opened.
            if (!entry.getValue().equals(opened.metadata().get(entry.getKey()))) {
                current.writer().writeMetadata(entry.getKey(), entry.getValue());
            }
        }
        for (ChannelDescriptor channel : defined) {
            current.define(channels.of(channel));
        }
        carryOverLatched();
    }

    /**
     * Writes the last messages of latched channels as if they had been logged now; their original log times become
     * publish times.
     */
    void carryOverLatched() throws IOException {
        for (RecordedChannel channel : channels.all()) {
            channel.<IOException>ifLatched((latched, publishTimeNanos, data, length) ->
                    current.carryOver(latched, lastLogTimeNanos, publishTimeNanos, data, length));
        }
    }

    private RecordingFile begin(RecordingFile file) {
        counters.fileBegun();
        Path path = file.path();
        if (path != null) {
            synchronized (paths) {
                paths.add(path);
            }
        }
        return file;
    }
}
