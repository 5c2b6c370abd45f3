package org.foxglove4j.websocket.internal.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.internal.RateLimit;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final AtomicInteger wakes = new AtomicInteger();
    private final Context context = Context.create();
    private final ClientSubscription subscription = subscription(1, null);

    private Outbox outbox(int maxMessages, int maxBytes) {
        return new Outbox(maxMessages, maxBytes, wakes::incrementAndGet);
    }

    @Test
    void newestMessagesStayInOrder() {
        Outbox outbox = outbox(4, 1_000_000);
        for (int i = 0; i < 10; i++) {
            offer(outbox, i, 1);
        }
        assertThat(outbox.counts().droppedMessages()).isEqualTo(6);
        assertThat(outbox.counts().queuedMessages()).isEqualTo(4);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void bytesAreBoundedToo() {
        Outbox outbox = outbox(1000, 3 * (100 + 15));
        for (int i = 0; i < 10; i++) {
            offer(outbox, i, 100);
        }
        assertThat(outbox.counts().queuedBytes()).isEqualTo(3 * 115);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void messageLargerThanTheBacklogIsKeptAlone() {
        Outbox outbox = outbox(1000, 1000);
        offer(outbox, 1, 10);
        offer(outbox, 2, 5000);
        assertThat(logTimes(takeAll(outbox, 100_000))).containsExactly(2L);
        assertThat(outbox.counts().droppedMessages()).isEqualTo(1);
    }

    @Test
    void overflowInMessagesDropsTheMostFrequentTopic() {
        Outbox outbox = outbox(4, 1_000_000);
        ClientSubscription rare = subscription(2, null);
        offer(outbox, rare, 100, 1);
        offer(outbox, 1, 1);
        offer(outbox, rare, 101, 1);
        for (int i = 2; i < 10; i++) {
            offer(outbox, i, 1);
        }
        assertThat(outbox.counts().droppedMessages()).isEqualTo(7);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(100L, 101L, 8L, 9L);
    }

    @Test
    void overflowInBytesDropsTheLargestTopic() {
        Outbox outbox = outbox(1000, 3 * (1000 + 17));
        ClientSubscription small = subscription(2, null);
        for (int i = 0; i < 10; i++) {
            offer(outbox, small, i, 1);
        }
        for (int i = 100; i < 110; i++) {
            offer(outbox, i, 1000);
        }
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 108L, 109L);
        assertThat(outbox.counts().droppedMessages()).isEqualTo(8);
    }

    @Test
    void equallyFrequentTopicsLoseTheOldestMessage() {
        Outbox outbox = outbox(3, 1_000_000);
        for (int i = 0; i < 10; i++) {
            offer(outbox, subscription(2 + i, null), i, 1);
        }
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void rateLimitKeepsTheNewestMessage() throws Exception {
        Outbox outbox = outbox(100, 1_000_000);
        ClientSubscription limited = subscription(2, new RateLimit(50));
        for (int i = 0; i < 5; i++) {
            offer(outbox, limited, i, 1);
        }
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(0L);
        assertThat(outbox.counts().rateLimitedMessages()).isEqualTo(3);
        assertThat(outbox.counts().droppedMessages()).isZero();

        int wakesBefore = wakes.get();
        eventually(() -> {
            outbox.releaseHeldBack();
            assertThat(outbox.counts().queuedMessages()).isEqualTo(1);
        });
        assertThat(wakes).hasValue(wakesBefore + 1);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(4L);
        assertThat(outbox.counts().rateLimitedMessages()).isEqualTo(3);
    }

    @Test
    void passingMessageReplacesAHeldBackOne() throws Exception {
        Outbox outbox = outbox(100, 1_000_000);
        ClientSubscription limited = subscription(2, new RateLimit(50));
        offer(outbox, limited, 0, 1);
        offer(outbox, limited, 1, 1);
        eventually(() -> {
            offer(outbox, limited, 2, 1);
            assertThat(outbox.counts().queuedMessages()).isEqualTo(2);
        });
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(0L, 2L);
        outbox.releaseHeldBack();
        assertThat(takeAll(outbox, 1000)).isEmpty();
        assertThat(outbox.counts().rateLimitedMessages()).isPositive();
    }

    @Test
    void heldBackMessagesAreSentBeforeTheEnd() {
        Outbox outbox = outbox(100, 1_000_000);
        ClientSubscription limited = subscription(2, new RateLimit(0.001));
        offer(outbox, limited, 0, 1);
        offer(outbox, limited, 1, 1);
        outbox.finish(List.of(), false);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(0L, 1L);
    }

    @Test
    void unadvertiseFollowsTheMessagesOfItsChannel() {
        Outbox outbox = outbox(2, 1_000_000);
        ClientSubscription limited = subscription(2, new RateLimit(0.001));
        byte[] gone = Frames.text("gone".getBytes(US_ASCII));
        offer(outbox, limited, 0, 1);
        offer(outbox, limited, 1, 1);
        outbox.end(limited, gone);
        offer(outbox, limited, 2, 1);
        offer(outbox, 3, 1);
        List<byte[]> frames = takeAll(outbox, 1000);
        assertThat(logTimes(frames.subList(0, 1))).containsExactly(1L);
        assertThat(frames.get(1)).isEqualTo(gone);
        assertThat(logTimes(frames.subList(2, 3))).containsExactly(3L);
        assertThat(outbox.counts().droppedMessages()).isEqualTo(1);

        outbox.end(subscription, gone);
        outbox.discardMessages();
        assertThat(takeAll(outbox, 1000)).containsExactly(gone);
        assertThat(outbox.counts().sentMessages()).isEqualTo(2);
    }

    @Test
    void unadvertiseIsNotDelayedByMessagesOfOtherChannels() {
        Outbox outbox = outbox(100, 1_000_000);
        byte[] gone = Frames.text("gone".getBytes(US_ASCII));
        byte[] answer = Frames.text("answer".getBytes(US_ASCII));
        offer(outbox, 0, 1);
        outbox.end(subscription(2, new RateLimit(0.001)), gone);
        outbox.offerControl(answer);
        List<byte[]> frames = takeAll(outbox, 1000);
        assertThat(frames).hasSize(3).startsWith(gone, answer);
        assertThat(logTimes(frames.subList(2, 3))).containsExactly(0L);
    }

    @Test
    void unadvertisesAreBounded() {
        Outbox outbox = outbox(100, 200);
        byte[] gone = Frames.text(new byte[100]);
        for (int id = 2; id < 4; id++) {
            ClientSubscription ended = subscription(id, null);
            offer(outbox, ended, id, 1);
            assertThat(outbox.end(ended, gone)).isEqualTo(id == 2);
        }
        assertThat(outbox.offerNotice(gone)).isFalse();
        assertThat(takeAll(outbox, 1000)).hasSize(3).contains(gone);
        assertThat(outbox.offerNotice(gone)).isTrue();
    }

    @Test
    void unsubscribedMessagesAreDiscarded() {
        Outbox outbox = outbox(100, 1_000_000);
        ClientSubscription unwanted = subscription(2, new RateLimit(0.001));
        offer(outbox, unwanted, 0, 1);
        offer(outbox, unwanted, 1, 1);
        offer(outbox, 2, 1);
        outbox.discard(unwanted);
        offer(outbox, unwanted, 3, 1);
        assertThat(logTimes(takeAll(outbox, 1000))).containsExactly(2L);
        assertThat(outbox.counts().droppedMessages()).isZero();
        assertThat(outbox.counts().rateLimitedMessages()).isEqualTo(1);
    }

    @Test
    void droppedMessagesAreCountedByTopicEvenAfterTheirSubscriptionHasEnded() {
        Outbox outbox = outbox(2, 1_000_000);
        ClientSubscription other = subscription(2, null);
        for (int i = 0; i < 5; i++) {
            offer(outbox, other, i, 1);
        }
        outbox.offerData(Frames.text("status".getBytes(US_ASCII)));
        outbox.discard(other);
        for (int i = 5; i < 12; i++) {
            offer(outbox, i, 1);
        }
        assertThat(outbox.counts().droppedMessages()).isEqualTo(10);
        assertThat(outbox.counts().droppedByTopic()).containsExactly(entry("/1", 6L), entry("/2", 4L));
        offer(outbox, subscription(2, null), 12, 1);
        outbox.close();
        assertThat(outbox.counts().droppedMessages()).isEqualTo(13);
        assertThat(outbox.counts().droppedByTopic()).containsExactly(entry("/1", 7L), entry("/2", 5L));
    }

    @Test
    void controlFramesComeFirstAndAreNeverDropped() {
        Outbox outbox = outbox(2, 1_000_000);
        offer(outbox, 1, 1);
        byte[] first = Frames.text("first".getBytes(US_ASCII));
        byte[] second = Frames.text("second".getBytes(US_ASCII));
        assertThat(outbox.offerControl(first)).isTrue();
        assertThat(outbox.offerControl(second)).isTrue();
        assertThat(outbox.offerControl(first)).isFalse();
        outbox.forceControl(first);
        List<byte[]> frames = takeAll(outbox, 1000);
        assertThat(frames.subList(0, 3)).containsExactly(first, second, first);
        assertThat(frames).hasSize(4);
    }

    @Test
    void messagesDiscardedByAJumpAreNotCounted() {
        Outbox outbox = outbox(100, 1_000_000);
        offer(outbox, 1, 1);
        offer(outbox, 2, 100_000);
        byte[] jumped = Frames.text("jumped".getBytes(US_ASCII));
        outbox.discardMessages();
        outbox.offerControl(jumped);
        offer(outbox, 3, 1);
        assertThat(outbox.counts().queuedMessages()).isEqualTo(1);
        assertThat(outbox.counts().droppedMessages()).isZero();
        List<byte[]> frames = takeAll(outbox, 1000);
        assertThat(frames.get(0)).isEqualTo(jumped);
        assertThat(logTimes(frames.subList(1, 2))).containsExactly(3L);
    }

    @Test
    void writerIsWokenOncePerBurst() {
        Outbox outbox = outbox(100, 1_000_000);
        offer(outbox, 1, 1);
        offer(outbox, 2, 1);
        outbox.forceControl(Frames.pong(new byte[0]));
        assertThat(wakes).hasValue(1);
        takeAll(outbox, 1000);
        offer(outbox, 3, 1);
        assertThat(wakes).hasValue(2);
    }

    @Test
    void partlyWrittenFrameIsFinished() {
        Outbox outbox = outbox(2, 1_000_000);
        offer(outbox, 1, 5000);
        ByteBuffer some = ByteBuffer.allocate(100);
        outbox.peek(some);
        outbox.written(100);
        for (int i = 2; i < 10; i++) {
            offer(outbox, i, 5000);
        }
        ByteBuffer rest = ByteBuffer.allocate(100_000);
        outbox.peek(rest);
        ByteBuffer all = ByteBuffer.allocate(200_000).put(some.flip()).put(rest.flip());
        assertThat(logTimes(split(all.flip()))).containsExactly(1L, 8L, 9L);
    }

    @Test
    void nothingFollowsTheLastFrames() {
        Outbox outbox = outbox(100, 1_000_000);
        byte[] close = Frames.close(CloseReason.NONE);
        offer(outbox, 1, 1);
        assertThat(outbox.finish(List.of(close), false)).isTrue();
        assertThat(outbox.finish(List.of(close), true)).isFalse();
        offer(outbox, 2, 1);
        outbox.forceControl(close);
        assertThat(outbox.isFinished()).isFalse();
        List<byte[]> frames = takeAll(outbox, 1000);
        assertThat(frames).hasSize(2);
        assertThat(frames.get(1)).isEqualTo(close);
        assertThat(outbox.isFinished()).isTrue();
    }

    @Test
    void discardingOutboxKeepsOnlyItsLastFrames() {
        Outbox outbox = outbox(100, 1_000_000);
        byte[] close = Frames.close(CloseReason.NONE);
        offer(outbox, 1, 1);
        outbox.forceControl(Frames.pong(new byte[0]));
        outbox.finish(List.of(close), true);
        assertThat(takeAll(outbox, 1000)).containsExactly(close);
        assertThat(outbox.counts().droppedMessages()).isEqualTo(1);
    }

    /** Random offers, drops, partial writes and sizes; the output must be whole frames in order. */
    @Test
    void framesStayIntactUnderConcurrency() {
        Random random = new Random(4711);
        for (int round = 0; round < 50; round++) {
            int maxMessages = 1 + random.nextInt(50);
            Outbox outbox = outbox(maxMessages, 1 + random.nextInt(300_000));
            List<ClientSubscription> subscriptions = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(5); id++) {
                subscriptions.add(subscription(id, null));
            }
            ByteBuffer wire = ByteBuffer.allocate(64 * 1024 * 1024);
            long offered = 0;
            for (int step = 0; step < 400; step++) {
                if (random.nextInt(3) > 0) {
                    int size = random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(300);
                    offer(outbox, subscriptions.get(random.nextInt(subscriptions.size())), offered++, size);
                } else {
                    ByteBuffer some = ByteBuffer.allocate(1 + random.nextInt(100_000));
                    outbox.peek(some);
                    int written = some.position() == 0 ? 0 : random.nextInt(some.position() + 1);
                    outbox.written(written);
                    wire.put(some.flip().limit(written));
                }
            }
            takeAll(outbox, 10_000, wire);
            List<Long> times = logTimes(split(wire.flip()));
            assertThat(times).isSorted().doesNotHaveDuplicates();
            assertThat(times.size() + outbox.counts().droppedMessages()).isEqualTo(offered);
            assertThat(outbox.counts().sentMessages()).isEqualTo(times.size());
        }
    }

    private void offer(Outbox outbox, long logTime, int size) {
        offer(outbox, subscription, logTime, size);
    }

    private static void offer(Outbox outbox, ClientSubscription to, long logTime, int size) {
        byte[] message = new byte[size + 2];
        Arrays.fill(message, (byte) logTime);
        outbox.offerMessage(to, logTime, message, 1, size);
    }

    private ClientSubscription subscription(int id, @Nullable RateLimit rateLimit) {
        RawChannel channel =
                context.channelBuilder("/" + id).messageEncoding("json").build();
        return new ClientSubscription(id, channel.descriptor(), rateLimit);
    }

    private static List<byte[]> takeAll(Outbox outbox, int bufferBytes) {
        ByteBuffer wire = ByteBuffer.allocate(1024 * 1024);
        takeAll(outbox, bufferBytes, wire);
        return split(wire.flip());
    }

    private static void takeAll(Outbox outbox, int bufferBytes, ByteBuffer wire) {
        ByteBuffer some = ByteBuffer.allocate(bufferBytes);
        do {
            outbox.peek(some.clear());
            outbox.written(some.position());
            wire.put(some.flip());
        } while (some.limit() > 0);
    }

    private static List<byte[]> split(ByteBuffer bytes) {
        List<byte[]> frames = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] frame = new byte[Frames.frameBytes(bytes.array(), bytes.position())];
            bytes.get(frame);
            frames.add(frame);
        }
        return frames;
    }

    private static List<Long> logTimes(List<byte[]> frames) {
        List<Long> times = new ArrayList<>();
        for (byte[] frame : frames) {
            int content = frame[1] == 127 ? 10 : frame[1] == 126 ? 4 : 2;
            long time = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getLong(content + 5);
            times.add(time);
            for (int i = content + 13; i < frame.length; i++) {
                if (frame[i] != (byte) time) {
                    throw new AssertionError("message " + time + " is garbled at " + i);
                }
            }
        }
        return times;
    }
}
