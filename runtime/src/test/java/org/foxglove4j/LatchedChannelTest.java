package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatchedChannelTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void sinkThatComesLate_getsTheLastMessage() {
        RawChannel channel = latched();
        channel.log("old".getBytes(UTF_8), 1);
        channel.log("last".getBytes(UTF_8), 2);
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.calls).containsExactly("added [/latched]", "log /latched 2 last");
    }

    @Test
    void sinkThatLogsOnTheChannelWhileItGetsTheLastMessage_doesNotSpoilIt() {
        RawChannel channel = latched();
        channel.log("first".getBytes(UTF_8), 1);
        List<String> read = new ArrayList<>();

        context.addSink((descriptor, logTimeNanos, data, offset, length) -> {
            if (logTimeNanos == 1) {
                channel.log("other".getBytes(UTF_8), 2);
            }
            read.add(new String(data, offset, length, UTF_8));
        });

        assertThat(read).containsExactly("other", "first");
    }

    @Test
    void sinkThatSubscribesLate_getsTheLastMessageEachTime() {
        RawChannel channel = latched();
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);
        channel.log("last".getBytes(UTF_8), 2);

        context.subscribe(sink, List.of(channel.descriptor()));
        context.unsubscribe(sink, List.of(channel.descriptor()));
        context.subscribe(sink, List.of(channel.descriptor()));

        assertThat(sink.messages()).containsExactly("log /latched 2 last", "log /latched 2 last");
    }

    @Test
    void sinkThatGotTheMessage_doesNotGetItAgain() {
        RawChannel channel = latched();
        RecordingSink early = RecordingSink.ofAll();
        context.addSink(early);
        channel.log("only".getBytes(UTF_8), 2);
        context.addSink(RecordingSink.ofAll());

        assertThat(early.messages()).containsExactly("log /latched 2 only");
    }

    @Test
    void sinkThatGotTheMessageAndSubscribesAgain_getsItAgain() {
        RawChannel channel = latched();
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);
        context.subscribe(sink, List.of(channel.descriptor()));
        channel.log("only".getBytes(UTF_8), 2);

        context.unsubscribe(sink, List.of(channel.descriptor()));
        context.subscribe(sink, List.of(channel.descriptor()));

        assertThat(sink.messages()).containsExactly("log /latched 2 only", "log /latched 2 only");
    }

    @Test
    void sinkThatIsDetachedAndAttachedAgain_getsTheLastMessageAgain() {
        RawChannel channel = latched();
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        channel.log("only".getBytes(UTF_8), 2);

        context.removeSink(sink);
        context.addSink(sink);

        assertThat(sink.messages()).containsExactly("log /latched 2 only", "log /latched 2 only");
    }

    @Test
    void messageLoggedWithoutATime_isReplayedWithTheTimeOfTheSubscription() {
        RawChannel channel = latched();
        channel.log("last".getBytes(UTF_8));
        Instant before = Instant.now().minusMillis(1);
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        long nanos = Long.parseLong(sink.messages().get(0).split(" ")[2]);
        assertThat(Instant.ofEpochSecond(0, nanos))
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    }

    @Test
    void channelWithoutAMessage_replaysNothing() {
        latched();
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.calls).containsExactly("added [/latched]");
    }

    @Test
    void clearedMessage_isNotReplayed() {
        RawChannel channel = latched();
        channel.log("wrong".getBytes(UTF_8), 1);
        channel.clearLatched();
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        channel.log("right".getBytes(UTF_8), 2);

        assertThat(sink.messages()).containsExactly("log /latched 2 right");
    }

    @Test
    void longerMessages_areKeptWhole() {
        RawChannel channel = latched();
        String text = "x".repeat(100_000);
        channel.log("short".getBytes(UTF_8), 1);
        channel.log(text.getBytes(UTF_8), 2);
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.messages()).containsExactly("log /latched 2 " + text);
    }

    @Test
    void existingEqualChannel_staysAsItIs() {
        RawChannel plain =
                context.channelBuilder("/latched").messageEncoding("text").build();

        assertThat(latched()).isSameAs(plain);
        assertThat(plain.descriptor().isLatched()).isFalse();
    }

    @Test
    void closedChannel_replaysNothing() {
        RawChannel channel = latched();
        channel.log("last".getBytes(UTF_8), 2);
        channel.close();
        channel.log("late".getBytes(UTF_8), 3);
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.calls).isEmpty();
    }

    private RawChannel latched() {
        return context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
    }
}
