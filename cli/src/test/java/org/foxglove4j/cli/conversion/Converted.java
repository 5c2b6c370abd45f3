package org.foxglove4j.cli.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * A file that a conversion has written, in which nothing is wrong.
 *
 * @param report the report of the conversion
 * @param mcap the file
 */
public record Converted(ConversionReport report, byte[] mcap) {

    /** Writes to a file. */
    @FunctionalInterface
    public interface Conversion {
        ConversionReport convertTo(McapWriter writer) throws IOException;
    }

    /** Runs a conversion. */
    public static Converted by(Conversion conversion) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConversionReport report;
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .eagerDefinitions(true)
                .create(out)) {
            report = conversion.convertTo(writer);
        }
        assertThat(McapDoctor.check(McapSource.of(out.toByteArray()), false))
                .filteredOn(problem -> problem.severity() == McapProblem.Severity.ERROR)
                .isEmpty();
        return new Converted(report, out.toByteArray());
    }

    /** Returns the channel, the topic, the time and the text of each message. */
    public List<String> messages() throws IOException {
        List<String> messages = new ArrayList<>();
        try (McapReader reader = open()) {
            for (McapMessage message : reader.messages(MessageQuery.all().order(MessageOrder.FILE))) {
                messages.add(message.channel().id() + " " + message.topic() + " " + message.logTimeNanos() + " "
                        + new String(message.data(), UTF_8));
            }
        }
        return messages;
    }

    public List<McapChannel> channels() throws IOException {
        try (McapReader reader = open()) {
            return List.copyOf(reader.summary().channels());
        }
    }

    public List<McapSchema> schemas() throws IOException {
        try (McapReader reader = open()) {
            return List.copyOf(reader.summary().schemas());
        }
    }

    private McapReader open() throws IOException {
        return McapReader.builder().open(McapSource.of(mcap));
    }
}
