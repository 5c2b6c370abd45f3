package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.ClientChannel;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerListener;
import org.junit.jupiter.api.Test;

/** Tests that the program controls the other one. */
class ReadLiveTest {

    @Test
    void robotDrivesAtTheNewSpeed() throws Exception {
        try (WebSocketServer server = RemoteControl.start(0)) {
            assertThat(ReadLive.drive(server.appUrl().serverUrl()))
                    .isEqualTo(new DriveResult(5, Duration.ofMillis(2500)));
        }
    }

    @Test
    void robotReceivesLoggedMessages() throws Exception {
        BlockingQueue<String> published = new LinkedBlockingQueue<>();
        WebSocketServerListener listener = new WebSocketServerListener() {
            @Override
            public void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {
                published.add(channel.topic() + " " + Pose2dChannel.decode(message));
            }
        };
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.CLIENT_PUBLISH)
                        .listener(listener)
                        .start();
                Context context = Context.create();
                WebSocketClient robot =
                        ReadLive.steer(URI.create(server.appUrl().serverUrl()), context)) {
            Pose2dChannel.create(context, "/goal").log(new Pose2d(1, 2, 0));
            assertThat(published.poll(30, TimeUnit.SECONDS)).isEqualTo("/goal " + new Pose2d(1, 2, 0));
            assertThat(robot.droppedMessages()).isZero();
        }
    }
}
