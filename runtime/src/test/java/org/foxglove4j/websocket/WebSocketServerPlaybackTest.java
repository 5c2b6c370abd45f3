package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebSocketServerPlaybackTest {

    private static final Instant START = Instant.ofEpochSecond(100, 5);
    private static final Instant END = Instant.ofEpochSecond(105);
    private static final Instant T = Instant.ofEpochSecond(1700000000, 123456789);
    private static final String T_HEX = "15cd853dfe9c9717";

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder().context(Context.create()).bind("127.0.0.1", 0);
    }

    private static void send(RawWebSocketClient client, String hex) throws Exception {
        client.sendFrame(true, RawWebSocketClient.BINARY, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static void expect(RawWebSocketClient client, String hex) throws Exception {
        RawWebSocketClient.Frame frame = client.readFrame();
        assertThat(frame.opcode()).as(frame.text()).isEqualTo(RawWebSocketClient.BINARY);
        assertThat(HexFormat.of().formatHex(frame.content())).isEqualTo(hex.replace(" ", ""));
    }

    @Test
    void dataRangeIsAdvertised() throws Exception {
        PlaybackHandler handler = request -> new PlaybackState(PlaybackStatus.PAUSED, START, 1);
        try (WebSocketServer server = anyPort()
                        .capabilities(Capability.TIME, Capability.PLAYBACK_CONTROL)
                        .playback(START, END, handler)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            JsonNode info = client.expect("serverInfo");
            assertThat(info.path("capabilities").toString()).isEqualTo("[\"time\",\"playbackControl\"]");
            assertThat(info.path("dataStartTime").toString()).isEqualTo("{\"sec\":100,\"nsec\":5}");
            assertThat(info.path("dataEndTime").toString()).isEqualTo("{\"sec\":105,\"nsec\":0}");
        }
        try (WebSocketServer server = anyPort()
                        .playback(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"), handler)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            assertThat(client.expect("serverInfo").path("dataEndTime").toString())
                    .isEqualTo("{\"sec\":4294967295,\"nsec\":0}");
        }
    }

    @Test
    void requestIsAnsweredToAllClientsWithItsId() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        PlaybackHandler handler = request -> {
            seen.add(request.client().isConnected() + " " + request);
            return new PlaybackState(
                    request.command() == PlaybackCommand.PLAY ? PlaybackStatus.PLAYING : PlaybackStatus.PAUSED,
                    T,
                    request.speed(),
                    request.seekTime().isPresent());
        };
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient other = RawWebSocketClient.connectAndReadServerInfo(server)) {
            send(client, "03 01 0000003f 01" + T_HEX + "03000000 722d31");
            send(client, "03 00 00000040 00" + T_HEX + "00000000");
            for (RawWebSocketClient each : List.of(client, other)) {
                expect(each, "05 01" + T_HEX + "0000003f 01 03000000 722d31");
                expect(each, "05 00" + T_HEX + "00000040 00 00000000");
            }
            assertThat(seen)
                    .containsExactly(
                            "true PlaybackRequest[PAUSE, speed 0.5, seek to 2023-11-14T22:13:20.123456789Z]",
                            "true PlaybackRequest[PLAY, speed 2.0]");
            server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.ENDED, T, 1));
            server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.BUFFERING, T, 1, true));
            for (RawWebSocketClient each : List.of(client, other)) {
                expect(each, "05 03" + T_HEX + "0000803f 00 00000000");
                expect(each, "05 02" + T_HEX + "0000803f 01 00000000");
            }
        }
    }

    @Test
    void messagesAfterAJumpFollowTheResponse() throws Exception {
        try (Context context = Context.create()) {
            RawChannel pose =
                    context.channelBuilder("/pose").messageEncoding("json").build();
            PlaybackHandler handler = new PlaybackHandler() {
                @Override
                public PlaybackState control(PlaybackRequest request) {
                    return new PlaybackState(PlaybackStatus.PAUSED, T, 1, true);
                }

                @Override
                public void onAnswered() {
                    pose.log("{}".getBytes(US_ASCII), 7);
                }
            };
            try (WebSocketServer server = anyPort()
                            .context(context)
                            .playback(START, END, handler)
                            .start();
                    RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                client.expect("advertise");
                client.subscribe(3, pose.id());
                send(client, "03 01 0000803f 01" + T_HEX + "00000000");
                expect(client, "05 01" + T_HEX + "0000803f 01 00000000");
                expect(client, "01 03000000 0700000000000000 7b7d");
            }
        }
    }

    @Test
    void clientsOfTheOlderSubprotocolAreInformedOnlyAfterARequest() throws Exception {
        PlaybackHandler handler = request -> new PlaybackState(PlaybackStatus.PAUSED, T, 1);
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.upgrade(RawWebSocketClient.LEGACY);
            client.expect("serverInfo");
            server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.ENDED, T, 1));
            assertThat(client.readUntilAnswered()).isEmpty();
            send(client, "03 01 0000803f 00" + T_HEX + "00000000");
            expect(client, "05 01" + T_HEX + "0000803f 00 00000000");
            server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.ENDED, T, 1));
            expect(client, "05 03" + T_HEX + "0000803f 00 00000000");
        }
    }

    /** A handler that always knows the state. */
    private static PlaybackHandler handlerOf(Supplier<PlaybackState> state) {
        return new PlaybackHandler() {
            @Override
            public PlaybackState control(PlaybackRequest request) {
                return state.get();
            }

            @Override
            public Optional<PlaybackState> state() {
                return Optional.of(state.get());
            }
        };
    }

    @Test
    void newClientGetsTheCurrentState() throws Exception {
        PlaybackHandler handler = handlerOf(() -> new PlaybackState(PlaybackStatus.PLAYING, T, 2, true));
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient legacy = RawWebSocketClient.open(server.port())) {
            expect(client, "05 00" + T_HEX + "00000040 00 00000000");
            legacy.upgrade(RawWebSocketClient.LEGACY);
            legacy.expect("serverInfo");
            assertThat(legacy.readUntilAnswered()).isEmpty();
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void newClientNeverGetsAnOlderStateAfterANewerOne() throws Exception {
        CompletableFuture<WebSocketServer> started = new CompletableFuture<>();
        PlaybackHandler handler = handlerOf(() -> {
            started.join().broadcastPlaybackState(new PlaybackState(PlaybackStatus.ENDED, T, 1));
            return new PlaybackState(PlaybackStatus.PLAYING, T, 1);
        });
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            started.complete(server);
            expect(client, "05 03" + T_HEX + "0000803f 00 00000000");
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void newClientIsServedEvenIfTheHandlerFails() throws Exception {
        PlaybackHandler handler = handlerOf(() -> {
            throw new IllegalStateException("the file is gone");
        });
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void timeOutsideTheDataIsPassedToTheHandler() throws Exception {
        PlaybackHandler handler = request -> {
            assertThat(request.seekTime()).contains(Instant.ofEpochSecond(18446744073L, 709551615));
            return new PlaybackState(PlaybackStatus.PAUSED, END, 1);
        };
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            send(client, "03 00 0000c07f 01 ffffffffffffffff 00000000");
            String end = HexFormat.of().toHexDigits(Long.reverseBytes(105_000_000_000L));
            expect(client, "05 01" + end + "0000803f 00 00000000");
        }
    }

    @Test
    void failingHandlerIsAnsweredByAnError() throws Exception {
        @SuppressWarnings("NullAway")
        PlaybackHandler handler = request -> {
            if (request.command() == PlaybackCommand.PAUSE) {
                return null;
            }
            throw new AssertionError("the file is gone");
        };
        try (WebSocketServer server = anyPort().playback(START, END, handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            String error = "Server did not send playback state in response to playback control request: ";
            send(client, "03 00 0000803f 00 0000000000000000 00000000");
            client.expectStatus(2, error + "the file is gone");
            send(client, "03 01 0000803f 00 0000000000000000 00000000");
            client.expectStatus(2, error + "the playback handler returned null");
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void invalidRangesAndStatesAreRejected() throws Exception {
        PlaybackHandler handler = request -> new PlaybackState(PlaybackStatus.PAUSED, START, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> anyPort().playback(END, START, handler));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyPort().playback(Instant.ofEpochSecond(-1), END, handler));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaybackState(PlaybackStatus.PAUSED, START, Float.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaybackState(PlaybackStatus.PAUSED, Instant.MAX, 1));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        anyPort().capabilities(Capability.PLAYBACK_CONTROL).start())
                .withMessageContaining("call playback(...)");
        try (WebSocketServer server = anyPort().start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.PAUSED, START, 1));
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
