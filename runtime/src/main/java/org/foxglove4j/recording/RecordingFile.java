package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/**
 * One file of a recording: a writer, and the ids that the recording's channels have in it.
 *
 * <p>A channel is added to the file with its first message, or when it is defined. Not thread-safe, except for the
 * writer.
 */
final class RecordingFile {

    private static final int NO_ID = -1;
    private static final int NO_SCHEMA = 0;

    private final @Nullable Path path;
    private final boolean isNew;
    private final McapWriter writer;
    private final long earlierMessages;
    private int[] idsByIndex = {};
    private long loggedMessages;
    private long carriedMessages;

    /**
     * Creates the file of a writer.
     *
     * @param path the file's path; null if the recording goes to a stream
     * @param isNew whether the file did not exist before
     */
    RecordingFile(@Nullable Path path, boolean isNew, McapWriter writer) {
        this.path = path;
        this.isNew = isNew;
        this.writer = writer;
        earlierMessages = writer.statistics().messageCount();
    }

    /** Returns the file's path; null if the recording goes to a stream. */
    @Nullable
    Path path() {
        return path;
    }

    McapWriter writer() {
        return writer;
    }

    /** Closes the file, which is not needed after all, and deletes it unless it existed before. */
    void discard() throws IOException {
        try {
            writer.close();
        } finally {
            if (isNew && path != null) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Returns whether nothing has been logged to this file. */
    boolean isEmpty() {
        return loggedMessages == 0;
    }

    /**
     * Returns how many of the messages that were logged to this file are not in it because the output failed. To be
     * called after the writer is closed; these messages are not counted as logged afterwards.
     */
    long takeMissingMessages() {
        long missing = earlierMessages
                + loggedMessages
                + carriedMessages
                - writer.statistics().messageCount();
        long missingLogged = Math.min(missing, loggedMessages);
        loggedMessages -= missingLogged;
        carriedMessages -= missing - missingLogged;
        return missingLogged;
    }

    /** Adds a channel, which the writer may write before its first message, depending on its options. */
    void define(RecordedChannel channel) throws IOException {
        idOf(channel);
    }

    /**
     * Writes a message that was logged.
     *
     * @param wait whether to wait for a free chunk
     * @return false if there is no free chunk and {@code wait} is false
     */
    boolean write(RecordedChannel channel, long logTimeNanos, byte[] data, int offset, int length, boolean wait)
            throws IOException {
        int id = idOf(channel);
        long sequence = channel.nextSequence();
        if (wait) {
            writer.writeMessage(id, sequence, logTimeNanos, logTimeNanos, data, offset, length);
        } else if (!writer.tryWriteMessage(id, sequence, logTimeNanos, logTimeNanos, data, offset, length)) {
            channel.returnSequence();
            return false;
        }
        loggedMessages++;
        return true;
    }

    /** Writes a message that was logged before; its publish time is its original log time. */
    void carryOver(RecordedChannel channel, long logTimeNanos, long publishTimeNanos, byte[] data, int length)
            throws IOException {
        int id = idOf(channel);
        writer.writeMessage(id, channel.nextSequence(), logTimeNanos, publishTimeNanos, data, 0, length);
        carriedMessages++;
    }

    private int idOf(RecordedChannel channel) throws IOException {
        int index = channel.index();
        if (index < idsByIndex.length && idsByIndex[index] != NO_ID) {
            return idsByIndex[index];
        }
        Schema schema = channel.schema();
        int schemaId = schema == null ? NO_SCHEMA : writer.addSchema(schema.name(), schema.encoding(), schema.data());
        int id = writer.addChannel(schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
        if (index >= idsByIndex.length) {
            int oldLength = idsByIndex.length;
            idsByIndex = Arrays.copyOf(idsByIndex, Math.max(16, 2 * index + 2));
            Arrays.fill(idsByIndex, oldLength, idsByIndex.length, NO_ID);
        }
        idsByIndex[index] = id;
        return id;
    }
}
