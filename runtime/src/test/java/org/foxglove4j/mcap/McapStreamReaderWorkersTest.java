package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the threads that read a stream ahead: on live streams, and how they end. */
@Timeout(60)
class McapStreamReaderWorkersTest {

    private static final int CHUNKS = 40;

    private final List<Long> times = new ArrayList<>();
    private final byte[] file = file();
    private final List<Integer> ends = LiveStream.recordEnds(file);
    private final LiveStream stream = new LiveStream(file);

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void recordsThatHaveArrivedAreReturnedBeforeTheNextArrives(int workers) throws IOException {
        int records = 0;
        try (McapStreamReader reader = open(workers)) {
            for (int end : ends) {
                stream.arrived(end);
                int expected = recordsBefore(end);
                for (; records < expected; records++) {
                    assertThat(reader.next()).isNotNull();
                }
            }
            assertThat(reader.next()).isNull();
        }
        assertThat(stream.lastReader()).isSameAs(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void messagesThatHaveArrivedAreVisitedBeforeTheNextArrives(int workers) throws IOException {
        stream.arrived(endOfMessage(0));
        try (McapStreamReader reader = open(workers)) {
            reader.messages().visit(message -> {
                times.add(message.logTimeNanos());
                stream.arrived(times.size() < expectedTimes().size() ? endOfMessage(times.size()) : file.length);
            });
        }
        assertThat(times).isEqualTo(expectedTimes());
    }

    @Test
    void closeEndsTheThreads() throws Exception {
        Thread reading;
        try (McapStreamReader reader = open(2);
                MessageCursor cursor = reader.messages().cursor()) {
            stream.arrived(ends.get(10));
            while (times.size() < 3) {
                assertThat(cursor.next()).isTrue();
                times.add(cursor.message().logTimeNanos());
            }
            reading = stream.awaitBlocked();
            assertThat(reading).isNotSameAs(Thread.currentThread());
            assertThat(reading.isDaemon()).isTrue();
            assertThat(reading.getName()).startsWith("mcap-stream-");
        }
        LiveStream.awaitEnd(reading);
        assertThat(stream.closings()).isEqualTo(1);
    }

    @Test
    void closeByAnotherThreadEndsAWait() throws Exception {
        stream.arrived(ends.get(10));
        try (McapStreamReader reader = open(1)) {
            Thread closing = onceNothingArrives(reader::close);
            assertThatThrownBy(() -> readTo(reader.messages().cursor(), Integer.MAX_VALUE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the reader is closed");
            closing.join();
        }
        assertThat(times).isNotEmpty();
        assertThat(stream.closings()).isEqualTo(1);
    }

    @Test
    void interruptOfTheCallerLosesNoMessages() throws Exception {
        stream.arrived(ends.get(10));
        Thread calling = Thread.currentThread();
        try (McapStreamReader reader = open(1)) {
            Thread interrupting = onceNothingArrives(calling::interrupt);
            MessageCursor cursor = reader.messages().cursor();
            assertThatThrownBy(() -> readTo(cursor, Integer.MAX_VALUE)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            interrupting.join();

            stream.arrived(file.length);
            readTo(cursor, Integer.MAX_VALUE);
        }
        assertThat(times).isEqualTo(expectedTimes());
    }

    @Test
    void interruptEndsAVisit() throws Exception {
        stream.arrived(ends.get(10));
        Thread calling = Thread.currentThread();
        try (McapStreamReader reader = open(1)) {
            Thread interrupting = onceNothingArrives(calling::interrupt);
            assertThatThrownBy(() -> reader.messages().visit(message -> times.add(message.logTimeNanos())))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            interrupting.join();

            stream.arrived(file.length);
            reader.messages().visit(message -> times.add(message.logTimeNanos()));
        }
        assertThat(times).isEqualTo(expectedTimes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failingVisitorEndsTheVisitWhileNothingArrives(int workers) throws Exception {
        IOException enough = new IOException("enough");
        stream.arrived(endOfMessage(5));
        try (McapStreamReader reader = open(workers)) {
            assertThatThrownBy(() -> reader.messages().visit(message -> {
                        times.add(message.logTimeNanos());
                        if (times.size() == 6) {
                            awaitBlocked();
                            throw enough;
                        }
                    }))
                    .isSameAs(enough);

            stream.arrived(file.length);
            readTo(reader.messages().cursor(), 10);
            reader.messages().visit(message -> times.add(message.logTimeNanos()));
        }
        assertThat(times).isEqualTo(expectedTimes());
    }

    @Test
    void visitorMayCloseTheReader() throws Exception {
        stream.arrived(file.length);
        try (McapStreamReader reader = open(1)) {
            assertThatThrownBy(() -> reader.messages().visit(message -> {
                        times.add(message.logTimeNanos());
                        if (times.size() == 7) {
                            reader.close();
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the reader is closed");
        }
        assertThat(times).hasSize(7);
        assertThat(stream.closings()).isEqualTo(1);
    }

    @Test
    void visitorCannotReadTheSameStream() throws Exception {
        stream.arrived(file.length);
        try (McapStreamReader reader = open(1)) {
            assertThatThrownBy(() -> reader.messages().visit(message -> reader.next()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("are being visited");
            assertThatThrownBy(() ->
                            reader.messages().visit(message -> reader.messages().visit(again -> {})))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("are being visited");
        }
    }

    @Test
    void fewChunksAreReadAheadAndNoThreadIsLeftWaiting() throws Exception {
        stream.arrived(file.length);
        McapStreamReader reader = open(1);
        MessageCursor cursor = reader.messages().cursor();
        readTo(cursor, 3);
        assertThat(stream.lastReader()).isNotSameAs(Thread.currentThread());
        LiveStream.awaitEnd(stream.lastReader());

        // One chunk of the next read has arrived as well.
        int chunksRead = (int)
                chunkEnds().stream().filter(end -> end <= stream.position()).count();
        assertThat(chunksRead).isBetween(4, 2 + 1 + 6);
        readTo(cursor, Integer.MAX_VALUE);
        assertThat(times).isEqualTo(expectedTimes());
        reader.close();
    }

    @Test
    void bothThreadsVisit() throws IOException {
        Set<Thread> visiting = ConcurrentHashMap.newKeySet();
        try (McapStreamReader reader =
                McapStreamReader.builder().workers(1).open(new Endless(() -> visiting.size() < 2))) {
            reader.messages().visit(message -> visiting.add(Thread.currentThread()));
        }
        assertThat(visiting).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void pushReaderWithWorkersIsRefused() {
        McapStreamReaderBuilder builder = McapStreamReader.builder().workers(2);
        assertThatThrownBy(builder::createPushReader)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("workers(0)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1025})
    void numberOfWorkersIsLimited(int workers) {
        assertThatThrownBy(() -> McapStreamReader.builder().workers(workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workers " + workers + " is not within 0 and 1024");
    }

    /** Starts a thread that does something once the calling thread waits for the one that reads. */
    private Thread onceNothingArrives(Closeable action) {
        Thread calling = Thread.currentThread();
        Thread thread = new Thread(() -> {
            try {
                stream.awaitBlocked();
                WatchedChunks.awaitWaiting(calling);
                action.close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    private McapStreamReader open(int workers) {
        return McapStreamReader.builder().workers(workers).open(stream);
    }

    private void readTo(MessageCursor cursor, int count) throws IOException {
        while (times.size() < count && cursor.next()) {
            times.add(cursor.message().logTimeNanos());
        }
    }

    private void awaitBlocked() {
        try {
            stream.awaitBlocked();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns how many records a reader returns that has read a part of the file. */
    private int recordsBefore(int end) throws IOException {
        int records = 0;
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file, 0, end))) {
            while (reader.next() != null) {
                records++;
            }
        } catch (McapFormatException truncated) {
            return records;
        }
        return records;
    }

    private int endOfMessage(int index) {
        for (int end : ends) {
            if (messagesBefore(end) > index) {
                return end;
            }
        }
        return file.length;
    }

    private int messagesBefore(int end) {
        int messages = 0;
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file, 0, end));
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next()) {
                messages++;
            }
        } catch (IOException truncated) {
            return messages;
        }
        return messages;
    }

    private List<Integer> chunkEnds() {
        List<Integer> chunks = new ArrayList<>();
        int start = RecordEncoder.MAGIC_LENGTH;
        for (int end : ends) {
            if (file[start] == Opcode.CHUNK) {
                chunks.add(end);
            }
            start = end;
        }
        return chunks;
    }

    private static List<Long> expectedTimes() {
        return LongStream.range(0, CHUNKS + CHUNKS / 8).boxed().toList();
    }

    /** Returns a file of chunks with one message each, longer than a read, and a message after every eighth. */
    private static byte[] file() {
        McapAssembler file = new McapAssembler();
        file.chunk(Compression.ZSTD, McapAssembler.channel(1, 0), message(0));
        long time = 1;
        for (int i = 1; i < CHUNKS; i++) {
            file.chunk(Compression.values()[i % 3], message(time++));
            if (i % 8 == 0 || i == CHUNKS - 1) {
                file.add(message(time++));
            }
        }
        return file.finish();
    }

    private static McapMessageRecord message(long time) {
        byte[] data = new byte[70_000];
        new Random(time).nextBytes(data);
        return new McapMessageRecord(1, time, time, time, ByteSlice.of(data));
    }

    /** A file that goes on while a condition holds; fails if that takes too long. */
    private static final class Endless extends InputStream {

        private final BooleanSupplier more;
        private final byte[] start;
        private final byte[] repeated;
        private final byte[] end;
        private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        private ByteArrayInputStream current;
        private boolean ended;

        Endless(BooleanSupplier more) {
            this.more = more;
            McapAssembler file = new McapAssembler().crcs(false);
            file.add(McapAssembler.channel(1, 0));
            start = file.unfinished();
            file.chunk(Compression.ZSTD, message(1), message(2), message(3));
            byte[] withChunk = file.unfinished();
            repeated = Arrays.copyOfRange(withChunk, start.length, withChunk.length);
            byte[] whole = new McapAssembler().crcs(false).finish();
            int headerLength = new McapAssembler().unfinished().length;
            end = Arrays.copyOfRange(whole, headerLength, whole.length);
            current = new ByteArrayInputStream(start);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (current.available() == 0 && !ended) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("the condition is not met");
                }
                ended = !more.getAsBoolean();
                current = new ByteArrayInputStream(ended ? end : repeated);
            }
            return current.read(target, offset, length);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int available() {
            return current.available();
        }
    }
}
