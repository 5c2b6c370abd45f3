package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void defaultContext_isOneAndSurvivesClose() {
        Context.getDefault().close();

        RawChannel channel = Context.getDefault()
                .channelBuilder("/default-context-test")
                .messageEncoding("json")
                .build();

        assertThat(Context.getDefault()).isSameAs(Context.getDefault());
        assertThat(Context.getDefault().channel("/default-context-test")).contains(channel);
        channel.close();
        assertThat(Context.getDefault().channel("/default-context-test")).isEmpty();
    }

    @Test
    void equalChannel_isReturnedAgain() {
        RawChannel first = json("/a").addMetadata("k", "v").build();
        RawChannel again = json("/a").addMetadata("k", "v").build();

        assertThat(again).isSameAs(first);
    }

    @Test
    void channelsThatDifferInAnyPart_areDistinct() {
        Schema schema = Schema.jsonSchema("S", "{\"type\":\"object\"}");
        Set<RawChannel> channels = Set.of(
                json("/a").build(),
                json("/b").build(),
                context.channelBuilder("/a").messageEncoding("cbor").build(),
                json("/a").addMetadata("k", "v").build(),
                json("/a").schema(schema).build(),
                json("/a")
                        .schema(Schema.jsonSchema("T", "{\"type\":\"object\"}"))
                        .build());

        assertThat(channels).hasSize(6);
        assertThat(context.channels()).hasSize(6);
        assertThat(channels.stream().map(RawChannel::id)).doesNotHaveDuplicates();
    }

    @Test
    void secondFormOnATopic_isWarnedOfWithBoth() {
        List<String> warnings = Warnings.of(Context.class, () -> {
            GaugeChannel.create(context.channelBuilder("/gauge"));
            JsonChannel.create(context, "/gauge");
        });
        assertThat(warnings)
                .containsExactly("Channel with topic /gauge already exists in this context with schema"
                        + " test.Gauge in json, the new one has no schema in json; use a unique topic for each"
                        + " channel");
    }

    @Test
    void channelByTopic_isTheOldestThatIsOpen() {
        RawChannel oldest = json("/a").build();
        RawChannel newer = json("/a").addMetadata("k", "v").build();

        assertThat(context.channel("/a")).contains(oldest);
        oldest.close();
        assertThat(context.channel("/a")).contains(newer);
        newer.close();
        assertThat(context.channel("/a")).isEmpty();
        assertThat(context.channel("/A")).isEmpty();
    }

    @Test
    void contexts_areIndependent() {
        try (Context other = Context.create()) {
            RecordingSink sink = RecordingSink.ofAll();
            other.addSink(sink);
            RawChannel here = json("/a").build();

            here.log("x".getBytes(UTF_8));

            assertThat(here.hasSinks()).isFalse();
            assertThat(sink.calls).isEmpty();
        }
    }

    @Test
    void close_closesChannelsAndDetachesSinks() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        context.close();
        context.close();

        assertThat(channel.isClosed()).isTrue();
        assertThat(context.channels()).isEmpty();
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a");
        assertThatThrownBy(() -> json("/b").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this context is closed");
        assertThatThrownBy(() -> context.addSink(sink)).isInstanceOf(IllegalStateException.class);
    }

    private ChannelBuilder json(String topic) {
        return context.channelBuilder(topic).messageEncoding(MessageEncodings.JSON);
    }
}
