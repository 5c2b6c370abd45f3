package org.foxglove4j.dataloader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;

/** Maps the channels of the files that are read to the channels of a body. */
final class CopiedChannels {

    private final MessageOutput output;
    private final List<OfFile> files = new ArrayList<>();

    CopiedChannels(MessageOutput output) {
        this.output = output;
    }

    /** Returns the channel of a message in the body. */
    int idOf(McapMessage message) throws IOException {
        while (files.size() <= message.fileIndex()) {
            files.add(new OfFile());
        }
        return files.get(message.fileIndex()).idOf(message);
    }

    /** The channels of one file, by its ids. */
    private final class OfFile {

        private McapChannel[] channels = new McapChannel[16];
        private int[] ids = new int[16];

        int idOf(McapMessage message) throws IOException {
            McapChannel channel = message.channel();
            int id = channel.id();
            if (id >= channels.length) {
                int length = Math.max(id + 1, 2 * channels.length);
                channels = Arrays.copyOf(channels, length);
                ids = Arrays.copyOf(ids, length);
            }
            if (!channel.equals(channels[id])) {
                ids[id] = output.addChannel(
                        channel.topic(), channel.messageEncoding(), message.schema(), channel.metadata());
                channels[id] = channel;
            }
            return ids[id];
        }
    }
}
