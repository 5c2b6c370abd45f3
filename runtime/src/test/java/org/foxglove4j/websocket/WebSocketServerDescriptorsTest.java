package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class WebSocketServerDescriptorsTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no ulimit")
    void connectionsAreAcceptedAgainAfterFileDescriptorsRanOut() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        "ulimit -n 128 && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FewDescriptorsServer.class.getName()))
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader answers = process.inputReader(UTF_8);
                PrintStream orders = new PrintStream(process.getOutputStream(), true, UTF_8)) {
            int port = Integer.parseInt(answers.readLine());
            try (RawWebSocketClient early = connect(port)) {
                orders.println("take all");
                assertThat(answers.readLine()).isEqualTo("taken");
                try (RawWebSocketClient late = RawWebSocketClient.open(port)) {
                    late.sendHandshake("Sec-WebSocket-Protocol: foxglove.sdk.v1");
                    assertThat(late.readFrameWithin(Duration.ofMillis(500))).isNull();
                    assertThat(early.readUntilAnswered()).isEmpty();
                    orders.println("give back");
                    assertThat(answers.readLine()).isEqualTo("given back");
                    assertThat(late.readHttpHead()).startsWith("HTTP/1.1 101 ");
                    late.expect("serverInfo");
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static RawWebSocketClient connect(int port) throws Exception {
        RawWebSocketClient client = RawWebSocketClient.open(port);
        client.upgrade(RawWebSocketClient.SDK);
        client.expect("serverInfo");
        assertThat(client.readUntilAnswered()).isEmpty();
        return client;
    }
}
