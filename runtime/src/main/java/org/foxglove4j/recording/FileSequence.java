package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of one recording, the last of which is being written, and what each of them has to have by itself: the metadata
 * of the recording, and the last messages of latched channels.
 *
 * <p>Not safe for use by several threads.
 */
final class FileSequence {

    private final RecordingFiles files;
    private final RecordedChannels channels;
    private final List<Path> paths = new ArrayList<>();
    private final Map<String, Map<String, String>> metadata = new LinkedHashMap<>();
    private RecordingFile current;
    private int count;

    /** Opens the first file. */
    FileSequence(RecordingFiles files, RecordedChannels channels) throws IOException {
        this.files = files;
        this.channels = channels;
        this.current = open();
    }

    /** Returns the file that is being written. */
    RecordingFile current() {
        return current;
    }

    /** Returns the paths of all files, the first first; empty if the recording goes to a stream. */
    List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Returns how many files were begun. */
    int count() {
        return count;
    }

    /** Writes metadata into this file, and into those that follow. */
    void writeMetadata(String name, Map<String, String> entries) throws IOException {
        current.writer().writeMetadata(name, entries);
        metadata.put(name, Map.copyOf(entries));
    }

    /** Begins the next file, at a log time; the one that was written before is the caller's to close. */
    void beginNext(long logTimeNanos) throws IOException {
        current = open();
        for (Map.Entry<String, Map<String, String>> entry : metadata.entrySet()) {
            current.writer().writeMetadata(entry.getKey(), entry.getValue());
        }
        writeLatched(logTimeNanos);
    }

    /** Writes the last messages of latched channels, as if they had been logged just now; when they were is kept. */
    void writeLatched(long logTimeNanos) throws IOException {
        for (RecordedChannel channel : channels.all()) {
            channel.<IOException>ifLatched((latched, publishTimeNanos, data, length) ->
                    current.write(latched, logTimeNanos, publishTimeNanos, data, 0, length, true));
        }
    }

    private RecordingFile open() throws IOException {
        RecordingFile file = files.open();
        count++;
        Path path = file.path();
        if (path != null) {
            paths.add(path);
        }
        return file;
    }
}
