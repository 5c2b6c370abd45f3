package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates the file names of a recording from a pattern: {@code {index}} is replaced by a number of at least four
 * digits, {@code {time}} by the start of the file in UTC, for example {@code 20261122T081500.123Z}.
 *
 * <p>If a pattern has neither, the index is inserted before the extension: {@code drive.mcap} becomes
 * {@code drive-0000.mcap}.
 */
final class FileNames {

    private static final String INDEX = "{index}";
    private static final String TIME = "{time}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final DateTimeFormatter TIME_FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final String pattern;
    private final Pattern matching;

    private FileNames(Path directory, String pattern) {
        this.directory = directory;
        this.pattern = pattern;
        this.matching = Pattern.compile(Pattern.quote(pattern)
                .replace(INDEX, "\\E(?<index>\\d{4,18})\\Q")
                .replace(TIME, "\\E\\d{8}T\\d{6}\\.\\d{3}Z\\Q"));
    }

    /**
     * Returns whether a path has a placeholder.
     *
     * @throws IllegalArgumentException if its file name contains an unknown placeholder
     */
    static boolean isPattern(Path path) {
        Path name = path.getFileName();
        Matcher found = PLACEHOLDER.matcher(name == null ? "" : name.toString());
        while (found.find()) {
            if (!found.group().equals(INDEX) && !found.group().equals(TIME)) {
                throw new IllegalArgumentException("'" + path + "': expected " + INDEX + " or " + TIME
                        + " as a placeholder, found " + found.group());
            }
        }
        return path.toString().contains(INDEX) || path.toString().contains(TIME);
    }

    /**
     * Parses a pattern.
     *
     * @param path the folder and the pattern of the file names in it
     * @throws IllegalArgumentException if a placeholder is in a folder name or used twice
     */
    static FileNames of(Path path) {
        Path absolute = path.toAbsolutePath();
        Path directory = absolute.getParent();
        Path name = absolute.getFileName();
        if (directory == null || name == null) {
            throw new IllegalArgumentException("'" + path + "' does not name a file");
        }
        if (isPattern(directory)) {
            throw new IllegalArgumentException("'" + path + "': " + INDEX + " and " + TIME
                    + " are allowed in the file's name only, not in its folder");
        }
        String pattern = name.toString();
        if (occursTwice(pattern, INDEX) || occursTwice(pattern, TIME)) {
            throw new IllegalArgumentException("'" + path + "': each placeholder may occur only once");
        }
        return new FileNames(directory, withPlaceholder(pattern));
    }

    /** Returns the file with an index that begins at a time. */
    Path file(long index, Instant begin) {
        return directory.resolve(pattern.replace(INDEX, String.format(Locale.ROOT, "%04d", index))
                .replace(TIME, TIME_FORMAT.format(begin)));
    }

    /** Returns one more than the highest index of the existing files; 0 if there are none. */
    long nextIndex() throws IOException {
        long next = 0;
        for (Path file : existing()) {
            next = Math.max(next, indexOf(file) + 1);
        }
        return next;
    }

    /**
     * Returns the existing files whose names match the pattern, ordered by index, or by time if the pattern has no
     * index.
     */
    List<Path> existing() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(
                    directory,
                    file -> matching.matcher(file.getFileName().toString()).matches())) {
                files.forEach(found::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        found.sort(Comparator.comparingLong(this::indexOf).thenComparing(Comparator.naturalOrder()));
        return found;
    }

    /** Returns the index in a name that matches the pattern; -1 if the pattern has none. */
    private long indexOf(Path file) {
        Matcher matcher = matching.matcher(file.getFileName().toString());
        return pattern.contains(INDEX) && matcher.matches() ? Long.parseLong(matcher.group("index")) : -1;
    }

    private static String withPlaceholder(String pattern) {
        if (pattern.contains(INDEX) || pattern.contains(TIME)) {
            return pattern;
        }
        int dot = pattern.lastIndexOf('.');
        return dot <= 0 ? pattern + "-" + INDEX : pattern.substring(0, dot) + "-" + INDEX + pattern.substring(dot);
    }

    private static boolean occursTwice(String text, String placeholder) {
        return text.indexOf(placeholder) != text.lastIndexOf(placeholder);
    }
}
