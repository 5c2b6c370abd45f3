package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads several files as if they were one, such as those of a recording that goes on in another file now and then.
 *
 * <pre>{@code
 * try (McapFiles drive = McapFiles.open(List.of(Path.of("drive-0000.mcap"), Path.of("drive-0001.mcap")))) {
 *     for (McapMessage message : drive.messages(MessageQuery.topics("/pose"))) {
 *         System.out.println(message.logTime() + " " + Pose2dChannel.decode(message));
 *     }
 * }
 * }</pre>
 *
 * <p>Messages come by log time over all files, whether these overlap or not; those of one log time by the order of the files.
 * A query selects topics in all files alike. Ids of channels and schemas are those of each file: where they matter, {@link
 * McapMessage#fileIndex} tells the file.
 *
 * <p>Memory is bounded by the chunks that overlap in time: a file is not read before its time has come, and what was read of
 * it is released once there are no more messages of it. All files are open until this is closed. What is wrong with a file is a
 * {@link McapFormatException} that {@linkplain McapFormatException#file names it}.
 *
 * <p>For one thread at a time, but see {@link McapMessages#visit}: where no other file overlaps a file in time, the workers of
 * its reader show its messages.
 */
public final class McapFiles implements Closeable {

    private final List<McapReader> readers;

    private McapFiles(List<McapReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * Opens files. {@link McapReaderBuilder#openAll} does so with options.
     *
     * @param files the files; their order matters for {@link MessageOrder#FILE}, and for messages of one log time
     * @throws McapFormatException if one of them is not an MCAP file, or was not closed
     * @throws IOException if one of them cannot be opened or read
     */
    public static McapFiles open(List<Path> files) throws IOException {
        return McapReader.builder().openAll(files);
    }

    /**
     * Takes files that are open, wherever they are.
     *
     * @param readers read the files, in their order; closed with this, which need not be closed if they are
     */
    public static McapFiles of(List<McapReader> readers) {
        return new McapFiles(readers);
    }

    /** Returns what reads the files, in their order: each tells what is in its file. */
    public List<McapReader> readers() {
        return readers;
    }

    /**
     * Returns the channels of all files. Those of several files that are equal but for their ids, and those of their schemas,
     * are one, with the ids of the first of these files.
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

    /** Selects all messages, by log time. */
    public McapMessages messages() {
        return messages(MessageQuery.all());
    }

    /** Selects messages. Nothing is read before they are asked for. */
    public McapMessages messages(MessageQuery query) {
        return new McapMessages(new MergedMessages(readers, Objects.requireNonNull(query, "query")));
    }

    /**
     * Returns the last message of each channel that a query selects, in whichever file it is; see {@link
     * McapReader#latestMessages(MessageQuery)}. Channels of several files are one as in {@link #channels}.
     *
     * @return copies, by log time, whatever the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query) throws IOException {
        return latestMessages(query, Long.MAX_VALUE);
    }

    /**
     * Returns the last message of each channel that a query selects, as far as they are found soon.
     *
     * <p>The newest file is looked into first, and an older one only for the channels of which it may have the last message.
     *
     * @param maxPassedBytes the most bytes of messages to go through for that in each file; see {@link
     *     McapReader#latestMessages(MessageQuery, long)}
     * @return copies, by log time, whatever the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes) throws IOException {
        return new LatestOfFiles(readers, maxPassedBytes).find(query);
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
