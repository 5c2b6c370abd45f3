package org.foxglove4j.processor.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files in a directory that may also contain other files. A list in the directory distinguishes obsolete files from
 * those of others.
 */
public final class OwnedFiles {

    private final Path directory;
    private final String listName;

    /**
     * Creates an instance for a directory.
     *
     * @param directory the directory
     * @param listName the name of the file that lists them
     */
    public OwnedFiles(Path directory, String listName) {
        this.directory = directory;
        this.listName = listName;
    }

    /**
     * Writes files, and deletes previously written files that are not among them.
     *
     * @param files the texts by path in the directory, with slashes
     * @throws IOException if one cannot be written or deleted
     */
    public void write(Map<String, String> files) throws IOException {
        Path list = directory.resolve(listName);
        Set<String> former = Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : new TreeSet<>();
        former.removeAll(files.keySet());
        for (String path : former) {
            Path file = directory.resolve(path).normalize();
            if (file.startsWith(directory)) {
                Files.deleteIfExists(file);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            TextFile.write(directory.resolve(file.getKey()), file.getValue());
        }
        TextFile.write(list, String.join("\n", new TreeSet<>(files.keySet())) + "\n");
    }
}
