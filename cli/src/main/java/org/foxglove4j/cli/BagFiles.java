package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.cli.rosbag2.BagFolder;

/** Finds the MCAP files in directories of ROS 2 bags that are given instead of a file. */
final class BagFiles {

    private BagFiles() {}

    /** Returns files with each directory replaced by the files of the bag in it. */
    static List<String> of(List<String> names) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (isFolder(name)) {
                for (Path file : inFolder(Path.of(name))) {
                    files.add(file.toString());
                }
            } else {
                files.add(name);
            }
        }
        return files;
    }

    /**
     * Returns the path of a local file, or of the only file of the bag in a directory.
     *
     * @throws IOException if the bag has several files
     */
    static Path one(String name) throws IOException {
        if (!isFolder(name)) {
            return Path.of(name);
        }
        List<Path> files = inFolder(Path.of(name));
        if (files.size() > 1) {
            throw new IOException(name + ": is a ROS 2 bag of " + files.size()
                    + " files; specify one of them, or join them" + " first with mcap4j convert " + name + " -o FILE");
        }
        return files.get(0);
    }

    /** Returns whether a name is that of a directory. */
    static boolean isFolder(String name) {
        return !Input.isStandard(name) && !Input.isUrl(name) && Files.isDirectory(Path.of(name));
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> files = BagFolder.files(folder);
        for (Path file : files) {
            if (!BagFolder.isMcap(file) || BagFolder.isCompressed(file)) {
                throw new IOException(folder + ": is a ROS 2 bag in "
                        + (BagFolder.isMcap(file) ? "compressed MCAP files" : "SQLite databases")
                        + "; convert it first with mcap4j convert " + folder + " -o FILE");
            }
        }
        return files;
    }
}
