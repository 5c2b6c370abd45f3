package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.foxglove4j.encoding.EncodeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private final Context context = Context.create();
    private final RecordingSink sink = RecordingSink.ofAll();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void typedChannel_takesEncodingAndSchemaFromTheEncoder() {
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());

        assertThat(channel.messageEncoding()).isEqualTo("text");
        assertThat(channel.schema()).isEqualTo(Schema.create("Text", "plain", new byte[] {1}));
        assertThat(channel.topic()).isEqualTo("/text");
        assertThat(channel.id()).isEqualTo(channel.raw().id());
    }

    @Test
    void typedChannel_prefersWhatTheBuilderSays() {
        Schema schema = Schema.create("Other", "plain", new byte[0]);
        Channel<String> channel = context.channelBuilder("/text")
                .messageEncoding("utf-8")
                .schema(schema)
                .build(new TextEncoder());

        assertThat(channel.messageEncoding()).isEqualTo("utf-8");
        assertThat(channel.schema()).isEqualTo(schema);
    }

    @Test
    void messageEncoding_isRequiredOfARawChannel() {
        assertThatThrownBy(() -> context.channelBuilder("/a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Message encoding is required")
                .hasMessageContaining("/a");
    }

    @Test
    void log_withoutSinks_doesNotEncode() {
        TextEncoder encoder = new TextEncoder();
        Channel<String> channel = context.channelBuilder("/text").build(encoder);

        channel.log("nobody listens");

        assertThat(encoder.calls).hasValue(0);
        assertThat(channel.hasSinks()).isFalse();
    }

    @Test
    void log_encodesOnceForAllSinks() {
        context.addSink(sink);
        RecordingSink second = RecordingSink.ofAll();
        context.addSink(second);
        TextEncoder encoder = new TextEncoder();
        Channel<String> channel = context.channelBuilder("/text").build(encoder);

        channel.log("hello", 7);

        assertThat(encoder.calls).hasValue(1);
        assertThat(sink.messages()).containsExactly("log /text 7 hello");
        assertThat(second.messages()).containsExactly("log /text 7 hello");
    }

    @Test
    void logTime_isTheWallClockUnlessGiven() {
        context.addSink(sink);
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        long before = toNanos(Instant.now().minusSeconds(1));
        channel.log("now".getBytes(UTF_8));
        long after = toNanos(Instant.now().plusSeconds(1));
        channel.log("given".getBytes(UTF_8), Instant.ofEpochSecond(12, 34));

        long logged = Long.parseLong(sink.messages().get(0).split(" ")[2]);
        assertThat(logged).isBetween(before, after);
        assertThat(sink.messages().get(1)).isEqualTo("log /raw 12000000034 given");
    }

    @Test
    void timesOutsideTheRange_areRefused() {
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        assertThatThrownBy(() -> channel.log(new byte[0], -1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> channel.log(new byte[0], Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1969-12-31T23:59:59Z");
        assertThatThrownBy(() -> channel.log(new byte[0], Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyMessage_isDelivered() {
        context.addSink(sink);
        context.channelBuilder("/raw").messageEncoding("text").build().log(new byte[0], 3);

        assertThat(sink.messages()).containsExactly("log /raw 3 ");
    }

    @Test
    void partOfAnArray_isDeliveredAndChecked() {
        context.addSink(sink);
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        channel.log("abcdef".getBytes(UTF_8), 2, 3, 1);

        assertThat(sink.messages()).containsExactly("log /raw 1 cde");
        assertThatThrownBy(() -> channel.log(new byte[4], 2, 3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void suppliedMessage_isBuiltOnlyIfItHasAnywhereToGo() {
        AtomicInteger built = new AtomicInteger();
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());

        channel.log(() -> "message " + built.incrementAndGet());
        channel.log(() -> "message " + built.incrementAndGet(), 5);
        assertThat(built).hasValue(0);
        context.addSink(sink);
        channel.log(() -> "message " + built.incrementAndGet(), 7);
        channel.log(() -> "message " + built.incrementAndGet(), Instant.ofEpochSecond(0, 8));
        channel.log(() -> "message " + built.incrementAndGet());

        assertThat(sink.messages().subList(0, 2)).containsExactly("log /text 7 message 1", "log /text 8 message 2");
        assertThat(sink.messages().get(2)).endsWith("message 3");
    }

    @Test
    void failureOfASupplier_comesToTheCaller() {
        context.addSink(sink);
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());

        assertThatThrownBy(() -> channel.log(() -> {
                    throw new IllegalStateException("not ready");
                }))
                .hasMessage("not ready");
        assertThatThrownBy(() -> channel.log(() -> "message", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logTo_reachesThatSinkOnly() {
        RecordingSink second = RecordingSink.ofAll();
        RecordingSink stranger = RecordingSink.ofAll();
        context.addSink(sink);
        context.addSink(second);
        TextEncoder encoder = new TextEncoder();
        Channel<String> channel = context.channelBuilder("/text").build(encoder);

        channel.logTo(second, "only you", 5);
        channel.logTo(stranger, "nobody", 6);
        channel.raw().logTo(sink, "raw".getBytes(UTF_8), 7);

        assertThat(encoder.calls).hasValue(1);
        assertThat(sink.messages()).containsExactly("log /text 7 raw");
        assertThat(second.messages()).containsExactly("log /text 5 only you");
    }

    @Test
    void failingSink_neitherThrowsNorStopsTheOthers() {
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            throw new IOException("disk full");
        });
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            throw new IllegalArgumentException("bug");
        });
        context.addSink(sink);
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        channel.log("x".getBytes(UTF_8), 1);
        channel.log("y".getBytes(UTF_8), 2);

        assertThat(sink.messages()).containsExactly("log /raw 1 x", "log /raw 2 y");
        assertThat(channel.failureCount()).isEqualTo(4);
    }

    @Test
    void sinkThatIsRemovedMeanwhile_mayRefuseAMessageThatComesTooLate() {
        AtomicReference<Sink> closing = new AtomicReference<>();
        closing.set((channel, logTimeNanos, data, offset, length) -> {
            context.removeSink(closing.get());
            throw new IOException("closed");
        });
        context.addSink(closing.get());
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        List<String> warnings = Warnings.of(RawChannel.class, () -> channel.log("x".getBytes(UTF_8), 1));

        assertThat(warnings).isEmpty();
        assertThat(channel.failureCount()).isZero();
    }

    @Test
    void errorOfASink_neitherReachesTheCallerNorStopsTheOthers() {
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            throw new NoClassDefFoundError("a library is missing");
        });
        context.addSink(sink);
        RawChannel channel =
                context.channelBuilder("/raw").messageEncoding("text").build();

        assertThatCode(() -> channel.log("x".getBytes(UTF_8), 1)).doesNotThrowAnyException();

        assertThat(sink.messages()).containsExactly("log /raw 1 x");
        assertThat(channel.failureCount()).isEqualTo(1);
    }

    @Test
    void errorOfAnEncoder_isCountedAndDoesNotReachTheCaller() {
        context.addSink(sink);
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());

        assertThatCode(() -> channel.log("deep", 1)).doesNotThrowAnyException();
        channel.log("fine", 2);

        assertThat(sink.messages()).containsExactly("log /text 2 fine");
        assertThat(channel.raw().failureCount()).isEqualTo(1);
    }

    @Test
    void failingEncoder_isCountedAndDoesNotSpoilTheNextMessage() {
        context.addSink(sink);
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());

        assertThatCode(() -> channel.log("boom", 1)).doesNotThrowAnyException();
        channel.log("fine", 2);

        assertThat(sink.messages()).containsExactly("log /text 2 fine");
        assertThat(channel.raw().failureCount()).isEqualTo(1);
    }

    @Test
    void closedChannel_warnsOnceAndDeliversNothing() {
        context.addSink(sink);
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());
        channel.close();
        List<String> warnings = Warnings.of(RawChannel.class, () -> {
            for (int i = 0; i < 100; i++) {
                channel.log("late");
            }
        });

        assertThat(warnings).containsExactly("Cannot log on closed channel for /text");
        assertThat(sink.messages()).isEmpty();
    }

    @Test
    void sinkThatLogsWhileItIsCalled_doesNotSpoilTheMessage() {
        Channel<String> inner = context.channelBuilder("/inner").build(new TextEncoder());
        Channel<String> outer = context.channelBuilder("/outer").build(new TextEncoder());
        context.addSink(
                (channel, logTimeNanos, data, offset, length) -> inner.log("nested", 2),
                channel -> channel.topic().equals("/outer"));
        context.addSink(sink);

        outer.log("outer message", 1);

        assertThat(sink.messages()).containsExactly("log /inner 2 nested", "log /outer 1 outer message");
    }

    @Test
    void sinkThatLogsOnTheChannelThatItIsCalledFor_doesNotHangOrReachTheCaller() {
        Channel<String> channel = context.channelBuilder("/text").build(new TextEncoder());
        context.addSink((descriptor, logTimeNanos, data, offset, length) -> channel.log("again", 2));

        assertThatCode(() -> channel.log("once", 1)).doesNotThrowAnyException();

        assertThat(channel.raw().failureCount()).isPositive();
    }

    @Test
    void log_allocatesNothing() {
        AtomicInteger bytes = new AtomicInteger();
        Channel<String> silent = context.channelBuilder("/silent").build(new TextEncoder());
        context.addSink(
                (channel, logTimeNanos, data, offset, length) -> bytes.lazySet(length),
                channel -> channel.topic().equals("/heard"));
        Channel<String> heard = context.channelBuilder("/heard").build(new FixedEncoder());

        assertThat(Garbage.bytesOf(() -> silent.log("message"))).isZero();
        assertThat(Garbage.bytesOf(() -> heard.log("message"))).isZero();
        assertThat(bytes).hasValue(8);
    }

    private static long toNanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static final class TextEncoder implements Encoder<String> {
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public String messageEncoding() {
            return "text";
        }

        @Override
        public Schema schema() {
            return Schema.create("Text", "plain", new byte[] {1});
        }

        @Override
        public void encode(String message, EncodeBuffer out) {
            calls.incrementAndGet();
            byte[] bytes = message.getBytes(UTF_8);
            int position = out.reserve(bytes.length);
            System.arraycopy(bytes, 0, out.array(), position, bytes.length);
            out.setLength(position + bytes.length);
            if (message.equals("boom")) {
                throw new IllegalStateException("boom");
            }
            if (message.equals("deep")) {
                throw new StackOverflowError("a message that holds itself");
            }
        }
    }

    private static final class FixedEncoder implements Encoder<String> {
        @Override
        public String messageEncoding() {
            return "text";
        }

        @Override
        public Schema schema() {
            return Schema.create("Text", "plain", new byte[] {1});
        }

        @Override
        public void encode(String message, EncodeBuffer out) {
            int position = out.reserve(8);
            out.setLength(position + 8);
        }
    }
}
