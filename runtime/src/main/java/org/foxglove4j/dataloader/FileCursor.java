package org.foxglove4j.dataloader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/** The messages of one file by log time. Until they are read, the time of the next is one before which there is none. */
final class FileCursor implements Closeable {

    /** By the time of the next message, then by the place. */
    static final Comparator<FileCursor> ORDER = (a, b) -> {
        int byTime = Long.compareUnsigned(a.nextNanos, b.nextNanos);
        return byTime != 0 ? byTime : Integer.compare(a.place, b.place);
    };

    private final CursorSource source;
    private final int place;
    private long nextNanos;
    private @Nullable McapReader ownReader;
    private @Nullable MessageCursor cursor;
    private McapChannel[] channels = new McapChannel[16];
    private int[] channelIds = new int[16];

    private FileCursor(CursorSource source, int place, long nextNanos) {
        this.source = source;
        this.place = place;
        this.nextNanos = nextNanos;
    }

    /** Starts to go through the messages. */
    @FunctionalInterface
    private interface CursorSource {
        MessageCursor open(FileCursor file) throws IOException;
    }

    /** Selects messages of an open file, which stays open. */
    static FileCursor of(McapReader reader, MessageQuery query) {
        MessageQuery byTime = query.order(MessageOrder.LOG_TIME);
        return new FileCursor(file -> reader.messages(byTime).cursor(), 0, 0);
    }

    /**
     * Selects messages of a file, which is opened when they are read.
     *
     * @param place where it stands among the others
     */
    static FileCursor of(Path path, MessageQuery query, int place) throws IOException {
        MessageQuery byTime = query.order(MessageOrder.LOG_TIME);
        try (McapReader reader = RecordedFile.open(path)) {
            McapStatistics statistics = reader.statistics();
            long firstNanos = statistics == null ? 0 : statistics.messageStartTimeNanos();
            return new FileCursor(file -> file.open(path).messages(byTime).cursor(), place, firstNanos);
        }
    }

    /**
     * Writes messages as long as they come before those of another file.
     *
     * @param rival the other file, if there is one
     * @return whether there are more
     */
    boolean writeUpTo(@Nullable FileCursor rival, MessageOutput output) throws IOException {
        MessageCursor messages = cursor;
        if (messages == null) {
            messages = source.open(this);
            cursor = messages;
            if (!advance(messages)) {
                return false;
            }
        }
        while (rival == null || ORDER.compare(this, rival) <= 0) {
            McapMessage message = messages.message();
            output.write(idOf(message, output), message);
            if (!advance(messages)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            if (cursor != null) {
                cursor.close();
            }
        } finally {
            if (ownReader != null) {
                ownReader.close();
            }
        }
    }

    private McapReader open(Path path) throws IOException {
        McapReader reader = RecordedFile.open(path);
        ownReader = reader;
        return reader;
    }

    private boolean advance(MessageCursor messages) throws IOException {
        if (!messages.next()) {
            return false;
        }
        nextNanos = messages.message().logTimeNanos();
        return true;
    }

    /** Returns the channel of a message in the body. */
    private int idOf(McapMessage message, MessageOutput output) throws IOException {
        McapChannel channel = message.channel();
        int id = channel.id();
        if (id >= channels.length) {
            int length = Math.max(id + 1, 2 * channels.length);
            channels = Arrays.copyOf(channels, length);
            channelIds = Arrays.copyOf(channelIds, length);
        }
        if (!channel.equals(channels[id])) {
            channelIds[id] =
                    output.addChannel(channel.topic(), channel.messageEncoding(), message.schema(), channel.metadata());
            channels[id] = channel;
        }
        return channelIds[id];
    }
}
