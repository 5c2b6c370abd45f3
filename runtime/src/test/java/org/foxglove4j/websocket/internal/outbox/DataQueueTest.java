package org.foxglove4j.websocket.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataQueueTest {

    private static final int KINDS = 12;

    /** What the queue promises, found by looking at everything that waits. */
    private static final class Model {

        private final int maxMessages;
        private final int maxBytes;
        private final List<Waiting> waiting = new ArrayList<>();
        private final Map<String, Long> droppedByTopic = new HashMap<>();
        private long dropped;

        /** A frame of a kind, or a notice, which has none. */
        private record Waiting(int id, int kind, int bytes) {}

        Model(int maxMessages, int maxBytes) {
            this.maxMessages = maxMessages;
            this.maxBytes = maxBytes;
        }

        void add(int id, int kind, int bytes) {
            Waiting added = new Waiting(id, kind, bytes);
            waiting.add(added);
            while (messages().count() > 1 && (messages().count() > maxMessages || bytes(messages()) > maxBytes)) {
                boolean tooMany = messages().count() > maxMessages;
                Comparator<Waiting> mostOfIts = Comparator.comparingLong(
                        frame -> tooMany ? messagesOf(frame.kind).count() : bytes(messagesOf(frame.kind)));
                Waiting gone = messages()
                        .filter(frame -> messagesOf(frame.kind).findFirst().orElseThrow() == frame && frame != added)
                        .max(mostOfIts.thenComparing(
                                Comparator.comparingInt(Waiting::id).reversed()))
                        .orElseThrow();
                waiting.remove(gone);
                dropped++;
                droppedByTopic.merge("/" + gone.kind, 1L, Long::sum);
            }
        }

        void addNotice(int id) {
            waiting.add(new Waiting(id, -1, 0));
        }

        int poll() {
            return waiting.isEmpty() ? -1 : waiting.remove(0).id;
        }

        void discard(int kind) {
            waiting.removeIf(frame -> frame.kind == kind);
        }

        void discardAll() {
            waiting.removeIf(frame -> frame.kind >= 0);
        }

        Stream<Waiting> messages() {
            return waiting.stream().filter(frame -> frame.kind >= 0);
        }

        private Stream<Waiting> messagesOf(int kind) {
            return waiting.stream().filter(frame -> frame.kind == kind);
        }

        static long bytes(Stream<Waiting> frames) {
            return frames.mapToLong(Waiting::bytes).sum();
        }
    }

    /** Kinds of every frequency and size, clients that take much, little and nothing. */
    @Test
    void oldestMessageOfTheLargestBacklogIsDropped() {
        Random random = new Random(20);
        for (int round = 0; round < 300; round++) {
            int maxMessages = 1 + random.nextInt(40);
            int maxBytes = 1 + random.nextInt(4000);
            Model model = new Model(maxMessages, maxBytes);
            DataQueue queue = new DataQueue(maxMessages, maxBytes, new FramePool(0));
            WaitingFrames[] kinds = new WaitingFrames[KINDS];
            for (int i = 0; i < KINDS; i++) {
                kinds[i] = new WaitingFrames("/" + i);
            }
            int polls = random.nextInt(40);
            for (int id = 0; id < 500; id++) {
                int step = random.nextInt(100);
                int kind = random.nextInt(1 + random.nextInt(KINDS));
                if (step < polls) {
                    assertThat(id(queue.poll())).isEqualTo(model.poll());
                } else if (step < polls + 2) {
                    queue.discard(kinds[kind]);
                    model.discard(kind);
                } else if (step < polls + 4) {
                    queue.addNotice(frame(id, 1));
                    model.addNotice(id);
                } else if (step == 99) {
                    queue.discardAll();
                    model.discardAll();
                } else {
                    int bytes = 1 + random.nextInt(random.nextInt(20) == 0 ? 5000 : 10 * (kind + 1));
                    queue.add(kinds[kind], frame(id, bytes));
                    model.add(id, kind, bytes);
                }
                assertThat(queue.messages()).isEqualTo((int) model.messages().count());
                assertThat(queue.bytes()).isEqualTo(Model.bytes(model.messages()));
                assertThat(queue.dropped()).isEqualTo(model.dropped);
                assertThat(queue.droppedByTopic()).isEqualTo(model.droppedByTopic);
            }
            while (!queue.isEmpty()) {
                assertThat(id(queue.poll())).isEqualTo(model.poll());
            }
            assertThat(model.poll()).isEqualTo(-1);
        }
    }

    /** Stores its id in the first bytes of an array that is large enough for it, regardless of its nominal length. */
    private static QueuedFrame frame(int id, int bytes) {
        QueuedFrame frame = QueuedFrame.of(new byte[] {(byte) (id >> 8), (byte) id});
        frame.length = bytes;
        return frame;
    }

    private static int id(@Nullable QueuedFrame frame) {
        return frame == null ? -1 : (frame.array[0] & 0xFF) << 8 | frame.array[1] & 0xFF;
    }
}
