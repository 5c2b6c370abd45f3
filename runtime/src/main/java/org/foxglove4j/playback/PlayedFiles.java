package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageQuery;

/** The files that are played, as if they were one. */
final class PlayedFiles implements Closeable {

    private final List<PlayedFile> files;
    private final long startNanos;
    private final long endNanos;

    private PlayedFiles(List<PlayedFile> files) throws IOException {
        this.files = List.copyOf(files);
        startNanos = files.stream().mapToLong(PlayedFile::firstNanos).min().orElse(Long.MAX_VALUE);
        endNanos = files.stream().mapToLong(PlayedFile::lastNanos).max().orElse(-1);
    }

    /**
     * Opens files.
     *
     * @throws IOException if one cannot be read, or there are no messages to play in any
     */
    static PlayedFiles open(
            List<Path> paths, MessageQuery query, Context context, BiConsumer<Path, McapProblem> problems)
            throws IOException {
        // The protocol, and the channels, count the time from 1970 to 2262.
        MessageQuery withinTime = query.untilNanos(Long.MAX_VALUE);
        List<PlayedFile> opened = new ArrayList<>();
        try {
            for (Path path : paths) {
                opened.add(open(path, withinTime, context, problem -> problems.accept(path, problem)));
            }
            PlayedFiles files = new PlayedFiles(opened);
            if (opened.stream().allMatch(PlayedFile::isEmpty)) {
                throw new IOException(names(paths) + ": no messages to play were found; is what is selected in there?");
            }
            return files;
        } catch (IOException | RuntimeException e) {
            for (PlayedFile file : opened) {
                file.close();
            }
            throw e;
        }
    }

    private static PlayedFile open(Path path, MessageQuery query, Context context, Consumer<McapProblem> problems)
            throws IOException {
        try {
            return PlayedFile.open(McapSource.file(path), query, context, problems);
        } catch (McapFormatException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** Returns the log time of the first message. */
    long startNanos() {
        return startNanos;
    }

    /** Returns the log time of the last message. */
    long endNanos() {
        return endNanos;
    }

    /** Starts to go through the messages from a log time on. */
    MessageFeed from(long logTimeNanos) throws IOException {
        return MessageFeed.open(files, logTimeNanos);
    }

    /** Has the channels forget what was seen at another place. */
    void clearLatched() {
        files.forEach(file -> file.channels().clearLatched());
    }

    /** Finds the last message of each channel before a log time. */
    LatestMessages latestBefore(long logTimeNanos) throws IOException {
        return LatestMessages.find(files, logTimeNanos);
    }

    private static String names(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (PlayedFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
