package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.recording.McapSink;

/** Logs JSON without a class for it. */
public final class LogMaps {

    private LogMaps() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("status.mcap"));
    }

    static void record(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            JsonChannel status = JsonChannel.create(context, "/status");
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("mode", "auto");
            message.put("volts", 12.6);
            message.put("motors", List.of("left", "right"));
            status.log(message);
            status.logJson("{\"mode\": \"off\"}");
            System.out.println("Recording to " + mcap.path());
        }
    }
}
