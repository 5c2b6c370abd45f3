package org.foxglove4j.example;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.protobuf.DynamicDecoder;
import org.foxglove4j.protobuf.ProtobufChannel;
import org.foxglove4j.protobuf.ProtobufDecoder;
import org.foxglove4j.recording.McapSink;

/** Logs messages of a class that {@code protoc} generated; here one that protobuf-java brings along. */
public final class LogProtobuf {

    private LogProtobuf() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        Path path = Path.of("clock.mcap");
        record(path);
        print(path);
    }

    static void record(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            ProtobufChannel<Timestamp> clock = ProtobufChannel.create(context, "/clock", Timestamp.class);
            clock.log(Timestamp.newBuilder().setSeconds(1_700_000_000).build());
            System.out.println("Recording to " + mcap.path());
        }
    }

    static void print(Path path) throws IOException {
        ProtobufDecoder<Timestamp> typed = ProtobufDecoder.create(Timestamp.class);
        DynamicDecoder dynamic = DynamicDecoder.create();
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.topics("/clock"))) {
                System.out.println("With its class: " + typed.decode(message).getSeconds());
                DynamicMessage any = dynamic.decode(message);
                System.out.println("Without: " + any.getAllFields());
            }
        }
    }
}
