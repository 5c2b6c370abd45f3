package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.Zstandard;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * Writes MCAP files one after the other into a single one: the files of a ROS 2 bag, or only one file. Messages that
 * ROS 2 has compressed are decompressed.
 */
final class McapConversion {

    private static final String CDR = "cdr";

    private final Output output;
    private final boolean bag;
    private final Console console;
    private final Set<McapMetadata> metadata = new HashSet<>();
    private boolean intact = true;

    /**
     * Creates an instance for one command.
     *
     * @param bag whether to join the channels of the files, and to accept files that were not closed
     */
    McapConversion(Output output, boolean bag, Console console) {
        this.output = output;
        this.bag = bag;
        this.console = console;
    }

    /** Converts files, and returns the exit code. */
    int run(List<Input> inputs) throws IOException {
        McapReader reader = open(inputs.get(0));
        try (OutputFile file = output.open(inputs, reader.header().profile(), output.compression(), console)) {
            ChannelCopy channels =
                    new ChannelCopy(file.writer(), bag ? ChannelCopy.Coalescing.AUTO : ChannelCopy.Coalescing.NONE);
            for (int i = 0; i < inputs.size(); i++) {
                reader = i == 0 ? reader : open(inputs.get(i));
                try {
                    copy(inputs.get(i), reader, channels.file(), file.writer());
                } catch (McapFormatException e) {
                    throw Failure.in(inputs.get(i).name(), e);
                }
                reader.close();
            }
            file.complete();
        } finally {
            reader.close();
        }
        return intact ? ExitCode.OK : ExitCode.LOSSY;
    }

    private McapReader open(Input input) throws IOException {
        try {
            return input.openReader(console);
        } catch (McapFormatException e) {
            if (!bag || e.offset() == 0) {
                throw Failure.in(input.name(), e);
            }
            McapReader reader = input.openUnclosed();
            console.warn(input.name() + " was not closed or is truncated; converting the intact part");
            intact = false;
            return reader;
        }
    }

    private void copy(Input input, McapReader reader, ChannelCopy.OfFile channels, McapWriter to) throws IOException {
        FileCopy rest = new FileCopy(reader, to);
        rest.copyChannels(channel -> true, channels);
        rest.copyMetadata(one -> !bag || metadata.add(one));
        rest.copyPrivateRecords();
        McapStatistics statistics = reader.statistics();
        long lost = 0;
        String reason = "";
        try (Progress progress = new Progress(console, statistics == null ? 0 : statistics.messageCount());
                MessageCursor messages = reader.messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                int channel = channels.idOf(message.channel(), message.schema());
                try {
                    write(message, channel, to);
                } catch (BadRecordException e) {
                    reason = lost++ == 0 ? message.topic() + ": " + e.getMessage() : reason;
                }
                progress.step(message.dataLength());
            }
        }
        if (lost > 0) {
            console.warn(input.name() + ": "
                    + (lost == 1 ? "1 message was lost: " : lost + " messages were lost; the first: ") + reason);
            intact = false;
        }
        rest.copyAttachments();
    }

    private static void write(McapMessage message, int channel, McapWriter to) throws IOException, BadRecordException {
        ByteBuffer data = ByteBuffer.wrap(message.dataArray(), message.dataOffset(), message.dataLength());
        if (message.channel().messageEncoding().equals(CDR) && Zstandard.isCompressed(data)) {
            data = Zstandard.decompress(data);
        }
        to.writeMessage(
                channel,
                message.sequence(),
                message.logTimeNanos(),
                message.publishTimeNanos(),
                data.array(),
                data.position(),
                data.remaining());
    }
}
