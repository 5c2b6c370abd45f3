package org.foxglove4j.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/** Messages of one file, each with its channel in the file that is written. */
final class MessageRun {

    /** Finds the channel of a message in the file that is written. */
    @FunctionalInterface
    interface ChannelIds {
        int idOf(McapMessage message) throws IOException;
    }

    private final Input input;
    private final McapReader reader;
    private final MessageQuery query;
    private final ChannelIds channels;

    MessageRun(Input input, McapReader reader, MessageQuery query, ChannelIds channels) {
        this.input = input;
        this.reader = reader;
        this.query = query;
        this.channels = channels;
    }

    Input input() {
        return input;
    }

    McapReader reader() {
        return reader;
    }

    MessageQuery query() {
        return query;
    }

    int channelId(McapMessage message) throws IOException {
        return channels.idOf(message);
    }

    /** Returns roughly how much memory is needed to go through the messages by log time. */
    long memoryBytes() throws IOException {
        return OverlapEstimate.bytes(reader, input.source().size());
    }

    /** Starts to go through the messages. */
    MessageCursor cursor(MessageOrder order) throws IOException {
        try {
            return reader.messages(query.order(order)).cursor();
        } catch (McapFormatException e) {
            throw Failure.in(input.name(), e);
        }
    }

    /** Writes the messages in the order of the file. */
    void copy(McapWriter to, Progress progress) throws IOException {
        try (MessageCursor messages = cursor(MessageOrder.FILE)) {
            while (next(messages)) {
                write(messages.message(), to);
                progress.step(messages.message().dataLength());
            }
        }
    }

    /** Writes the messages of several runs by log time; those of one time by the order of the runs. */
    static void merge(List<MessageRun> runs, McapWriter to, Progress progress) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>(Head.BY_TIME_THEN_RUN);
        try {
            for (int place = 0; place < runs.size(); place++) {
                MessageCursor messages = runs.get(place).cursor(MessageOrder.LOG_TIME);
                if (runs.get(place).next(messages)) {
                    heads.add(new Head(runs.get(place), messages, messages.message(), place));
                } else {
                    messages.close();
                }
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                if (head.writeUpTo(heads.peek(), to, progress)) {
                    heads.add(head);
                } else {
                    head.messages.close();
                }
            }
        } finally {
            for (Head head : heads) {
                head.messages.close();
            }
        }
    }

    void write(McapMessage message, McapWriter to) throws IOException {
        to.writeMessage(
                channels.idOf(message),
                message.sequence(),
                message.logTimeNanos(),
                message.publishTimeNanos(),
                message.dataArray(),
                message.dataOffset(),
                message.dataLength());
    }

    boolean next(MessageCursor messages) throws IOException {
        try {
            return messages.next();
        } catch (McapFormatException e) {
            throw Failure.in(input.name(), e);
        }
    }

    /**
     * The next message of a run.
     *
     * @param message shows it, and the next when the cursor moves on
     */
    private record Head(MessageRun run, MessageCursor messages, McapMessage message, int place) {

        static final Comparator<Head> BY_TIME_THEN_RUN = (a, b) -> {
            int byTime = Long.compareUnsigned(a.message.logTimeNanos(), b.message.logTimeNanos());
            return byTime != 0 ? byTime : Integer.compare(a.place, b.place);
        };

        /** Writes messages as long as they come before that of another run; returns whether there are more. */
        boolean writeUpTo(@Nullable Head rival, McapWriter to, Progress progress) throws IOException {
            do {
                run.write(message, to);
                progress.step(message.dataLength());
                if (!run.next(messages)) {
                    return false;
                }
            } while (rival == null || BY_TIME_THEN_RUN.compare(this, rival) < 0);
            return true;
        }
    }
}
