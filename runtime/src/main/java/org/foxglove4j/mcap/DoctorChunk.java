package org.foxglove4j.mcap;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was found in a chunk of the data section, to compare its index records with. */
final class DoctorChunk {

    final ChunkHead head;
    final long length;
    boolean readable;
    final DoctorMessages messages = new DoctorMessages();

    /** The log time and channel of each message, by its offset in the records. */
    final Map<Long, Message> messagesByOffset = new LinkedHashMap<>();

    final Map<Integer, Long> indexOffsets = new LinkedHashMap<>();
    long indexedMessages;
    long indexLength;

    record Message(int channelId, long logTimeNanos) {}

    DoctorChunk(ChunkHead head, long length) {
        this.head = head;
        this.length = length;
    }
}
