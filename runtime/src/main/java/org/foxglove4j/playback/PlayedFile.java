package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/** One of the files that are played: what can be read of it is, however damaged it is. */
final class PlayedFile implements Closeable {

    /** The most bytes of messages that are gone through for the last ones of channels. */
    static final long MAX_PASSED_BYTES = 64 << 20;

    private final McapReader reader;
    private final MessageQuery query;
    private final PlayedChannels channels;
    private final long earliestNanos;
    private final long firstNanos;
    private final long lastNanos;

    private PlayedFile(McapReader reader, MessageQuery query, Context context) throws IOException {
        this.reader = reader;
        this.query = query;
        this.channels = new PlayedChannels(context);
        channels.addAll(reader.summary(), query);
        firstNanos = edge(query.order(MessageOrder.LOG_TIME), Long.MAX_VALUE);
        earliestNanos =
                earlierQuery() == query ? firstNanos : edge(earlierQuery().order(MessageOrder.LOG_TIME), firstNanos);
        lastNanos = edge(earlierQuery().order(MessageOrder.REVERSE_LOG_TIME), -1);
    }

    /**
     * Opens a file, and makes its channels.
     *
     * @param source gives the bytes of the file; closed with it, and if this fails
     * @param query selects what is played; its order does not matter
     * @param context gets the channels
     * @param problems is told what is damaged
     */
    static PlayedFile open(McapSource source, MessageQuery query, Context context, Consumer<McapProblem> problems)
            throws IOException {
        McapReader reader = McapReader.builder()
                .unclosed(true)
                .lenient(true)
                .skipDamagedChunks(true)
                .onProblem(problems)
                .open(source);
        try {
            return new PlayedFile(reader, query, context);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Returns whether there are no messages to play. */
    boolean isEmpty() {
        return firstNanos > lastNanos;
    }

    /** Returns the log time of the first message that may be shown, though it is before what is played. */
    long earliestNanos() {
        return earliestNanos;
    }

    /** Returns the log time of the first message. */
    long firstNanos() {
        return firstNanos;
    }

    /** Returns the log time of the last message; of the last that may be shown, if there are none to play. */
    long lastNanos() {
        return lastNanos;
    }

    PlayedChannels channels() {
        return channels;
    }

    /** Returns what is played of this file. */
    MessageQuery query() {
        return query;
    }

    /** Returns what is played of this file, and what is before it: that may be the last of its channel. */
    MessageQuery earlierQuery() {
        return query.fromBeginning();
    }

    MessageCursor cursor(MessageQuery part) throws IOException {
        return reader.messages(part).cursor();
    }

    /** Returns the last message of each channel that a query selects; of those that are not found soon it returns none. */
    List<McapMessage> latestMessages(MessageQuery part) throws IOException {
        return reader.latestMessages(part, MAX_PASSED_BYTES);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private long edge(MessageQuery part, long ifNone) throws IOException {
        try (MessageCursor cursor = cursor(part)) {
            return cursor.next() ? cursor.message().logTimeNanos() : ifNone;
        }
    }
}
