package org.foxglove4j.websocket.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Decodes arbitrary input as messages of a client and of a server: it is decoded, or rejected in one way. */
class MessagesFuzzTest {

    private static final int MAX_REFUSAL_CHARS = 2000;

    @MethodSource("messages")
    @FuzzTest(maxDuration = "30m")
    void anyMessageIsDecodedOrRejected(byte[] input) {
        String text = new String(input, UTF_8);
        check(() -> ClientMessages.read(text));
        check(() -> {
            ServerMessage message = ServerMessages.read(text);
            assertThat(ServerMessages.read(new String(message.toJson(), UTF_8))).hasSameClassAs(message);
        });
        if (input.length > 0) {
            check(() -> ClientMessages.read(input));
        }
    }

    private interface Reading {
        void run() throws InvalidMessageException;
    }

    private static void check(Reading reading) {
        try {
            reading.run();
        } catch (InvalidMessageException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(MAX_REFUSAL_CHARS);
        }
    }

    static Stream<byte[]> messages() {
        return Stream.of(
                        "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":0,\"channelId\":4}]}",
                        "{\"op\":\"unsubscribe\",\"subscriptionIds\":[1,0]}",
                        "{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\","
                                + "\"schemaName\":\"S\",\"schemaEncoding\":\"jsonschema\",\"schema\":\"{}\"}]}",
                        "{\"op\":\"unadvertise\",\"channelIds\":[1]}",
                        "{\"op\":\"getParameters\",\"parameterNames\":[\"/a\"],\"id\":\"q\"}",
                        "{\"op\":\"setParameters\",\"id\":\"q\",\"parameters\":[{\"name\":\"/a\",\"value\":[1,2.5],"
                                + "\"type\":\"float64_array\"},{\"name\":\"/b\",\"value\":{\"c\":null,\"d\":\"e\"}},"
                                + "{\"name\":\"/f\",\"value\":\"AAEC\",\"type\":\"byte_array\"}]}",
                        "{\"op\":\"subscribeConnectionGraph\"}",
                        "{\"op\":\"fetchAsset\",\"uri\":\"package://a/b\",\"requestId\":12}",
                        "{\"op\":\"serverInfo\",\"name\":\"n\",\"capabilities\":[\"time\",\"services\"],"
                                + "\"supportedEncodings\":[\"json\"],\"metadata\":{\"a\":\"b\"},\"sessionId\":\"s\","
                                + "\"dataStartTime\":{\"sec\":1,\"nsec\":2},\"dataEndTime\":{\"sec\":3,\"nsec\":4}}",
                        "{\"op\":\"status\",\"level\":2,\"message\":\"m\",\"id\":\"i\"}",
                        "{\"op\":\"removeStatus\",\"statusIds\":[\"i\"]}",
                        "{\"op\":\"parameterValues\",\"id\":\"q\",\"parameters\":[{\"name\":\"/a\",\"value\":1e9,"
                                + "\"type\":\"float64\"}]}",
                        "{\"op\":\"advertiseServices\",\"services\":[{\"id\":1,\"name\":\"/s\",\"type\":\"t\","
                                + "\"request\":{\"encoding\":\"json\",\"schemaName\":\"R\",\"schemaEncoding\":"
                                + "\"jsonschema\",\"schema\":\"{}\"},\"responseSchema\":\"\"}]}",
                        "{\"op\":\"unadvertiseServices\",\"serviceIds\":[1]}",
                        "{\"op\":\"connectionGraphUpdate\",\"publishedTopics\":[{\"name\":\"/a\",\"publisherIds\":"
                                + "[\"p\"]}],\"subscribedTopics\":[],\"advertisedServices\":[],\"removedTopics\":"
                                + "[\"/b\"],\"removedServices\":[]}",
                        "{\"op\":\"serviceCallFailure\",\"serviceId\":1,\"callId\":2,\"message\":\"m\"}",
                        "\1\3\0\0\0{}",
                        "\2\1\0\0\0\2\0\0\0\4\0\0\0json{}",
                        "\3\0\0\0\0\0\0\200?\1\0\0\0\0\0\0\0\0\1\0\0\0r")
                .map(message -> message.getBytes(UTF_8));
    }
}
