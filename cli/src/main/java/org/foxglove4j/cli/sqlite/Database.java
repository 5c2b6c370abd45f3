package org.foxglove4j.cli.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/** A SQLite database, read only. */
public final class Database {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(UTF_8);
    private static final int TYPE = 0;
    private static final int NAME = 1;
    private static final int ROOT = 3;
    private static final int STATEMENT = 4;

    private final Pages pages;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private Database(Pages pages) {
        this.pages = pages;
    }

    /** Returns whether a file starts with the magic bytes of SQLite. */
    public static boolean isDatabase(McapSource source) throws IOException {
        byte[] start = new byte[MAGIC.length];
        if (source.size() < start.length) {
            return false;
        }
        source.read(0, start, 0, start.length);
        return Arrays.equals(start, MAGIC);
    }

    /**
     * Opens a database.
     *
     * @param progress receives the number of bytes read since the previous call; each page of a table is read once
     * @throws IOException if the header is not valid
     */
    public static Database open(DatabaseFiles files, LongConsumer progress) throws IOException {
        Database database = new Database(new Pages(files, progress));
        TableRows rows = new TableRows(database.pages, 1);
        while (rows.next()) {
            try {
                database.addTable(rows.row());
            } catch (BadRecordException e) {
                // Without its table a row is not found: whoever needs it reports that.
            }
        }
        return database;
    }

    private void addTable(Row row) throws BadRecordException {
        String name = row.text(NAME);
        String statement = row.text(STATEMENT);
        if ("table".equals(row.text(TYPE)) && name != null && statement != null) {
            tables.put(name, new Table(name, row.integer(ROOT), ColumnNames.of(statement)));
        }
    }

    /** Returns a table, or null if there is none of that name. */
    public @Nullable Table table(String name) {
        return tables.get(name);
    }

    /** Reads the rows of a table. */
    public TableRows rows(Table table) throws IOException {
        return new TableRows(pages, table.root());
    }

    /** Returns whether a transaction was undone with the rollback journal, since it was not finished. */
    public boolean isRolledBack() {
        return pages.isRolledBack();
    }

    /** Returns the number of pages that are missing at the end of a truncated file. */
    public long missingPages() {
        return Math.max(0, pages.statedCount() - pages.count());
    }
}
