package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * All that a conversion decides on.
 *
 * @param profile the profile of the file
 * @param channels the channels with their metadata, and the text of their schemas
 * @param messages the channel, the times and the digest of each message, in the order of the file
 */
record FileContent(String profile, List<String> channels, List<String> messages) {

    static FileContent of(Path file) throws IOException {
        List<String> channels = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            Map<Integer, McapSchema> schemas = new HashMap<>();
            reader.summary().schemas().forEach(schema -> schemas.put(schema.id(), schema));
            for (McapChannel channel : reader.summary().channels()) {
                channels.add(describe(channel, schemas.get(channel.schemaId())));
            }
            for (McapMessage message : reader.messages(MessageQuery.all().order(MessageOrder.FILE))) {
                messages.add(message.channel().id() + " " + message.logTimeNanos() + " " + message.publishTimeNanos()
                        + " " + Digest.of(message.dataArray(), message.dataOffset(), message.dataLength()));
            }
            return new FileContent(reader.header().profile(), channels, messages);
        }
    }

    private static String describe(McapChannel channel, McapSchema schema) {
        return channel.id() + " " + channel.topic() + " " + channel.messageEncoding() + " "
                + new TreeMap<>(channel.metadata()) + " " + schema.name() + " " + schema.encoding() + " "
                + new String(schema.data().toByteArray(), StandardCharsets.UTF_8);
    }
}
