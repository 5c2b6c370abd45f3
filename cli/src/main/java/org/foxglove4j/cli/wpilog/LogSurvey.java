package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be known before the first value of a log is converted: the schemas, the metadata of entries, and the time of
 * day.
 */
final class LogSurvey {

    /** Precedes the name of the schema in the name of an entry. Entries from NetworkTables also have the prefix "NT:". */
    private static final String SCHEMA_FOLDER = "/.schema/";

    private static final String STRUCT_SCHEMA_TYPE = "structschema";
    static final String PROTOBUF_SCHEMA_TYPE = "proto:FileDescriptorProto";

    /** A limit for hostile logs. The schemas of WPILib have a few hundred bytes each. */
    private static final long MAX_SCHEMA_BYTES = 32L << 20;

    private final StructTypes structs = new StructTypes();
    private final ProtobufTypes messages = new ProtobufTypes();
    private final RobotClock clock = new RobotClock();
    private final LogEntries entries = new LogEntries();
    private final LastMetadata metadata = new LastMetadata();
    private long schemaBytes;

    private LogSurvey() {}

    static LogSurvey of(DataLogReader reader) throws IOException {
        LogSurvey survey = new LogSurvey();
        while (reader.next()) {
            try {
                survey.look(reader);
            } catch (BadRecordException e) {
                // The conversion reports it.
            }
        }
        return survey;
    }

    TopicFormats formats(ConversionLog log) {
        return new TopicFormats(structs, messages, log);
    }

    LastMetadata metadata() {
        return metadata;
    }

    RobotClock clock() {
        return clock;
    }

    private void look(DataLogReader reader) throws IOException, BadRecordException {
        if (reader.entry() == 0) {
            if (reader.length() > 0) {
                follow(ControlRecord.parse(reader.payload()));
            }
            return;
        }
        LogEntry entry = entries.get(reader.entry());
        if (entry == null) {
            return;
        }
        String schema = schemaName(entry);
        if (schema != null) {
            addSchema(schema, entry.type(), reader);
        } else if (RobotClock.isWrittenTo(entry.name(), entry.type())) {
            clock.read(entry.name(), reader.timeMicros(), reader.payload());
        }
    }

    private void follow(ControlRecord record) throws IOException, BadRecordException {
        entries.apply(record);
        LogEntry entry = entries.get(record.entry());
        if (entry != null) {
            metadata.put(entry);
        }
    }

    private void addSchema(String name, String type, DataLogReader reader) throws IOException, BadRecordException {
        schemaBytes += reader.length();
        if (schemaBytes > MAX_SCHEMA_BYTES) {
            return;
        }
        ByteBuffer schema = reader.payload();
        if (type.equals(PROTOBUF_SCHEMA_TYPE)) {
            messages.add(schema);
        } else if (name.startsWith(TopicFormats.STRUCT)) {
            structs.add(
                    name.substring(TopicFormats.STRUCT.length()),
                    UTF_8.decode(schema).toString());
        }
    }

    private static @Nullable String schemaName(LogEntry entry) {
        int folder = entry.name().indexOf(SCHEMA_FOLDER);
        boolean holdsSchema =
                entry.type().equals(STRUCT_SCHEMA_TYPE) || entry.type().equals(PROTOBUF_SCHEMA_TYPE);
        return folder < 0 || !holdsSchema ? null : entry.name().substring(folder + SCHEMA_FOLDER.length());
    }
}
