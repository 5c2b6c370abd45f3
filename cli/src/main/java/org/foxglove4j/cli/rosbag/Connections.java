package org.foxglove4j.cli.rosbag;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapWriter;

/** The connections of a bag, each of which becomes a channel with the same id if possible. */
final class Connections {

    private static final String SCHEMA_ENCODING = "ros1msg";
    private static final String MESSAGE_ENCODING = "ros1";
    private static final int MAX_CHANNEL_ID = 0xFFFF;

    private final McapWriter writer;
    private final Map<Long, Connection> connections = new HashMap<>();
    private final Map<Long, Integer> channels = new HashMap<>();

    Connections(McapWriter writer) {
        this.writer = writer;
    }

    /** Adds a connection. Bags contain most of them twice: in a chunk and in the index. */
    void add(long id, Connection connection) throws IOException {
        if (connection.equals(connections.get(id))) {
            return;
        }
        connections.put(id, connection);
        try {
            channels.put(id, addChannel(id, connection));
        } catch (IllegalStateException full) {
            throw new IOException(
                    "the bag has more than 65535 connections, the maximum number of channels of an MCAP file");
        }
    }

    /** Returns the channel of a connection. */
    int channel(long id) throws BadRecordException {
        Integer channel = channels.get(id);
        if (channel == null) {
            throw new BadRecordException("its connection " + id + " is not defined");
        }
        return channel;
    }

    private int addChannel(long id, Connection connection) throws IOException {
        int schema = connection.type().isEmpty()
                ? 0
                : writer.addSchema(connection.type(), SCHEMA_ENCODING, connection.definition());
        if (id <= MAX_CHANNEL_ID) {
            try {
                writer.addChannel(
                        new McapChannel((int) id, schema, connection.topic(), MESSAGE_ENCODING, connection.metadata()));
                return (int) id;
            } catch (IllegalArgumentException taken) {
                // The id was given to a connection with a larger one, or the connection has changed.
            }
        }
        return writer.addChannel(schema, connection.topic(), MESSAGE_ENCODING, connection.metadata());
    }
}
