package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory of a ROS 2 bag: its databases, and a file metadata.yaml that lists them if the bag was closed. */
public final class BagFolder {

    private static final String METADATA = "metadata.yaml";
    private static final String DATABASE = ".db3";
    private static final Pattern LIST =
            Pattern.compile("(?m)^\\s*relative_file_paths:\\s*\\R((?:\\s*-\\s+.+(?:\\R|\\z))+)");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*-\\s+[\"']?(.+?)[\"']?\\s*$");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.db3$");

    private BagFolder() {}

    /**
     * Returns the databases in a directory, in the order of their recording.
     *
     * @throws IOException if there are none, or if the files of the bag have another format
     */
    public static List<Path> databases(Path folder) throws IOException {
        Path metadata = folder.resolve(METADATA);
        List<Path> files = Files.isRegularFile(metadata) ? listed(folder, metadata) : List.of();
        if (files.isEmpty()) {
            files = present(folder);
        }
        if (files.isEmpty()) {
            throw new IOException(folder + ": is a directory without " + DATABASE
                    + " files; specify a file, or the directory of a ROS 2 bag");
        }
        for (Path file : files) {
            String name = file.toString();
            if (name.endsWith(".mcap")) {
                throw new IOException(folder + ": the bag consists of MCAP files; use mcap4j merge to join them");
            }
            if (!name.endsWith(DATABASE)) {
                throw new IOException(
                        file + ": expected a " + DATABASE + " file; decompress the files of the bag first, for"
                                + " example with zstd -d, and convert them one by one");
            }
        }
        return files;
    }

    private static List<Path> listed(Path folder, Path metadata) throws IOException {
        List<Path> files = new ArrayList<>();
        Matcher list = LIST.matcher(new String(Files.readAllBytes(metadata), UTF_8));
        if (list.find()) {
            Matcher item = ITEM.matcher(list.group(1));
            while (item.find()) {
                files.add(folder.resolve(item.group(1)));
            }
        }
        return files;
    }

    private static List<Path> present(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DATABASE))
                    .sorted(Comparator.comparing(BagFolder::number).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static long number(Path file) {
        Matcher number = NUMBER.matcher(file.toString());
        return number.find() && number.group(1).length() < 18 ? Long.parseLong(number.group(1)) : -1;
    }
}
