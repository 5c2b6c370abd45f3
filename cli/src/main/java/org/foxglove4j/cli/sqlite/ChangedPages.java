package org.foxglove4j.cli.sqlite;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Pages in a file beside a database that replace those in the database. */
interface ChangedPages {

    /** Returns the pages of the database's log or journal; null if there are none to replace. */
    static @Nullable ChangedPages of(DatabaseFiles files, int pageSize) throws IOException {
        if (files.journal() != null) {
            RollbackJournal journal = RollbackJournal.read(files.journal(), pageSize);
            if (journal.pageCount() > 0) {
                return journal;
            }
        }
        return files.log() == null ? null : WriteAheadLog.read(files.log(), pageSize);
    }

    /** Returns the number of pages of the whole database; 0 if no page is replaced. */
    long pageCount();

    /** Reads a page; returns false if it is not replaced. */
    boolean read(long number, byte[] page) throws IOException;
}
