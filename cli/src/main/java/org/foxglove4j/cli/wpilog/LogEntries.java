package org.foxglove4j.cli.wpilog;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.jspecify.annotations.Nullable;

/** The entries that were started and are not finished. */
final class LogEntries {

    /** The maximum number of channels in an MCAP file. */
    static final int MAX = 65_535;

    private final Map<Integer, LogEntry> entries = new HashMap<>();

    /** Returns an entry, or null if the id is not in use. */
    @Nullable
    LogEntry get(int id) {
        return entries.get(id);
    }

    Collection<LogEntry> all() {
        return entries.values();
    }

    /**
     * Applies a control record.
     *
     * @return the entry that was finished or replaced, or null
     * @throws BadRecordException if the entry was not started
     */
    @Nullable
    LogEntry apply(ControlRecord record) throws IOException, BadRecordException {
        if (record instanceof ControlRecord.Start start) {
            if (entries.size() >= MAX && !entries.containsKey(start.entry())) {
                throw tooMany();
            }
            return entries.put(start.entry(), new LogEntry(start));
        }
        LogEntry entry = entries.get(record.entry());
        if (entry == null) {
            throw new BadRecordException("the entry of a control record was not started");
        }
        if (record instanceof ControlRecord.SetMetadata update) {
            entry.setMetadata(update.metadata());
            return null;
        }
        return entries.remove(record.entry());
    }

    static IOException tooMany() {
        return new IOException(
                "the data log has more than " + MAX + " entries, the maximum number of channels in an MCAP file");
    }
}
