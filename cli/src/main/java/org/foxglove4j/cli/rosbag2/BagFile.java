package org.foxglove4j.cli.rosbag2;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.cli.sqlite.DatabaseFiles;

/**
 * A database of a bag, which is open only while it is read, since a bag can have thousands of them.
 *
 * @param name its name
 * @param compressed whether opening it takes long
 * @param opener opens it
 */
public record BagFile(String name, boolean compressed, Opener opener) {

    /** Opens a database. */
    @FunctionalInterface
    public interface Opener {
        DatabaseFiles open() throws IOException;
    }

    /** Returns a database at a path. */
    public static BagFile of(Path path) {
        return new BagFile(String.valueOf(path.getFileName()), false, () -> DatabaseFiles.open(path));
    }
}
