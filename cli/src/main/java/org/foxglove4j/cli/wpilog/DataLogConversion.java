package org.foxglove4j.cli.wpilog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;

/**
 * Converts a WPILib data log to MCAP: each entry becomes a topic, each record a message.
 *
 * @see <a href="https://github.com/wpilibsuite/allwpilib/blob/main/wpiutil/doc/datalog.adoc">the format of data logs</a>
 */
public final class DataLogConversion {

    private static final String METADATA_NAME = "wpilog";

    private final DataLogReader reader;
    private final McapWriter writer;
    private final TopicFormats formats;
    private final LastMetadata metadata;
    private final RobotClock clock;
    private final LogEntries entries = new LogEntries();
    private final EncodeBuffer buffer = new EncodeBuffer();
    private final ConversionLog log = new ConversionLog();
    private long messages;

    /** Zeros in place of records. A file system can leave them at the end if the power fails. */
    private long zeroBytes;

    private DataLogConversion(DataLogReader reader, LogSurvey survey, McapWriter writer) {
        this.reader = reader;
        this.writer = writer;
        this.formats = survey.formats(log);
        this.metadata = survey.metadata();
        this.clock = survey.clock();
    }

    /** Returns whether a file starts with the magic bytes of data logs. */
    public static boolean isDataLog(McapSource source) throws IOException {
        return DataLogReader.isDataLog(source);
    }

    /**
     * Converts a data log. It is read twice: schemas may follow the values that need them. Damaged and incomplete records are
     * skipped and reported.
     *
     * @param progress receives the number of bytes read since the previous call
     * @throws IOException if the header is damaged, or if reading or writing fails
     */
    public static ConversionReport convert(McapSource log, McapWriter to, LongConsumer progress) throws IOException {
        LogSurvey survey = LogSurvey.of(DataLogReader.open(log, progress));
        return new DataLogConversion(DataLogReader.open(log, progress), survey, to).run();
    }

    private ConversionReport run() throws IOException {
        writeMetadata();
        while (reader.next()) {
            if (reader.entry() != 0) {
                convertValue();
            } else if (reader.length() == 0 && reader.timeMicros() == 0) {
                zeroBytes += DataLogReader.LEAST_RECORD_BYTES;
            } else {
                follow();
            }
        }
        for (LogEntry entry : entries.all()) {
            addChannel(entry);
        }
        reportLostBytes();
        return log.report(messages);
    }

    private void reportLostBytes() {
        if (zeroBytes > 0) {
            log.lost(zeroBytes + " bytes contain zeros instead of records, which can happen if the power fails");
        }
        if (reader.lostBytes() > 0) {
            log.lost("the log is truncated: its last record is incomplete, and its " + reader.lostBytes()
                    + " bytes were lost");
        }
    }

    private void writeMetadata() throws IOException {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("version", reader.version());
        header.put("extra_header", reader.extraHeader());
        String source = clock.source();
        if (source == null) {
            log.note(
                    "the log does not contain the time of day: log times are the time since the robot started, which the"
                            + " Foxglove app shows as January 1970");
        } else {
            header.put("clock", source);
            header.put("clock_offset_micros", Long.toString(clock.offsetMicros()));
        }
        writer.writeMetadata(METADATA_NAME, header);
    }

    private void follow() throws IOException {
        try {
            LogEntry ended = entries.apply(ControlRecord.parse(reader.payload()));
            if (ended != null) {
                addChannel(ended);
            }
        } catch (BadRecordException e) {
            log.lost("", e);
        }
    }

    private void convertValue() throws IOException {
        LogEntry entry = entries.get(reader.entry());
        try {
            if (entry == null) {
                throw new BadRecordException("its entry was not started");
            }
            long logTimeNanos = clock.logTimeNanos(reader.timeMicros());
            buffer.clear();
            formats.get(entry.type()).encoder().encode(reader.payload(), buffer);
            addChannel(entry);
            writer.writeMessage(entry.channel(), logTimeNanos, buffer.array(), 0, buffer.length());
            messages++;
        } catch (BadRecordException e) {
            log.lost(entry == null ? "" : entry.name(), e);
        }
    }

    /** Adds the channel of an entry, which may never get a message. */
    private void addChannel(LogEntry entry) throws IOException {
        if (entry.hasChannel()) {
            return;
        }
        TopicFormat format = formats.get(entry.type());
        try {
            int schema = format.schemaName().isEmpty()
                    ? 0
                    : writer.addSchema(
                            format.schemaName(),
                            format.schemaEncoding(),
                            format.schema().toByteArray());
            Map<String, String> channelMetadata = ChannelMetadata.of(entry.type(), metadata.of(entry));
            entry.setChannel(writer.addChannel(schema, entry.name(), format.messageEncoding(), channelMetadata));
        } catch (IllegalStateException full) {
            throw LogEntries.tooMany();
        }
    }
}
