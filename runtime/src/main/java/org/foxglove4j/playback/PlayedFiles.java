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
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/** The files that are played, as if they were one. Damaged files are read as far as possible. */
final class PlayedFiles implements Closeable {

    /** The maximum number of bytes of messages of a file that are searched for the last messages of channels. */
    static final long MAX_PASSED_BYTES = 64 << 20;

    private final McapFiles files;
    private final MessageQuery query;
    private final List<PlayedChannels> channels = new ArrayList<>();
    private final long startNanos;
    private final long endNanos;

    private PlayedFiles(McapFiles files, MessageQuery query, Context context) throws IOException {
        this.files = files;
        this.query = query;
        for (McapReader reader : files.readers()) {
            PlayedChannels ofFile = new PlayedChannels(context);
            ofFile.addAll(reader.summary(), query);
            channels.add(ofFile);
        }
        startNanos = firstNanos(MessageOrder.LOG_TIME);
        endNanos = firstNanos(MessageOrder.REVERSE_LOG_TIME);
    }

    /**
     * Opens files, and creates their channels.
     *
     * @param query selects the messages that are played; its order is ignored
     * @param context the context of the channels
     * @param problems receives problems with the files
     * @throws IOException if one cannot be read, or there are no messages to play in any
     */
    static PlayedFiles open(
            List<Path> paths, MessageQuery query, Context context, BiConsumer<Path, McapProblem> problems)
            throws IOException {
        List<McapReader> readers = new ArrayList<>();
        try {
            List<McapSource> sources = McapSource.files(paths);
            for (int i = 0; i < paths.size(); i++) {
                Path path = paths.get(i);
                readers.add(open(sources.get(i), problem -> problems.accept(path, problem)));
            }
            // The protocol and the channels support times from 1970 to 2262.
            PlayedFiles files = new PlayedFiles(McapFiles.of(readers), query.untilNanos(Long.MAX_VALUE), context);
            if (files.startNanos < 0 || files.endNanos < 0) {
                throw new IOException(names(paths)
                        + ": no messages to play were found; check that the query selects messages of these files");
            }
            return files;
        } catch (IOException | RuntimeException e) {
            McapFiles.of(readers).close();
            throw e;
        }
    }

    private static McapReader open(McapSource file, Consumer<McapProblem> problems) throws IOException {
        try {
            return McapReader.builder()
                    .unclosed(true)
                    .lenient(true)
                    .skipDamagedChunks(true)
                    .onProblem(problems)
                    .open(file);
        } catch (McapFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
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

    /** Opens a feed of the messages from a log time on. */
    MessageFeed from(long logTimeNanos) throws IOException {
        MessageQuery part = query.fromNanos(logTimeNanos).order(MessageOrder.LOG_TIME);
        return MessageFeed.open(files.messages(part).cursor(), this);
    }

    /** Clears the latched messages of the channels, which belong to another position. */
    void clearLatched() {
        channels.forEach(PlayedChannels::clearLatched);
    }

    /**
     * Finds the last message of each channel before a log time, which may precede the messages that are played.
     * Channels without a message within {@link #MAX_PASSED_BYTES} are omitted.
     */
    List<McapMessage> latestBefore(long logTimeNanos) throws IOException {
        return files.latestMessages(query.fromBeginning().untilNanos(logTimeNanos), MAX_PASSED_BYTES);
    }

    /** Logs a message. */
    void log(McapMessage message) {
        RawChannel channel = channels.get(message.fileIndex()).of(message);
        byte[] data = message.dataArray();
        channel.log(data, message.dataOffset(), message.dataLength(), message.logTimeNanos());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private long firstNanos(MessageOrder order) throws IOException {
        try (MessageCursor cursor = files.messages(query.order(order)).cursor()) {
            return cursor.next() ? cursor.message().logTimeNanos() : -1;
        }
    }

    private static String names(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
