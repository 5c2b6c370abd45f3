package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests messages that are in a buffer. */
class RawChannelBufferTest {

    private final Context context = Context.create();
    private final RecordingSink sink = RecordingSink.ofAll();
    private final RawChannel channel =
            context.channelBuilder("/raw").messageEncoding("text").build();

    @AfterEach
    void closeContext() {
        context.close();
    }

    /** Buffers of every kind, each with {@code hello} between its position and limit. */
    static Stream<ByteBuffer> buffers() {
        byte[] bytes = "<hello>".getBytes(UTF_8);
        ByteBuffer direct = ByteBuffer.allocateDirect(20).put(bytes);
        return Stream.of(
                ByteBuffer.wrap(bytes, 1, 5),
                ByteBuffer.wrap(bytes).slice(1, 5),
                ByteBuffer.wrap(bytes, 1, 5).asReadOnlyBuffer(),
                direct.duplicate().limit(6).position(1),
                direct.slice(1, 5).asReadOnlyBuffer());
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void theBytesBetweenPositionAndLimitAreLoggedAndTheBufferIsUnchanged(ByteBuffer buffer) {
        context.addSink(sink);
        ByteBuffer before = buffer.duplicate();
        channel.log(buffer, 7);
        channel.log(buffer, Instant.ofEpochSecond(1));
        assertThat(sink.messages()).containsExactly("log /raw 7 hello", "log /raw 1000000000 hello");
        channel.log(buffer);
        assertThat(sink.messages()).last().asString().endsWith(" hello");
        assertThat(buffer.position()).isEqualTo(before.position());
        assertThat(buffer.limit()).isEqualTo(before.limit());
        channel.log(buffer.position(buffer.limit()), 8);
        assertThat(sink.messages()).last().isEqualTo("log /raw 8 ");
    }

    @Test
    void negativeTimesAreRefused() {
        assertThatThrownBy(() -> channel.log(ByteBuffer.allocate(1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLatchedMessageIsKeptAlthoughTheBufferIsReused() {
        RawChannel latched = context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
        for (ByteBuffer buffer : List.of(ByteBuffer.allocate(1), ByteBuffer.allocateDirect(1))) {
            latched.log(buffer.put(0, (byte) 'a'), 1);
            buffer.put(0, (byte) 'b');
            RecordingSink late = RecordingSink.ofAll();
            context.addSink(late);
            assertThat(late.messages()).containsExactly("log /latched 1 a");
        }
    }

    @Test
    void loggingABufferAllocatesNothing() {
        long[] bytes = new long[1];
        context.addSink((descriptor, logTimeNanos, data, offset, length) -> bytes[0] += data[offset]);
        ByteBuffer heap = ByteBuffer.allocate(100);
        assertThat(Garbage.bytesOf(() -> channel.log(heap, 1))).isZero();
        ByteBuffer direct = ByteBuffer.allocateDirect(2_000_000);
        int[] round = new int[1];
        assertThat(Garbage.bytesOf(() -> {
                    // Every hundredth message is a large one.
                    direct.limit(round[0]++ % 100 == 0 ? 1_900_000 : 100);
                    channel.log(direct, 1);
                }))
                .isZero();
    }

    @Test
    void theArrayForDirectBuffersIsUsedAgainUnlessItIsTooLarge() {
        List<byte[]> seen = new ArrayList<>();
        context.addSink((descriptor, logTimeNanos, data, offset, length) -> seen.add(data));
        ByteBuffer direct = ByteBuffer.allocateDirect(65 << 20);
        channel.log(direct.limit(1000), 1);
        channel.log(direct.limit(900), 1);
        assertThat(seen.get(1)).isSameAs(seen.get(0));
        channel.log(direct.limit(65 << 20), 1);
        channel.log(direct.limit(1000), 1);
        assertThat(seen.get(3)).hasSizeLessThan(10_000);
    }

    /** A sink that logs on the same channel, as a filter or a bridge might, must not overwrite the message. */
    @Test
    void aMessageIsNotOverwrittenByOneLoggedMeanwhile() {
        AtomicReference<String> seen = new AtomicReference<>("");
        ByteBuffer inner = ByteBuffer.allocateDirect(3).put(0, "two".getBytes(UTF_8));
        context.addSink((descriptor, logTimeNanos, data, offset, length) -> {
            if (logTimeNanos == 1) {
                channel.log(inner, 2);
            }
            seen.updateAndGet(before -> before + " " + new String(data, offset, length, UTF_8));
        });
        channel.log(ByteBuffer.allocateDirect(3).put(0, "one".getBytes(UTF_8)), 1);
        assertThat(seen).hasValue(" two one");
    }
}
