package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the most recently read of several files open, so that any number of files can be read with a limited number of
 * file descriptors. Thread-safe.
 */
final class FilePool {

    /** Few enough for any limit of an operating system, and far more than usually overlap in time. */
    private static final int MAX_OPEN = 128;

    private final int maxOpen;

    /** The open files, the least recently read first. */
    private final Map<PooledFile, FileSource> open = new LinkedHashMap<>(16, 0.75f, true);

    FilePool() {
        this(MAX_OPEN);
    }

    /**
     * Creates a pool.
     *
     * @param maxOpen the maximum number of open files; exceeded only if more are read at the same time
     */
    FilePool(int maxOpen) {
        this.maxOpen = maxOpen;
    }

    /** Returns a source for a file, which is opened when it is read. */
    McapSource file(Path path) {
        return new PooledFile(this, path);
    }

    /** Opens a file if necessary, and keeps it open until it is released. */
    synchronized FileSource acquire(PooledFile file) throws IOException {
        if (file.closed) {
            throw new ClosedChannelException();
        }
        FileSource source = open.get(file);
        if (source == null) {
            closeUnused(maxOpen - 1);
            source = file.open();
            open.put(file, source);
        }
        file.users++;
        return source;
    }

    synchronized void release(PooledFile file) throws IOException {
        file.users--;
        closeUnused(maxOpen);
    }

    synchronized void close(PooledFile file) throws IOException {
        file.closed = true;
        FileSource source = open.remove(file);
        if (source != null) {
            source.close();
        }
    }

    /** Closes files that are not being read, until no more than a number are open. */
    private void closeUnused(int count) throws IOException {
        if (open.size() <= count) {
            return;
        }
        Iterator<Map.Entry<PooledFile, FileSource>> files = open.entrySet().iterator();
        while (files.hasNext() && open.size() > count) {
            Map.Entry<PooledFile, FileSource> file = files.next();
            if (file.getKey().users == 0) {
                files.remove();
                file.getValue().close();
            }
        }
    }
}
