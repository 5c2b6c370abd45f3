package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes to a file.
 *
 * <p>Not by a {@link java.nio.channels.FileChannel}: that one is closed for good when a thread that uses it is
 * interrupted.
 */
final class FileOutput implements ByteOutput {

    private final RandomAccessFile file;

    private FileOutput(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Creates a file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it exists and must not be overwritten
     */
    static FileOutput create(Path path, boolean overwrite) throws IOException {
        if (!overwrite) {
            Files.createFile(path);
        }
        FileOutput output = new FileOutput(new RandomAccessFile(path.toFile(), "rw"));
        // Devices cannot be truncated, and have nothing that needs it.
        if (overwrite && Files.isRegularFile(path)) {
            output.truncate(0);
        }
        return output;
    }

    /** Opens a file that exists, cuts it at a position, and writes on from there. */
    static FileOutput append(Path path, long position) throws IOException {
        FileOutput output = new FileOutput(new RandomAccessFile(path.toFile(), "rw"));
        output.truncate(position);
        return output;
    }

    @Override
    public void write(byte[] array, int offset, int length) throws IOException {
        file.write(array, offset, length);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public boolean truncate(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
