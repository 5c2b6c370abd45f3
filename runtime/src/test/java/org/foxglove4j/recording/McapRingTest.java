package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McapRingTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void dump_writesWhatIsInTheRingEachTime() throws IOException {
        try (McapRing ring = McapRing.builder().context(context).start()) {
            RawChannel a = channel("/a");
            for (int i = 0; i < 100; i++) {
                a.log(("m" + i).getBytes(UTF_8), i);
            }

            assertThat(ring.dump(folder.resolve("1.mcap"))).isEqualTo(100);
            a.log("more".getBytes(UTF_8), 100);
            assertThat(ring.dump(folder.resolve("2.mcap"))).isEqualTo(101);
            assertThatThrownBy(() -> ring.dump(folder.resolve("2.mcap")))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(read("1.mcap")).hasSize(100).first().isEqualTo("/a 0 0 m0");
        assertThat(read("2.mcap")).hasSize(101).last().isEqualTo("/a 100 100 more");
    }

    @Test
    void dumpsUnderANameWithAPlaceholder_areNewFilesEach() throws IOException {
        List<Path> dumps = new ArrayList<>();
        try (McapRing ring = McapRing.builder().context(context).start()) {
            assertThat(ring.lastDump()).isEmpty();
            for (int fault = 0; fault < 3; fault++) {
                channel("/a").log("m".getBytes(UTF_8), fault);
                ring.dump(folder.resolve("faults/fault-{index}.mcap"));
                dumps.add(ring.lastDump().orElseThrow());
            }
            assertThat(ring.dump(folder.resolve("fault-{time}.mcap"))).isEqualTo(3);
            ring.dump(new ByteArrayOutputStream());
            assertThat(ring.lastDump().orElseThrow().getFileName().toString())
                    .matches("fault-\\d{8}T\\d{6}\\.\\d{3}Z\\.mcap");
        }

        assertThat(dumps)
                .extracting(file -> folder.toAbsolutePath().relativize(file).toString())
                .containsExactly("faults/fault-0000.mcap", "faults/fault-0001.mcap", "faults/fault-0002.mcap");
        assertThat(read("faults/fault-0002.mcap")).hasSize(3);
    }

    @Test
    void dumpToAStream_isAWholeFileAndClosesIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicBoolean closed = new AtomicBoolean();
        try (McapRing ring = McapRing.builder().context(context).start()) {
            channel("/a").log("m".getBytes(UTF_8), 7);
            assertThat(ring.dump(new FilterOutputStream(bytes) {
                        @Override
                        public void close() throws IOException {
                            closed.set(true);
                            super.close();
                        }
                    }))
                    .isEqualTo(1);
        }

        assertThat(closed).isTrue();
        try (McapReader reader = McapReader.open(McapSource.of(bytes.toByteArray()))) {
            assertThat(reader.messages().stream().map(McapMessage::logTimeNanos))
                    .containsExactly(7L);
        }
    }

    @Test
    void messagesOfEachDump_areNumberedWithoutGaps() throws IOException {
        try (McapRing ring = McapRing.builder().context(context).start()) {
            RawChannel a = channel("/a");
            RawChannel b = channel("/b");
            for (int i = 0; i < 3; i++) {
                a.log("a".getBytes(UTF_8), i);
                b.log("b".getBytes(UTF_8), i);
            }
            ring.dump(folder.resolve("1.mcap"));
            ring.dump(folder.resolve("2.mcap"));
        }

        assertThat(sequences("1.mcap")).containsExactly("/a 1", "/b 1", "/a 2", "/b 2", "/a 3", "/b 3");
        assertThat(sequences("2.mcap")).isEqualTo(sequences("1.mcap"));
    }

    @Test
    void oldMessages_areNotInTheDump() throws IOException {
        try (McapRing ring = McapRing.builder()
                .context(context)
                .duration(Duration.ofMillis(1))
                .start()) {
            channel("/a").log("old".getBytes(UTF_8), 1);
            long later = System.nanoTime() + Duration.ofMillis(5).toNanos();
            while (System.nanoTime() < later) {
                Thread.onSpinWait();
            }

            assertThat(ring.dump(folder.resolve("x.mcap"))).isZero();
        }
    }

    @Test
    void latchedMessage_isInTheDumpHoweverOld() throws IOException {
        RawChannel latched = context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
        try (McapRing ring =
                McapRing.builder().context(context).maxBytes(1 << 20).start()) {
            latched.log("static".getBytes(UTF_8), 1);
            for (int i = 0; i < 20_000; i++) {
                channel("/a").log(new byte[1000], 1_000 + i);
            }
            ring.dump(folder.resolve("x.mcap"));
            assertThat(ring.evictedMessages()).isPositive();
            assertThat(ring.heldBytes()).isLessThanOrEqualTo(1 << 20);
        }

        String first = read("x.mcap").get(0);
        assertThat(first).startsWith("/latched ").endsWith(" 1 static");
        assertThat(Long.parseLong(first.split(" ")[1])).isGreaterThan(1_000);
    }

    @Test
    void messageLargerThanTheRing_isKeptAlone() throws IOException {
        try (McapRing ring =
                McapRing.builder().context(context).maxBytes(1 << 20).start()) {
            channel("/a").log(new byte[1000], 1);
            channel("/a").log(new byte[3 << 20], 2);
            assertThat(ring.dump(folder.resolve("large.mcap"))).isEqualTo(1);
            channel("/a").log("small".getBytes(UTF_8), 3);
            assertThat(ring.dump(folder.resolve("small.mcap"))).isEqualTo(1);
        }

        assertThat(read("small.mcap")).containsExactly("/a 3 3 small");
    }

    @Test
    void dumpWhileManyThreadsLog_isWholeAndInTheirOrder() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        try (McapRing ring =
                McapRing.builder().context(context).maxBytes(1 << 20).start()) {
            for (int t = 0; t < 8; t++) {
                RawChannel channel = channel("/" + t);
                Thread thread = new Thread(() -> {
                    for (int i = 1; !stop.get(); i++) {
                        channel.log(("m" + i).getBytes(UTF_8), i);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            long evicted = 0;
            for (int dump = 0; dump < 5 || evicted == 0; dump++) {
                String name = "dump-" + dump + ".mcap";
                long written = ring.dump(folder.resolve(name));
                evicted = ring.evictedMessages();

                Map<String, Long> last = new HashMap<>();
                List<String> lines = readInFileOrder(name);
                assertThat(lines).hasSize((int) written);
                for (String line : lines) {
                    String[] fields = line.split(" ", -1);
                    long number = Long.parseLong(fields[1]);
                    assertThat(fields[3]).isEqualTo("m" + number);
                    Long before = last.put(fields[0], number);
                    assertThat(before == null || number == before + 1).isTrue();
                }
                assertThat(ring.heldBytes()).isLessThanOrEqualTo(1 << 20);
            }
        } finally {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    @Test
    void closedRing_takesNothingMoreButCanBeDumped() throws IOException {
        McapRing ring = McapRing.builder().context(context).start();
        RawChannel channel = channel("/a");
        channel.log("kept".getBytes(UTF_8), 1);
        ring.close();
        ring.close();
        channel.log("late".getBytes(UTF_8), 2);

        assertThat(ring.dump(folder.resolve("x.mcap"))).isEqualTo(1);
    }

    @Test
    void badSizes_areRefused() {
        assertThatThrownBy(() -> McapRing.builder().duration(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> McapRing.builder().maxBytes(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1048576");
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }

    /** Returns topic, log time, publish time and text of each message, in the order of the log times. */
    private List<String> read(String name) throws IOException {
        return read(name, MessageOrder.LOG_TIME);
    }

    private List<String> sequences(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (McapReader reader = McapReader.open(folder.resolve(name))) {
            for (McapMessage message : reader.messages(MessageQuery.all().order(MessageOrder.FILE))) {
                lines.add(message.channel().topic() + " " + message.sequence());
            }
        }
        return lines;
    }

    private List<String> readInFileOrder(String name) throws IOException {
        return read(name, MessageOrder.FILE);
    }

    private List<String> read(String name, MessageOrder order) throws IOException {
        List<String> lines = new ArrayList<>();
        try (McapReader reader = McapReader.open(folder.resolve(name))) {
            for (McapMessage message : reader.messages(MessageQuery.all().order(order))) {
                lines.add(message.channel().topic() + " " + message.logTimeNanos() + " " + message.publishTimeNanos()
                        + " " + new String(message.data(), UTF_8));
            }
        }
        return lines;
    }
}
