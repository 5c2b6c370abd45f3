package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.conversion.Zstandard;
import org.foxglove4j.cli.sqlite.Database;
import org.foxglove4j.cli.sqlite.DatabaseFiles;
import org.foxglove4j.cli.sqlite.Row;
import org.foxglove4j.cli.sqlite.Table;
import org.foxglove4j.cli.sqlite.TableRows;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/** Converts the databases of a ROS 2 bag to MCAP: each topic becomes a channel, and the messages keep their bytes and times. */
public final class DatabaseConversion {

    /** The profile of the MCAP file. */
    public static final String PROFILE = "ros2";

    private final Definitions definitions;
    private final boolean definitionsNeeded;
    private final McapWriter writer;
    private final LongConsumer progress;
    private final ConversionLog log = new ConversionLog();
    private long messages;

    /** The name of the file that is read, if there are several. */
    private String subject = "";

    private DatabaseConversion(
            Definitions definitions, boolean definitionsNeeded, McapWriter writer, LongConsumer progress) {
        this.definitions = definitions;
        this.definitionsNeeded = definitionsNeeded;
        this.writer = writer;
        this.progress = progress;
    }

    /**
     * Converts a bag. Damaged rows are skipped and reported.
     *
     * @param files the databases of the bag, in order
     * @param prefixPath directories with an installation of ROS 2 each, for definitions that are not in the bag
     * @param definitionsNeeded whether to fail if a definition is missing; otherwise such a type gets an empty schema
     * @param progress receives the number of bytes read since the previous call
     * @throws IOException if a file is not the database of a bag, if definitions are missing, or if reading or writing fails
     */
    public static ConversionReport convert(
            List<BagFile> files, String prefixPath, boolean definitionsNeeded, McapWriter to, LongConsumer progress)
            throws IOException {
        Definitions definitions =
                new Definitions(new InstalledDefinitions(InstalledDefinitions.split(prefixPath, File.pathSeparator)));
        DatabaseConversion conversion = new DatabaseConversion(definitions, definitionsNeeded, to, progress);
        conversion.checkDefinitions(files);
        boolean readable = false;
        for (BagFile file : files) {
            conversion.subject = subject(file, files);
            readable |= conversion.convert(file);
        }
        conversion.noteMissingDefinitions();
        ConversionReport report = conversion.log.report(conversion.messages);
        if (!readable) {
            throw new IOException(
                    "no file of the bag can be read: " + report.losses().get(0));
        }
        return report;
    }

    private static String subject(BagFile file, List<BagFile> files) {
        return files.size() == 1 ? "" : file.name();
    }

    /** Reports missing definitions before anything is converted, except those of files that take long to open. */
    private void checkDefinitions(List<BagFile> files) throws IOException {
        Map<String, BagTopic> topicsByType = new LinkedHashMap<>();
        for (BagFile file : files) {
            if (file.compressed()) {
                continue;
            }
            subject = subject(file, files);
            try (DatabaseFiles opened = file.opener().open()) {
                Database database = open(opened, read -> {});
                if (database == null) {
                    continue;
                }
                definitions.addFrom(database);
                for (BagTopic topic : topics(database, new ConversionLog()).values()) {
                    topicsByType.put(topic.type(), topic);
                }
            }
        }
        requireDefinitions(topicsByType.values());
    }

    /** Converts a file; returns whether it can be read. */
    private boolean convert(BagFile file) throws IOException {
        try (DatabaseFiles files = file.opener().open()) {
            Database database = open(files, progress);
            if (database == null) {
                return false;
            }
            if (database.isRolledBack()) {
                log.note(about(
                        "the recorder was killed during a transaction; the messages of this transaction are not in the"
                                + " bag, as with SQLite itself"));
            }
            Map<Long, BagTopic> topics = topics(database, log);
            definitions.addFrom(database);
            requireDefinitions(topics.values());
            convertMessages(database, topics);
            return true;
        }
    }

    /** Opens a database; returns null if nothing of it can be read, but other files can. */
    private @Nullable Database open(DatabaseFiles files, LongConsumer read) throws IOException {
        try {
            return Database.open(files, read);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            if (subject.isEmpty()) {
                throw e;
            }
            if (read == progress) {
                log.lost(about(String.valueOf(e.getMessage())));
            }
            return null;
        }
    }

