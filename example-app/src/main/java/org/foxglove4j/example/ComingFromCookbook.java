package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.WebSocketServer;

/** The code in docs/coming-from.md, one method per snippet. */
final class ComingFromCookbook {

    private ComingFromCookbook() {}

    static void quickstart(Context context, Path path, int port) throws IOException {
        try (McapSink mcap = McapSink.builder().context(context).overwrite(true).create(path);
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("0.0.0.0", port)
                        .start()) {
            System.out.println("Port " + server.port() + ", recording to " + mcap.path());
            JsonChannel status = JsonChannel.create(context, "/status");
            status.log(Map.of("mode", "auto", "volts", 12.6));
        }
    }

    static RawChannel addChannel(Context context, String schema) {
        return context.channelBuilder("/scan")
                .messageEncoding(MessageEncodings.JSON)
                .schema(Schema.jsonSchema("Scan", schema))
                .build();
    }

    static void sendMessage(RawChannel scan, Supplier<byte[]> scanner, Instant stamp) {
        if (scan.hasSinks()) {
            scan.log(scanner.get(), stamp);
        }
    }

    /** Reads the elevator's sensors. */
    interface ElevatorIo {
        void updateInputs(ElevatorInputs inputs);
    }

    /** Logs the sensor values, once per iteration of the loop. */
    static final class Elevator {
        private final ElevatorInputs inputs = new ElevatorInputs();
        private final ElevatorIo io;
        private final ElevatorInputsChannel channel;

        Elevator(Context context, ElevatorIo io) {
            this.io = io;
            this.channel = ElevatorInputsChannel.create(context, "/elevator");
        }

        void periodic() {
            io.updateInputs(inputs);
            channel.log(inputs);
        }
    }

    static double highest(Path path) throws IOException {
        double highest = 0;
        try (McapReader reader = McapReader.open(path)) {
            MessageQuery query = MessageQuery.topics("/elevator");
            for (ElevatorInputs inputs : reader.messages(query).decoded(ElevatorInputsChannel::decode)) {
                highest = Math.max(highest, inputs.height);
            }
        }
        return highest;
    }

    static void iterMessages(McapReader reader, long startNanos, long endNanos) {
        MessageQuery query = MessageQuery.topics("/pose").fromNanos(startNanos).untilNanos(endNanos);
        reader.messages(query).stream()
                .map(message -> message.topic() + " " + message.logTimeNanos() + " " + message.dataLength())
                .forEach(System.out::println);
    }
}
