package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file that a recording continues in. It can be opened before it is needed, so that logging threads do not wait
 * until the disk has created it. Thread-safe: a thread that needs the file waits while another opens it. The monitor of
 * this object is held while a file is opened.
 */
final class NextFile {

    private final RecordingFiles files;
    private volatile @Nullable Opened opened;
    private boolean over;

    NextFile(RecordingFiles files) {
        this.files = files;
    }

    /**
     * A file that is open.
     *
     * @param metadata the metadata that was written to it
     */
    record Opened(RecordingFile file, Map<String, Map<String, String>> metadata) {}

    /** Returns whether the file is available without waiting for the disk. */
    boolean isOpen() {
        return opened != null;
    }

    /** Returns the path of the file if it is open and has one. */
    @Nullable
    Path path() {
        Opened there = opened;
        return there == null ? null : there.file.path();
    }

    /** Opens the file with the metadata of the recording, unless it is already open or the recording has ended. */
    synchronized void open(Map<String, Map<String, String>> metadata) throws IOException {
        if (opened == null && !over) {
            opened = openNew(metadata);
        }
    }

    /** Hands over the file, after opening it if necessary. The following file can then be opened. */
    synchronized Opened take(Map<String, Map<String, String>> metadata) throws IOException {
        Opened taken = opened == null ? openNew(metadata) : opened;
        opened = null;
        return taken;
    }

    /** Deletes the file, which is no longer needed. */
    synchronized void discard() throws IOException {
        over = true;
        Opened unused = opened;
        opened = null;
        if (unused != null) {
            unused.file.discard();
        }
    }

    private Opened openNew(Map<String, Map<String, String>> metadata) throws IOException {
        RecordingFile file = files.open();
        boolean whole = false;
        try {
            for (Map.Entry<String, Map<String, String>> entry : metadata.entrySet()) {
                file.writer().writeMetadata(entry.getKey(), entry.getValue());
            }
            whole = true;
            return new Opened(file, metadata);
        } finally {
            if (!whole) {
                file.discard();
            }
        }
    }
}
