package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory of a ROS 2 bag: its files, and a file metadata.yaml that lists them if the bag was closed. */
public final class BagFolder {

    private static final String METADATA = "metadata.yaml";
    private static final String COMPRESSED = ".zstd";
    private static final Pattern LIST =
            Pattern.compile("(?m)^\\s*relative_file_paths:\\s*\\R((?:\\s*-\\s+.+(?:\\R|\\z))+)");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*-\\s+[\"']?(.+?)[\"']?\\s*$");
    private static final Pattern FILE = Pattern.compile(".*?(\\d*)\\.(db3|mcap)(\\.zstd)?");

    private BagFolder() {}

    /**
     * Returns the files of a bag in the order of their recording: all databases or all MCAP files, some of which may be
     * compressed.
     *
     * @throws IOException if there are none, or if a file is missing
     */
    public static List<Path> files(Path folder) throws IOException {
        Path metadata = folder.resolve(METADATA);
        List<Path> files = Files.isRegularFile(metadata) ? listed(folder, metadata) : List.of();
        if (files.isEmpty()) {
            files = present(folder);
        }
        if (files.isEmpty()) {
            throw new IOException(
                    folder + ": is a directory without .db3 or .mcap files; specify a file, or the directory"
                            + " of a ROS 2 bag");
        }
        if (files.stream().map(BagFolder::isMcap).distinct().count() > 1) {
            throw new IOException(
                    folder + ": contains .db3 and .mcap files; specify a file, or the directory of one bag");
        }
        return files;
    }

    /** Returns whether a file of a bag is an MCAP file rather than a database. */
    public static boolean isMcap(Path file) {
        Matcher name = FILE.matcher(name(file));
        return name.matches() && name.group(2).equals("mcap");
    }

    /** Returns whether the name of a file of a bag says that it is compressed. */
    public static boolean isCompressed(Path file) {
        return name(file).endsWith(COMPRESSED);
    }

    private static List<Path> listed(Path folder, Path metadata) throws IOException {
        List<Path> files = new ArrayList<>();
        Matcher list = LIST.matcher(new String(Files.readAllBytes(metadata), UTF_8));
        if (list.find()) {
            Matcher item = ITEM.matcher(list.group(1));
            while (item.find()) {
                files.add(find(folder, item.group(1)));
            }
        }
        return files;
    }

    /**
     * Finds a file in the list. The paths of the first versions of ROS 2 began with the directory, and users compress and
     * decompress files without changing the list.
     */
    private static Path find(Path folder, String listed) throws IOException {
        Path path = folder.resolve(listed);
        Path inFolder = folder.resolve(name(path));
        String plain = name(path).replaceFirst("\\.zstd$", "");
        return Stream.of(path, inFolder, folder.resolve(plain), folder.resolve(plain + COMPRESSED))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    private static List<Path> present(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> FILE.matcher(name(file)).matches())
                    .filter(file -> !isLeftover(file))
                    .sorted(Comparator.comparing(BagFolder::number).thenComparing(Path::toString))
                    .toList();
        }
    }

    /** Returns whether a file was still being compressed: only then the recorder leaves the original. */
    private static boolean isLeftover(Path file) {
        String name = name(file);
        return isCompressed(file)
                && Files.exists(file.resolveSibling(name.substring(0, name.length() - COMPRESSED.length())));
    }

    private static long number(Path file) {
        Matcher name = FILE.matcher(name(file));
        String digits = name.matches() ? name.group(1) : "";
        return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName(), "");
    }
}
