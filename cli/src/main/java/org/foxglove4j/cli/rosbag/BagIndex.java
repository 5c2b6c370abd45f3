package org.foxglove4j.cli.rosbag;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.SourceBytes;

/** The index at the end of a bag: all connections, and the number of messages in each chunk. */
final class BagIndex {

    private static final int ENTRY_BYTES = 2 * Integer.BYTES;

    private final Map<Long, Connection> connections = new LinkedHashMap<>();
    private long messages;

    private BagIndex() {}

    /** Reads what is intact of the index. */
    static BagIndex read(SourceBytes bytes, long start) throws IOException {
        BagIndex index = new BagIndex();
        BagRecords records = new BagRecords(bytes, start);
        while (records.next()) {
            try {
                index.read(records);
            } catch (BadRecordException e) {
                // The conversion reports it.
            }
        }
        return index;
    }

    Map<Long, Connection> connections() {
        return connections;
    }

    /** Returns the number of messages in chunks. */
    long messages() {
        return messages;
    }

    private void read(BagRecords records) throws IOException, BadRecordException {
        RecordHeader header = records.header();
        if (header.op() == RecordHeader.CONNECTION) {
            connections.put(header.u32("conn"), Connection.read(header, records.data()));
        } else if (header.op() == RecordHeader.CHUNK_INFO) {
            ByteBuffer counts = records.data();
            while (counts.remaining() >= ENTRY_BYTES) {
                counts.getInt();
                messages += Integer.toUnsignedLong(counts.getInt());
            }
        }
    }
}
