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
 * The files of one recording, the last of which is being written, and what each of them has to have by itself: the metadata
 * of the recording, and the last messages of latched channels. The next may be open already.
 *
 * <p>Not safe for use by several threads, but for what says so.
 */
final class FileSequence {

    /** A file that is larger by this part of the size of a rotation is not written on until the next is open. */
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

    /** Returns the file that is being written; for any thread. */
    RecordingFile current() {
        return current;
    }

    /** Returns the paths of the files that exist, the first first; empty if the recording goes to a stream; for any thread. */
    List<Path> paths() {
        synchronized (paths) {
            return List.copyOf(paths);
        }
    }

    /** Forgets a file that was deleted; for any thread. */
    void remove(Path path) {
        synchronized (paths) {
            paths.remove(path);
        }
    }

    /** Tells the log time of a message, with which a file may begin: what is carried over gets that of the last message. */
    void logged(long logTimeNanos) {
        lastLogTimeNanos = logTimeNanos;
    }

    /** Returns the paths of the files that are written now or next; for any thread, waits for a file that is just being opened. */
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

    /** Has the messages from now on begin another file; for any thread. */
    void endInterval() {
        intervalEnded = true;
    }

    /** Returns whether the next message belongs into another file. */
    boolean isNextDue() {
        return intervalEnded || current.writer().writtenBytes() >= rotation.sizeBytes();
    }

    /** Returns whether the next file can be begun without waiting for the disk, or must be begun all the same. */
    boolean isNextToBeBegun() {
        long size = rotation.sizeBytes();
        return next.isOpen()
                || current.isEmpty()
                || current.writer().writtenBytes() - size >= Math.max(1, size / MOST_EXCESS);
    }

    /** Opens the next file, so that nobody waits for that when it is begun; for any thread. */
    void openNext() throws IOException {
        next.open(metadata);
    }

    /** Deletes the file that was opened to be the next, because there is none; for any thread. */
    void discardNext() throws IOException {
        next.discard();
    }

    /** Returns the writers of the files that are not finished: the last is that of the file being written. */
    List<McapWriter> unfinished() {
        List<McapWriter> writers = new ArrayList<>(ended);
        writers.add(current.writer());
        return writers;
    }

    /** Tells that a file has been finished. */
    void finished(RecordingFile file) {
        ended.remove(file.writer());
    }

    /**
     * Has a channel in the files that follow, before there are messages of it.
     *
     * @param here whether in this file, too
     */
    void define(ChannelDescriptor channel, boolean here) throws IOException {
        defined.add(channel);
        if (here) {
            current.define(channels.of(channel));
        }
    }

    /** Has a channel in the files that follow only with messages. */
    void forget(ChannelDescriptor channel) {
        defined.remove(channel);
        channels.remove(channel);
    }

    /** Writes metadata into this file, and into those that follow. */
    void writeMetadata(String name, Map<String, String> entries) throws IOException {
        current.writer().writeMetadata(name, entries);
        Map<String, Map<String, String>> more = new LinkedHashMap<>(metadata);
        more.put(name, Map.copyOf(entries));
        metadata = Collections.unmodifiableMap(more);
    }

    /**
     * Begins the next file, unless nothing has been logged to this one.
     *
     * @param finishLater takes the file that was written before
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

    /** Begins the next file in the place of one that has been finished. */
    void replace() throws IOException {
        NextFile.Opened opened;
        // So that it is in use all the time.
        synchronized (next) {
            opened = next.take(metadata);
            current = begin(opened.file());
        }
        for (Map.Entry<String, Map<String, String>> entry : metadata.entrySet()) {
            // What was written since the file was opened.
            if (!entry.getValue().equals(opened.metadata().get(entry.getKey()))) {
                current.writer().writeMetadata(entry.getKey(), entry.getValue());
            }
        }
        for (ChannelDescriptor channel : defined) {
            current.define(channels.of(channel));
        }
        carryOverLatched();
    }

    /** Writes the last messages of latched channels, as if they had been logged just now; when they were is kept. */
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
