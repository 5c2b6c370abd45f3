package org.foxglove4j.interop;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapWriter;

/** Writes a file, and says what went into it in the words of the peers. */
final class WitnessedWriter implements Closeable {

    private final McapWriter out;
    private final TranscriptBuilder witness;
    private final Map<Integer, McapSchema> schemas = new HashMap<>();
    private final Map<Integer, McapChannel> channels = new HashMap<>();

    WitnessedWriter(McapWriter out, TranscriptBuilder witness) {
        this.out = out;
        this.witness = witness;
    }

    int addSchema(String name, String encoding, byte[] data) throws IOException {
        int id = out.addSchema(name, encoding, data);
        schemas.put(id, new McapSchema(id, name, encoding, ByteSlice.of(data)));
        return id;
    }

    int addChannel(int schemaId, String topic, String messageEncoding, Map<String, String> metadata)
            throws IOException {
        int id = out.addChannel(schemaId, topic, messageEncoding, metadata);
        channels.put(id, new McapChannel(id, schemaId, topic, messageEncoding, metadata));
        return id;
    }

    void addSchema(McapSchema schema) throws IOException {
        out.addSchema(schema);
        schemas.put(schema.id(), schema);
    }

    void addChannel(McapChannel channel) throws IOException {
        out.addChannel(channel);
        channels.put(channel.id(), channel);
    }

    void writeMessage(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, byte[] data)
            throws IOException {
        out.writeMessage(channelId, sequence, logTimeNanos, publishTimeNanos, data, 0, data.length);
        McapChannel channel = channels.get(channelId);
        witness.message(new McapMessage(
                channel,
                schemas.get(channel.schemaId()),
                sequence,
                logTimeNanos,
                publishTimeNanos,
                data,
                0,
                data.length));
    }

    void writeAttachment(McapAttachment attachment) throws IOException {
        out.writeAttachment(attachment);
        witness.attachment(attachment);
    }

    void writeMetadata(String name, Map<String, String> metadata) throws IOException {
        out.writeMetadata(name, metadata);
        witness.metadata(new McapMetadata(name, metadata));
    }

    void writePrivateRecord(int opcode, byte[] content) throws IOException {
        out.writePrivateRecord(opcode, content);
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
