package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageQuery;

/**
 * The messages of one file, each with its channel in the output file.
 *
 * @param input the file
 * @param reader the reader of the file, which the caller closes
 * @param channels maps the channels
 */
record MessageRun(Input input, McapReader reader, ChannelIds channels) {

    /** Returns the channel of a message in the output file. */
    @FunctionalInterface
    interface ChannelIds {
        int idOf(McapMessage message) throws IOException;
    }

    /** Returns an estimate of the memory needed to read the messages in log time order. */
    long memoryBytes() throws IOException {
        return OverlapEstimate.bytes(reader, input.source().size());
    }

    /** Writes the messages of runs that a query selects, in the order of the query. */
    static void copy(List<MessageRun> runs, MessageQuery query, McapWriter to, Progress progress) throws IOException {
        McapFiles files = McapFiles.of(runs.stream().map(MessageRun::reader).toList());
        try (MessageCursor messages = files.messages(query).cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                runs.get(message.fileIndex()).write(message, to);
                progress.step(message.dataLength());
            }
        } catch (McapFormatException e) {
            throw Failure.in(nameOf(e.file(), runs), e);
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

    /** Returns the user's name of a file: for example standard input, not the temporary copy of it. */
    private static String nameOf(String file, List<MessageRun> runs) throws IOException {
        for (MessageRun run : runs) {
            if (run.input.source().toString().equals(file)) {
                return run.input.name();
            }
        }
        return file;
    }
}
