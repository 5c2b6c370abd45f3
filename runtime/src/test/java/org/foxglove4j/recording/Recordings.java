package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMessageRecord;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecord;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/** Reads recordings. */
final class Recordings {

    private Recordings() {}

    /** Returns the messages of a finished file, by its index, in the order in which they were logged. */
    static List<McapMessage> read(Path path) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            reader.messages(MessageQuery.all().order(MessageOrder.FILE)).forEach(messages::add);
            assertThat(reader.statistics().messageCount()).isEqualTo(messages.size());
        }
        return messages;
    }

    /** Returns the texts of the messages of a finished file. */
    static List<String> texts(Path path) throws IOException {
        return read(path).stream()
                .map(message -> new String(message.data(), UTF_8))
                .toList();
    }

    /** Returns all records of a finished file. */
    static List<McapRecord> records(Path path) throws IOException {
        List<McapRecord> records = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(path))) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        }
        return records;
    }

    /** Returns the messages of a file that may end anywhere. */
    static List<McapMessageRecord> readUnfinished(InputStream file) throws IOException {
        List<McapMessageRecord> messages = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(file)) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                if (next instanceof McapMessageRecord message) {
                    messages.add(message);
                }
            }
        } catch (McapFormatException cutOff) {
            assertThat(cutOff.offset()).isPositive();
        }
        return messages;
    }

    /** Returns how many messages a file has that is still being written. */
    static int countUnfinished(Path path) throws IOException {
        return readUnfinished(Files.newInputStream(path)).size();
    }
}
