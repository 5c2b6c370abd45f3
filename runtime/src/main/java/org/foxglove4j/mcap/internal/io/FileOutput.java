package org.foxglove4j.mcap.internal.io;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a file.
 *
 * <p>A {@link FileChannel} is fastest, because it writes direct buffers without a copy. But it is closed when a thread
 * that uses it is interrupted, so the file is opened a second time: bytes that the channel did not write completely are
 * then written again at the same position through the second one, and so is everything that follows.
 */
final class FileOutput implements ByteOutput {

    private final Path path;
    private final boolean created;
    private final RandomAccessFile file;
    private final ArrayPieces pieces = new ArrayPieces();

    /** Null if the file is not seekable, or after an interrupt has closed it. */
    private @Nullable FileChannel channel;

    private long position;

    private FileOutput(Path path, boolean created) throws IOException {
        this.path = path;
        this.created = created;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * Creates a file.
     *
     * @throws FileAlreadyExistsException if it exists and must not be overwritten
     */
    static FileOutput create(Path path, boolean overwrite) throws IOException {
        boolean created = createNew(path, overwrite);
        boolean open = false;
        try {
            // Devices cannot be truncated and need not be.
            boolean truncated = !created && Files.isRegularFile(path);
            FileOutput output = open(path, created, truncated ? 0 : -1);
            open = true;
            return output;
        } finally {
            if (created && !open) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Returns false if the file exists and may be overwritten. */
    private static boolean createNew(Path path, boolean overwrite) throws IOException {
        try {
            Files.createFile(path.toAbsolutePath()); // JDK 17 fails with an internal error if the path is empty.
            return true;
        } catch (FileAlreadyExistsException e) {
            if (overwrite) {
                return false;
            }
            FileAlreadyExistsException refusal = new FileAlreadyExistsException(
                    path.toString(),
                    null,
                    Files.isDirectory(path)
                            ? "it is a folder: use the path of a file"
                            : "it exists: use another name, or a builder with overwrite(true)");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Opens an existing file, truncates it at a position, and continues there. */
    static FileOutput append(Path path, long position) throws IOException {
        return open(path, false, position);
    }

    /** Returns whether bytes are written without a copy. */
    boolean hasChannel() {
        return channel != null;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        try {
            if (!writeByChannel(bytes)) {
                pieces.write(bytes, file::write);
            }
        } catch (IOException e) {
            throw named(e);
        }
        position += length;
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void force() throws IOException {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public boolean truncate(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
        position = length;
        return true;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (channel != null) {
                channel.close();
            }
        }
    }

    @Override
    public void discard() throws IOException {
        try {
            close();
        } finally {
            if (created) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Adds the name of the file, which the system's message lacks. */
    private IOException named(IOException failure) {
        FileSystemException named = new FileSystemException(path.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }

    /**
     * Returns false if the channel cannot be used; the bytes must then be written through the file, which is at their
     * position.
     */
    private boolean writeByChannel(ByteBuffer bytes) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            return false;
        }
        int start = bytes.position();
        int end = bytes.limit();
        boolean interrupted = Thread.interrupted();
        try {
            long at = position;
            while (bytes.position() < end) {
                bytes.limit(ChannelOutput.endOfPiece(bytes, end));
                at += open.write(bytes, at);
            }
            return true;
        } catch (ClosedChannelException e) {
            channel = null;
            bytes.limit(end).position(start);
            file.seek(position);
            return false;
        } finally {
            ChannelOutput.restore(interrupted);
        }
    }

    /** Opens a file, and truncates it at a position unless that is negative. */
    private static FileOutput open(Path path, boolean created, long position) throws IOException {
        FileOutput output = new FileOutput(path, created);
        boolean open = false;
        try {
            output.openChannel();
            if (position >= 0) {
                output.truncate(position);
            }
            open = true;
            return output;
        } finally {
            if (!open) {
                output.close();
            }
        }
    }

    /**
     * Opens no channel for a pipe or a terminal, which cannot be opened twice or written twice at the same position.
     */
    private void openChannel() throws IOException {
        try {
            position = file.getFilePointer();
        } catch (IOException e) {
            return;
        }
        channel = FileChannel.open(path, StandardOpenOption.WRITE);
    }
}
