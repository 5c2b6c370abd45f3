package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file that a {@link FilePool} opens when it is read, and may close and open again meanwhile. */
final class PooledFile implements LocalSource {

    private final FilePool pool;
    private final Path path;

    /** What the file was when it was first opened, to notice that it was replaced. */
    private @Nullable BasicFileAttributes first;

    /** The number of reads in progress. Guarded by the pool. */
    int users;

    /** Guarded by the pool. */
    boolean closed;

    PooledFile(FilePool pool, Path path) {
        this.pool = pool;
        this.path = path;
    }

    /**
     * Opens the file. The caller holds the lock of the pool.
     *
     * @throws IOException if this fails, or it is not the file that was opened before
     */
    FileSource open() throws IOException {
        FileSource source = new FileSource(path);
        boolean valid = false;
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (first == null) {
                first = now;
            } else if (now.size() < first.size()
                    || (first.fileKey() != null && !first.fileKey().equals(now.fileKey()))) {
                throw new FileSystemException(path.toString(), null, "the file was replaced while it was being read");
            }
            valid = true;
            return source;
        } finally {
            if (!valid) {
                source.close();
            }
        }
    }

    @Override
    public long size() throws IOException {
        FileSource source = pool.acquire(this);
        try {
            return source.size();
        } finally {
            pool.release(this);
        }
    }

    @Override
    public int minGapBytes() {
        return FileSource.MIN_GAP_BYTES;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        FileSource source = pool.acquire(this);
        try {
            source.read(position, target, offset, length);
        } finally {
            pool.release(this);
        }
    }

    @Override
    public void read(long position, ByteBuffer target) throws IOException {
        FileSource source = pool.acquire(this);
        try {
            source.read(position, target);
        } finally {
            pool.release(this);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close(this);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
