package org.foxglove4j.example;

import java.io.IOException;
import java.time.Duration;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.Service;
import org.foxglove4j.websocket.WebSocketServer;

/** Lets the Foxglove app change parameters and call a service, until Enter is pressed. */
public final class RemoteControl {

    private RemoteControl() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        try (WebSocketServer server = start(8765)) {
            System.out.println("Open " + server.appUrl() + ", or press Enter to stop");
            System.in.read();
        }
    }

    static WebSocketServer start(int port) throws IOException {
        ParameterStore parameters = ParameterStore.create()
                .declare(Parameter.of("/robot/speed", 0.5), ParameterCheck.range(0.1, 2))
                .declare(Parameter.of("/robot/mode", "manual"), ParameterCheck.oneOf("manual", "auto"));
        Service driveTo = Service.of("/robot/drive_to", Pose2d.class, DriveResult.class, target -> {
            double distance = Math.hypot(target.x(), target.y());
            double seconds = distance / parameters.get("/robot/speed").asDouble();
            return new DriveResult(distance, Duration.ofMillis(Math.round(1000 * seconds)));
        });
        return WebSocketServer.builder()
                .bind("127.0.0.1", port)
                .parameters(parameters)
                .services(driveTo)
                .start();
    }
}
