package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command writes. It gets its name once it is complete: until then it is {@code NAME.part}, which is removed
 * if the command fails or is ended, so that nobody takes half a file for a whole one.
 */
final class OutputFile implements Closeable {

    private final McapWriter writer;
    private final @Nullable Path part;
    private final @Nullable Path target;
    private boolean complete;

    private OutputFile(McapWriter writer, @Nullable Path part, @Nullable Path target) {
        this.writer = writer;
        this.part = part;
        this.target = target;
    }

    static OutputFile to(OutputStream stream, McapWriterBuilder builder) throws IOException {
        return new OutputFile(builder.create(stream), null, null);
    }

    static OutputFile to(Path target, boolean overwrite, McapWriterBuilder builder) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder; name a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new OutputFile(builder.overwrite(true).create(target), null, null);
        }
        if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        part.toFile().deleteOnExit();
        return new OutputFile(builder.overwrite(true).create(part), part, target);
    }

    McapWriter writer() {
        return writer;
    }

    /** Says that all has been written that was to be. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
            if (complete && part != null && target != null) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
    }
}
