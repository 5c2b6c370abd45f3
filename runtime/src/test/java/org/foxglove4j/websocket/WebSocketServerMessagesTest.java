package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.Test;

/** Tests how messages arrive. */
class WebSocketServerMessagesTest extends ServerOfChannels {

    @Test
    void onlyMessagesLoggedWhileSubscribedArrive() throws Exception {
        start();
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            channel.log(bytes("before"), 1);
            client.subscribe(42, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("during"), 123456);
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.subscriptionId()).isEqualTo(42);
            assertThat(message.logTimeNanos()).isEqualTo(123456);
            assertThat(message.text()).isEqualTo("during");
            client.unsubscribe(42);
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("after"), 2);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
        listener.expect(
                "connect", "subscribe /pose " + channel.id(), "unsubscribe /pose " + channel.id(), "disconnect");
    }

    @Test
    void messageHasAHeaderOfThirteenBytes() throws Exception {
        start();
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(258, channel.id());
            client.readUntilAnswered();
            channel.log(bytes("hi"), 1700000000123456789L);
            assertThat(client.readFrame().content())
                    .containsExactly(
                            0x01, 0x02, 0x01, 0x00, 0x00, 0x15, 0xcd, 0x85, 0x3d, 0xfe, 0x9c, 0x97, 0x17, 0x68, 0x69);
        }
    }

    @Test
    void emptyMessageArrives() throws Exception {
        start();
        RawChannel channel = channel("/empty");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(0, channel.id());
            client.readUntilAnswered();
            channel.log(new byte[0], 987654);
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.payload()).isEmpty();
            assertThat(message.logTimeNanos()).isEqualTo(987654);
        }
    }

    @Test
    void messagesOfEverySizeArriveCompleteAndInOrder() throws Exception {
        start();
        RawChannel channel = channel("/sizes");
        int[] sizes = {0, 1, 112, 113, 114, 65521, 65522, 65523, 65536, 70_000, 300_000, 3_000_000, 5, 20_000, 1};
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(7, channel.id());
            client.readUntilAnswered();
            for (int size : sizes) {
                channel.log(pattern(size), size);
            }
            for (int size : sizes) {
                RawWebSocketClient.MessageFrame message = client.readMessage();
                assertThat(message.logTimeNanos()).isEqualTo(size);
                assertThat(message.payload()).isEqualTo(pattern(size));
            }
        }
    }

    @Test
    void messageCanBeLoggedToASingleClient() throws Exception {
        start();
        RawChannel channel = channel("/one");
        try (RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (RawWebSocketClient client : List.of(first, second)) {
                client.expect("advertise");
                client.subscribe(1, channel.id());
                client.readUntilAnswered();
            }
            channel.logTo(server.clients().get(1).sink(), bytes("second"), 1);
            channel.log(bytes("both"), 2);
            assertThat(second.readMessage().text()).isEqualTo("second");
            assertThat(second.readMessage().text()).isEqualTo("both");
            assertThat(first.readMessage().text()).isEqualTo("both");
        }
    }

    @Test
    void stateCanBeLoggedToAClientWhenItSubscribes() throws Exception {
        RawChannel channel = channel("/map");
        start(WebSocketServer.builder().listener(new WebSocketServerListener() {
            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                channel.logTo(client.sink(), bytes("latest"), 17);
            }
        }));
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(3, channel.id());
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.text()).isEqualTo("latest");
            assertThat(message.logTimeNanos()).isEqualTo(17);
        }
    }

    private static byte[] pattern(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + size);
        }
        return bytes;
    }
}
