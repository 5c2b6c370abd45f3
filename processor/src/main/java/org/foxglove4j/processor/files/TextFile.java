package org.foxglove4j.processor.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text files in UTF-8. */
public final class TextFile {

    private TextFile() {}

    /**
     * Writes a file, whole or not at all, and not if it holds the text already.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " names no file");
        }
        Files.createDirectories(directory);
        // Not Files.createTempFile: the file would be readable by its owner alone.
        Path temporary = directory.resolve(file.getFileName() + ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
