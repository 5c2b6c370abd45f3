package org.foxglove4j.processor.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes text files in UTF-8. */
public final class TextFile {

    private TextFile() {}

    /**
     * Writes a file atomically, unless it already has this content.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        // Not Files.writeString, which rejects unpaired surrogates, which descriptions may contain.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " names no file");
        }
        Files.createDirectories(directory);
        // Not Files.createTempFile, which creates files that only the owner can read.
        Path temporary = directory.resolve(file.getFileName() + ".tmp");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
