package org.foxglove4j.interop;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessageRecord;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapWriter;

/** Writes a file, and passes everything written to a witness. */
final class WitnessedWriter implements Closeable {

    private final McapWriter out;
    private final RecordWitness witness;

    WitnessedWriter(McapWriter out, RecordWitness witness) {
        this.out = out;
        this.witness = witness;
    }

    int addSchema(String name, String encoding, byte[] data) throws IOException {
        int id = out.addSchema(name, encoding, data);
        witness.add(new McapSchema(id, name, encoding, ByteSlice.of(data)));
        return id;
    }

    int addChannel(int schemaId, String topic, String messageEncoding, Map<String, String> metadata)
            throws IOException {
        int id = out.addChannel(schemaId, topic, messageEncoding, metadata);
        witness.add(new McapChannel(id, schemaId, topic, messageEncoding, metadata));
        return id;
    }

    void addSchema(McapSchema schema) throws IOException {
        out.addSchema(schema);
        witness.add(schema);
    }

    void addChannel(McapChannel channel) throws IOException {
        out.addChannel(channel);
        witness.add(channel);
    }

    void writeMessage(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, byte[] data)
            throws IOException {
        out.writeMessage(channelId, sequence, logTimeNanos, publishTimeNanos, data, 0, data.length);
        witness.add(new McapMessageRecord(channelId, sequence, logTimeNanos, publishTimeNanos, ByteSlice.of(data)));
    }

    void writeAttachment(McapAttachment attachment) throws IOException {
        out.writeAttachment(attachment);
        witness.add(attachment);
    }

    void writeMetadata(String name, Map<String, String> metadata) throws IOException {
        out.writeMetadata(name, metadata);
        witness.add(new McapMetadata(name, metadata));
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