    /** Returns a sentence with the name of the file that it is about, if there are several. */
    private String about(String sentence) {
        return subject.isEmpty() ? sentence : subject + ": " + sentence;
    }

    private void requireDefinitions(Collection<BagTopic> topics) throws IOException {
        for (BagTopic topic : topics) {
            definitions.require(topic.type());
        }
        if (definitionsNeeded && !definitions.missing().isEmpty()) {
            throw new IOException("the definitions of these types are neither in the bag nor in the directories of"
                    + " --ament-prefix-path and AMENT_PREFIX_PATH: " + missingTypes()
                    + "; pass --ament-prefix-path=/opt/ros/DISTRO:/path/to/workspace/install/PACKAGE, or"
                    + " --without-definitions to convert messages that programs cannot decode");
        }
    }

    private void noteMissingDefinitions() {
        if (!definitions.missing().isEmpty()) {
            log.note("the messages of some topics cannot be decoded, since these types have no definition: "
                    + missingTypes());
        }
    }

    private String missingTypes() {
        return String.join(", ", definitions.missing());
    }

    private Map<Long, BagTopic> topics(Database database, ConversionLog losses) throws IOException {
        Table table = table(database, "topics", "name", "type", "serialization_format");
        Map<Long, BagTopic> topics = new LinkedHashMap<>();
        TableRows rows = database.rows(table);
        while (rows.next()) {
            try {
                topics.put(rows.rowId(), BagTopic.read(table, rows.row()));
            } catch (BadRecordException e) {
                losses.lost(subject, e);
            }
        }
        reportDamage(rows, table, losses);
        return topics;
    }

    private Table table(Database database, String name, String... columns) throws IOException {
        Table table = database.table(name);
        if (table == null || !table.columns().containsAll(List.of(columns))) {
            throw new IOException(
                    about("the database is not a ROS 2 bag: expected the table " + name + " with the columns "
                            + String.join(", ", columns) + ", found " + (table == null ? "none" : table.columns())));
        }
        return table;
    }

    private void convertMessages(Database database, Map<Long, BagTopic> topics) throws IOException {
        Map<Long, Integer> channels = new HashMap<>();
        for (Map.Entry<Long, BagTopic> topic : topics.entrySet()) {
            channels.put(topic.getKey(), addChannel(topic.getValue()));
        }
        Table table = table(database, "messages", "topic_id", "timestamp", "data");
        TableRows rows = database.rows(table);
        while (rows.next()) {
            try {
                convertMessage(table, rows.row(), channels);
            } catch (BadRecordException e) {
                log.lost(subject, e);
            }
        }
        reportDamage(rows, table, log);
        if (database.missingPages() > 0) {
            log.lost(about("the database is truncated: " + database.missingPages() + " pages are missing at its end"));
        }
    }

    private int addChannel(BagTopic topic) throws IOException {
        Definition definition = definitions.get(topic.type());
        try {
            int schema = writer.addSchema(
                    topic.type(), definition.encoding(), definition.text().getBytes(UTF_8));
            return writer.addChannel(schema, topic.name(), topic.messageEncoding(), topic.metadata());
        } catch (IllegalStateException full) {
            throw new IOException("the bag has more than 65535 topics, the maximum number of channels of an MCAP file");
        }
    }

    private void convertMessage(Table table, Row row, Map<Long, Integer> channels)
            throws IOException, BadRecordException {
        long topic = row.integer(table.column("topic_id"));
        Integer channel = channels.get(topic);
        if (channel == null) {
            throw new BadRecordException("its topic " + topic + " is not in the table topics");
        }
        long timeNanos = row.integer(table.column("timestamp"));
        ByteBuffer data = row.bytes(table.column("data"));
        writer.writeMessage(channel, timeNanos, Zstandard.isCompressed(data) ? Zstandard.decompress(data) : data);
        messages++;
    }

    private void reportDamage(TableRows rows, Table table, ConversionLog losses) {
        if (rows.damagedPages() > 0) {
            losses.lost(about(rows.damagedPages() + " pages of the table " + table.name()
                    + " are damaged or missing, and the rows in them were lost"));
        }
        if (rows.damagedRows() > 0) {
            losses.lost(
                    about(rows.damagedRows() + " rows of the table " + table.name() + " are damaged and were lost"));
        }
    }
}
