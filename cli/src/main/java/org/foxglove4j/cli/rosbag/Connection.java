package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.jspecify.annotations.Nullable;

/** A connection of a publisher with the recorder, which becomes a channel. */
final class Connection {

    private static final String TYPE = "type";
    private static final String DEFINITION = "message_definition";

    private final String topic;
    private final String type;
    private final byte[] definition;
    private final Map<String, String> metadata;

    private Connection(String topic, String type, byte[] definition, Map<String, String> metadata) {
        this.topic = topic;
        this.type = type;
        this.definition = definition;
        this.metadata = metadata;
    }

    /**
     * Reads a connection.
     *
     * @param header the header of its record
     * @param data its data: the header that the publisher has sent
     */
    static Connection read(RecordHeader header, ByteBuffer data) throws BadRecordException {
        String topic = header.text("topic");
        if (topic.isEmpty()) {
            throw new BadRecordException("the connection has no topic");
        }
        Map<String, ByteBuffer> fields = new HashMap<>(RecordHeader.fields(data));
        String type = UTF_8.decode(take(fields, TYPE)).toString();
        ByteBuffer definitionBytes = take(fields, DEFINITION);
        byte[] definition = new byte[definitionBytes.remaining()];
        definitionBytes.get(definition);
        Map<String, String> metadata = new LinkedHashMap<>();
        fields.keySet().stream()
                .sorted()
                .forEach(name ->
                        metadata.put(name, UTF_8.decode(fields.get(name)).toString()));
        return new Connection(topic, type, definition, metadata);
    }

    private static ByteBuffer take(Map<String, ByteBuffer> fields, String name) {
        ByteBuffer value = fields.remove(name);
        return value == null ? ByteBuffer.allocate(0) : value;
    }

    String topic() {
        return topic;
    }

    /** Returns the name of the type, such as {@code std_msgs/String}. */
    String type() {
        return type;
    }

    /** Returns the definition of the type and of those that it uses. */
    byte[] definition() {
        return definition;
    }

    /** Returns the other fields, for example md5sum, callerid and latching. */
    Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Connection that
                && topic.equals(that.topic)
                && type.equals(that.type)
                && Arrays.equals(definition, that.definition)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return topic.hashCode();
    }
}
