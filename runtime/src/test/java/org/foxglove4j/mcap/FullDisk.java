package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.mcap.internal.io.ByteOutput;

/** A file on a disk with limited space: what does not fit is written partially. Then some space is freed. */
final class FullDisk implements ByteOutput {

    private final Path path;
    private final ByteOutput file;
    private final long freedLater;
    private long capacity;

    FullDisk(Path path, long capacity, long freedLater) throws IOException {
        this(path, capacity, freedLater, false);
    }

    FullDisk(Path path, long capacity, long freedLater, boolean overwrite) throws IOException {
        this.path = path;
        this.capacity = capacity;
        this.freedLater = freedLater;
        file = ByteOutput.create(path, overwrite);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        int room = (int) Math.min(length, capacity - Files.size(path));
        bytes.limit(bytes.position() + room);
        file.write(bytes);
        if (room < length) {
            capacity += freedLater;
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void force() throws IOException {
        file.force();
    }

    @Override
    public boolean truncate(long length) throws IOException {
        return file.truncate(length);
    }

    @Override
    public void discard() throws IOException {
        file.discard();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
