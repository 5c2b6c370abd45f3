package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that gets its name when it is complete. Until then it is called {@code NAME.part}, which is deleted if the
 * command fails or is terminated, so that an incomplete file is never taken for a complete one. A target that is not a
 * regular file, such as a device, is written directly.
 */
final class PartFile implements Closeable {

    private final Path part;
    private final Path target;
    private boolean complete;

    private PartFile(Path part, Path target) {
        this.part = part;
        this.target = target;
    }

    static PartFile of(Path target, boolean overwrite) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a directory; specify a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new PartFile(target, target);
        }
        if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        return new PartFile(part, target);
    }

    /** Opens the file for writing. */
    <T> T open(UnfinishedFiles.FileOpener<T> opener) throws IOException {
        return part.equals(target)
                ? opener.open(target)
                : UnfinishedFiles.ofProcess().open(part, opener);
    }

    /** Marks the file as complete. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (part.equals(target)) {
            return;
        }
        try {
            if (complete) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            UnfinishedFiles.ofProcess().delete(part);
        }
    }
}
