package org.foxglove4j.cli.wpilog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The last metadata of each entry in a log. The metadata of a channel cannot change, and an entry should not become several
 * channels of one topic, so the earlier metadata is not kept.
 */
final class LastMetadata {

    private final Map<Key, String> metadata = new HashMap<>();

    /** What an entry keeps if it is finished and started again. */
    private record Key(String name, String type) {}

    /** Remembers the metadata of an entry. */
    void put(LogEntry entry) throws IOException {
        metadata.put(new Key(entry.name(), entry.type()), entry.metadata());
        if (metadata.size() > LogEntries.MAX) {
            throw LogEntries.tooMany();
        }
    }

    String of(LogEntry entry) {
        return metadata.getOrDefault(new Key(entry.name(), entry.type()), entry.metadata());
    }
}
