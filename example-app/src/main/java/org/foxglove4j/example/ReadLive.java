package org.foxglove4j.example;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.foxglove4j.Context;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.WebSocketClient;

/** Reads a robot live, as the Foxglove app does, and has it drive somewhere. Start {@link RemoteControl} first. */
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

    /** Publishes to a robot what is logged in a context, and comes back to it when the connection was lost. */
    static WebSocketClient steer(URI uri, Context context) throws IOException {
        WebSocketClient robot =
                WebSocketClient.builder().reconnectDelay(Duration.ofSeconds(1)).connect(uri);
        context.addSink(robot.sink());
        return robot;
    }
}
