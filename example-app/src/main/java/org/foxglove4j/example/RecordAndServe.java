package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.WebSocketServer;

/** Drives in a circle for four seconds, recording to a file and serving live at the same time. */
public final class RecordAndServe {

    private RecordAndServe() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        drive(Path.of("drive.mcap"));
    }

    static void drive(Path path) throws IOException, InterruptedException {
        try (McapSink mcap = McapSink.create(path);
                WebSocketServer server = WebSocketServer.start()) {
            System.out.println("Open " + server.appUrl() + ", recording to " + mcap.path());
            Pose2dChannel pose = Pose2dChannel.create("/pose");
            for (int step = 0; step < 200; step++) {
                double angle = step * Math.PI / 100;
                pose.log(new Pose2d(Math.cos(angle), Math.sin(angle), angle + Math.PI / 2));
                Thread.sleep(20);
            }
        }
    }
}
