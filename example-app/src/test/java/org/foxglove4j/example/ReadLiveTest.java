package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.Test;

/** The program has the other one do what it says. */
class ReadLiveTest {

    @Test
    void theRobotDrivesAtTheNewSpeed() throws Exception {
        try (WebSocketServer server = RemoteControl.start(0)) {
            assertThat(ReadLive.drive(server.appUrl().serverUrl()))
                    .isEqualTo(new DriveResult(5, Duration.ofMillis(2500)));
        }
    }
}
