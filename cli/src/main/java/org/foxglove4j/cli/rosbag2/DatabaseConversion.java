package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.sqlite.Database;
import org.foxglove4j.cli.sqlite.Row;
import org.foxglove4j.cli.sqlite.Table;
import org.foxglove4j.cli.sqlite.TableRows;
import org.foxglove4j.mcap.McapWriter;

/** Converts the databases of a ROS 2 bag to MCAP: each topic becomes a channel, and the messages keep their bytes and times. */
public final class DatabaseConversion {

    /** The profile of the MCAP file. */
    public static final String PROFILE = "ros2";

    private final Definitions definitions;
    private final McapWriter writer;
    private final ConversionLog log = new ConversionLog();
    private long messages;

    /** Names the file that sentences are about, if there are several. */
    private String subject = "";

    private DatabaseConversion(Definitions definitions, McapWriter writer) {
        this.definitions = definitions;
        this.writer = writer;
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
        DatabaseConversion conversion = new DatabaseConversion(definitions, to);
        List<Database> databases = new ArrayList<>();
        List<Map<Long, BagTopic>> topics = new ArrayList<>();
        for (BagFile file : files) {
            Database database = Database.open(file.file(), file.log(), progress);
            databases.add(database);
            conversion.setSubject(file, files);
            definitions.addFrom(database);
            topics.add(conversion.topics(database));
        }
        for (Map<Long, BagTopic> topicsOfFile : topics) {
            for (BagTopic topic : topicsOfFile.values()) {
                definitions.require(topic.type());
            }
        }
        conversion.checkDefinitions(definitionsNeeded);
        for (int i = 0; i < databases.size(); i++) {
            conversion.setSubject(files.get(i), files);
            conversion.convertMessages(databases.get(i), topics.get(i));
        }
        return conversion.log.report(conversion.messages);
    }

    private void setSubject(BagFile file, List<BagFile> files) {
        subject = files.size() == 1 ? "" : file.name() + ": ";
    }

    private void checkDefinitions(boolean needed) throws IOException {
        if (definitions.missing().isEmpty()) {
            return;
        }
        String types = String.join(", ", definitions.missing());
        if (needed) {
            throw new IOException("the definitions of these types are neither in the bag nor in the directories of"
                    + " --ament-prefix-path and AMENT_PREFIX_PATH: " + types
                    + "; pass --ament-prefix-path=/opt/ros/DISTRO:/path/to/workspace/install/PACKAGE, or"
                    + " --without-definitions to convert messages that programs cannot decode");
        }
        log.note("the messages of some topics cannot be decoded, since these types have no definition: " + types);
    }

    private Map<Long, BagTopic> topics(Database database) throws IOException {
        Table table = table(database, "topics", "name", "type", "serialization_format");
        Map<Long, BagTopic> topics = new LinkedHashMap<>();
        TableRows rows = database.rows(table);
        while (rows.next()) {
            try {
                topics.put(rows.rowId(), BagTopic.read(table, rows.row()));
            } catch (BadRecordException e) {
                log.lost("", e);
            }
        }
        reportDamage(rows, table);
        return topics;
    }

    private static Table table(Database database, String name, String... columns) throws IOException {
        Table table = database.table(name);
        if (table == null || !table.columns().containsAll(List.of(columns))) {
            throw new IOException("the database is not a ROS 2 bag: expected the table " + name + " with the columns "
                    + String.join(", ", columns) + ", found " + (table == null ? "none" : table.columns()));
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
                log.lost("", e);
            }
        }
        reportDamage(rows, table);
        if (database.missingPages() > 0) {
            log.lost(subject + "the database is truncated: " + database.missingPages()
                    + " pages are missing at its end");
        }
    }

    private int addChannel(BagTopic topic) throws IOException {
        Definition definition = definitions.get(topic.type());
        try {
            int schema = writer.addSchema(
                    topic.type(), definition.encoding(), definition.text().getBytes(UTF_8));
            return writer.addChannel(schema, topic.name(), topic.messageEncoding(), topic.metadata());
        } catch (IllegalStateException full) {
            throw new IOException(
                    "the database has more than 65535 topics, the maximum number of channels of an MCAP file");
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
        writer.writeMessage(channel, timeNanos, MessageData.of(row.bytes(table.column("data"))));
        messages++;
    }

    private void reportDamage(TableRows rows, Table table) {
        if (rows.damagedPages() > 0) {
            log.lost(subject + rows.damagedPages() + " pages of the table " + table.name()
                    + " are damaged or missing, and the rows in them were lost");
        }
        if (rows.damagedRows() > 0) {
            log.lost(
                    subject + rows.damagedRows() + " rows of the table " + table.name() + " are damaged and were lost");
        }
    }
}
