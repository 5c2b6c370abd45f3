package org.foxglove4j.example;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.foxglove4j.Context;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.WebSocketClient;

/**
 * Reads live data from a robot, as the Foxglove app does, and sends it a drive command. Start {@link RemoteControl}
 * first.
 */
public final class ReadLive {

    private ReadLive() {}

    /** Runs the program. */
    public static void main(String... arguments) throws Exception {
        drive("ws://localhost:8765");
    }

    static DriveResult drive(String uri) throws Exception {
        try (WebSocketClient robot = WebSocketClient.connect(uri)) {
            robot.subscribe("/pose", message -> {
                Pose2d pose = Pose2dChannel.decode(message);
                System.out.println(message.logTime() + " " + pose);
            });
            robot.setParameters(Parameter.of("/robot/speed", 2.0)).get();
            DriveResult result = robot.callService(
                            "/robot/drive_to", Pose2d.class, DriveResult.class, new Pose2d(3, 4, 0))
                    .get();
            System.out.println("Driven: " + result);
            return result;
        }
    }

    /** Publishes the messages of a context to a robot, and reconnects when the connection is lost. */
    static WebSocketClient steer(URI uri, Context context) throws IOException {
        WebSocketClient robot =
                WebSocketClient.builder().reconnectDelay(Duration.ofSeconds(1)).connect(uri);
        context.addSink(robot.sink());
        return robot;
    }
}
