package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests which channels and messages reach the sinks of a context. */
class ContextSinksTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void sinkAddedLater_isToldOfAllChannelsAtOnceAndGetsThem() {
        RawChannel a = json("/a").build();
        json("/b").build();
        RecordingSink sink = RecordingSink.ofAll();

        assertThat(context.addSink(sink)).isTrue();
        assertThat(context.addSink(sink)).isFalse();
        json("/c").build();
        a.log("x".getBytes(UTF_8), 5);

        assertThat(sink.calls).containsExactly("added [/a, /b]", "added [/c]", "log /a 5 x");
    }

    @Test
    void sinkOfAContextWithoutChannels_isToldNothing() {
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.calls).isEmpty();
    }

    @Test
    void sinkOnRequest_getsOnlyWhatItIsSubscribedTo() {
        RawChannel a = json("/a").build();
        RawChannel b = json("/b").build();
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);

        a.log("before".getBytes(UTF_8), 1);
        context.subscribe(sink, List.of(a.descriptor()));
        assertThat(a.hasSinks()).isTrue();
        assertThat(b.hasSinks()).isFalse();
        a.log("during".getBytes(UTF_8), 2);
        b.log("other".getBytes(UTF_8), 3);
        context.unsubscribe(sink, List.of(a.descriptor()));
        a.log("after".getBytes(UTF_8), 4);

        assertThat(sink.messages()).containsExactly("log /a 2 during");
    }

    @Test
    void sinkThatNamesItsChannels_isSubscribedToThem() {
        RawChannel early = json("/want/early").build();
        RecordingSink sink =
                RecordingSink.subscribingTo(channel -> channel.topic().startsWith("/want"));
        context.addSink(sink);
        RawChannel late = json("/want/late").build();
        RawChannel other = json("/other").build();

        assertThat(early.hasSinks()).isTrue();
        assertThat(late.hasSinks()).isTrue();
        assertThat(other.hasSinks()).isFalse();
    }

    @Test
    void filter_hidesChannelsWhicheverComesFirst() {
        RawChannel early = json("/no").build();
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink, channel -> !channel.topic().startsWith("/no"));
        RawChannel late = json("/no/late").build();
        RawChannel yes = json("/yes").build();

        early.log(new byte[0], 1);
        late.log(new byte[0], 2);
        yes.log(new byte[0], 3);
        late.close();

        assertThat(sink.calls).containsExactly("added [/yes]", "log /yes 3 ");
    }

    @Test
    void filter_isAskedOnceForEachChannel() {
        List<String> asked = new ArrayList<>();
        RawChannel early = json("/early").build();
        context.addSink(RecordingSink.ofAll(), channel -> asked.add(channel.topic()));
        json("/late").build();
        early.log(new byte[0], 1);
        early.log(new byte[0], 2);

        assertThat(asked).containsExactly("/early", "/late");
    }

    @Test
    void filterThatThrows_rejects() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink, channel -> {
            throw new IllegalStateException("filter");
        });
        RawChannel channel = json("/a").build();

        assertThat(channel.hasSinks()).isFalse();
        assertThat(sink.calls).isEmpty();
    }

    @Test
    void requestForAChannelThatTheFilterRejects_isIgnored() {
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink, channel -> false);
        RawChannel channel = json("/a").build();

        context.subscribe(sink, List.of(channel.descriptor()));

        assertThat(channel.hasSinks()).isFalse();
    }

    @Test
    void removedSink_isToldThatItsChannelsAreGoneAndGetsNothingMore() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        assertThat(context.removeSink(sink)).isTrue();
        assertThat(context.removeSink(sink)).isFalse();
        channel.log(new byte[0]);
        channel.close();

        assertThat(channel.hasSinks()).isFalse();
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a");
    }

    @Test
    void closedChannel_isToldToSinksOnceAndFreesItsTopic() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        channel.close();
        channel.close();
        RawChannel again = json("/a").build();

        assertThat(channel.isClosed()).isTrue();
        assertThat(again.id()).isGreaterThan(channel.id());
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a", "added [/a]");
    }

    @Test
    void subscription_isNotInheritedByTheNextChannelOfTheTopic() {
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);
        RawChannel channel = json("/a").build();
        context.subscribe(sink, List.of(channel.descriptor()));
        channel.close();

        assertThat(json("/a").build().hasSinks()).isFalse();
    }

    private ChannelBuilder json(String topic) {
        return context.channelBuilder(topic).messageEncoding(MessageEncodings.JSON);
    }
}
