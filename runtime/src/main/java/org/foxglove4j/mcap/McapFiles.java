package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads several files as if they were one, such as the files of a recording with rotation.
 *
 * <pre>{@code
 * try (McapFiles drive = McapFiles.open(List.of(Path.of("drive-0000.mcap"), Path.of("drive-0001.mcap")))) {
 *     for (McapMessage message : drive.messages(MessageQuery.topics("/pose"))) {
 *         System.out.println(message.logTime() + " " + Pose2dChannel.decode(message));
 *     }
 * }
 * }</pre>
 *
 * <p>By default, messages are ordered by log time across all files, whether or not the files overlap in time; messages
 * with equal log times are in the order of the files. A query selects topics in all files alike. The ids of channels
 * and schemas are those of each file: {@link McapMessage#fileIndex} returns the file that they belong to.
 *
 * <p>Memory use is bounded by the chunks that overlap in time: a file is not read before its first message is due, and
 * its memory is released after its last message. Only the 128 files that were read last are open: see
 * {@link McapSource#files}. A fault in a file throws a {@link McapFormatException} that {@linkplain McapFormatException#file names the file}.
 *
 * <p>Not thread-safe, but {@link McapMessages#visit} can use several threads: while no other file overlaps a file in
 * time, the workers of its reader call the visitor with its messages.
 */
public final class McapFiles implements Closeable {

    private final List<McapReader> readers;

    private McapFiles(List<McapReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * Opens files with the default options; see {@link McapReaderBuilder#openAll}.
     *
     * @param files the files; their order matters for {@link MessageOrder#FILE}, and for messages with equal log times
     * @throws McapFormatException if one of them is not an MCAP file, or was not closed
     * @throws IOException if one of them cannot be opened or read
     */
    public static McapFiles open(List<Path> files) throws IOException {
        return McapReader.builder().openAll(files);
    }

    /**
     * Combines readers that are already open, whatever their sources.
     *
     * @param readers the readers, in the order of the files. Closing this object closes them; if they are closed
     *     otherwise, it need not be closed
     */
    public static McapFiles of(List<McapReader> readers) {
        return new McapFiles(readers);
    }

    /** Returns the readers, in the order of the files. */
    public List<McapReader> readers() {
        return readers;
    }

    /**
     * Returns the channels of all files. Channels of several files that differ only in their ids and the ids of their
     * schemas are returned once, with the ids of the first of these files.
     *
     * @throws IOException if reading fails
     */
    public List<McapChannel> channels() throws IOException {
        Map<ChannelContent, McapChannel> channels = new LinkedHashMap<>();
        for (McapReader reader : readers) {
            try {
                ChannelContent.ofAll(reader).forEach((channel, content) -> channels.putIfAbsent(content, channel));
            } catch (McapFormatException e) {
                throw e.in(reader.name());
            }
        }
        return List.copyOf(channels.values());
    }

    /** Selects all messages, ordered by log time. */
    public McapMessages messages() {
        return messages(MessageQuery.all());
    }

    /** Selects messages. Nothing is read until the result is iterated. */
    public McapMessages messages(MessageQuery query) {
        return new McapMessages(new MergedMessages(readers, Objects.requireNonNull(query, "query")));
    }

    /**
     * Returns the last message of each channel among the messages that a query selects in all files; see
     * {@link McapReader#latestMessages(MessageQuery)}. Equal channels of several files are treated as one, as in
     * {@link #channels}.
     *
     * @return copies, ordered by log time regardless of the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query) throws IOException {
        return latestMessages(query, Long.MAX_VALUE);
    }

    /**
     * Returns the last message of each channel among the messages that a query selects, within a limit on how much is
     * searched.
     *
     * <p>The newest file is searched first, and an older one only for the channels whose last message it may contain.
     *
     * @param maxPassedBytes the maximum number of bytes of other messages to read during the search in each file; see
     *     {@link McapReader#latestMessages(MessageQuery, long)}
     * @return copies, ordered by log time regardless of the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes) throws IOException {
        return new LatestOfFiles(readers, maxPassedBytes).find(query);
    }

    @Override
    public String toString() {
        return "McapFiles" + readers.stream().map(McapReader::name).toList();
    }

    /** Closes the readers. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (McapReader reader : readers) {
            try {
                reader.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
