package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Messages are the same whether they are shown in an array, outside of the heap, or in a mapped file. */
class LargeMessageReadTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CHUNK_BYTES = 1 << 19;

    /** How long the messages of a file are, by their number. */
    private enum Sizes {
        SMALL(400, i -> i % 300),
        LARGE(60, i -> 5_000 + i * 997 % 60_000),
        MIXED(500, i -> i % 10 == 0 ? 150_000 : i % 90),
        CHANGING(6060, i -> i % 3030 < 3000 ? 250 : 50_000);

        private final int count;
        private final IntUnaryOperator length;

        Sizes(int count, IntUnaryOperator length) {
            this.count = count;
            this.length = length;
        }
    }

    private enum Kind {
        ARRAY,
        FILE,
        MAPPED,
        CUSTOM;

        McapSource open(Path path) throws IOException {
            return switch (this) {
                case ARRAY -> McapSource.of(Files.readAllBytes(path));
                case FILE -> McapSource.file(path);
                case MAPPED -> McapSource.mapped(path);
                case CUSTOM -> new CountingSource(Files.readAllBytes(path));
            };
        }
    }

    @TempDir
    private Path folder;

    private final List<McapMessage> written = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("large.mcap");
    }

    @ParameterizedTest
    @EnumSource(value = Sizes.class, mode = Mode.EXCLUDE, names = "CHANGING")
    void everySourceShowsTheSameMessages(Sizes sizes) throws IOException {
        for (Compression compression : Compression.values()) {
            write(sizes, compression);
            for (Kind kind : Kind.values()) {
                for (CrcCheck crcCheck : List.of(CrcCheck.ON, CrcCheck.OFF)) {
                    for (int workers = 0; workers < 3; workers += 2) {
                        try (McapReader reader = McapReader.builder()
                                .crcCheck(crcCheck)
                                .workers(workers)
                                .open(kind.open(file))) {
                            String name = compression + ", " + kind + ", CRCs " + crcCheck + ", workers " + workers;
                            checkAllQueries(reader, name);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sizes.class)
    void aFileReadByItsPathShowsWhatAStreamDoes(Sizes sizes) throws IOException {
        for (Compression compression : Compression.values()) {
            for (boolean chunked : new boolean[] {true, false}) {
                write(sizes, compression, chunked);
                for (CrcCheck crcCheck : CrcCheck.values()) {
                    String name = compression + ", chunked " + chunked + ", CRCs " + crcCheck;
                    McapStreamReader.Builder builder = McapStreamReader.builder()
                            .crcCheck(crcCheck)
                            .onProblem(problem -> assertThat(problem).as(name).isNull());
                    try (McapStreamReader reader = builder.open(file)) {
                        checkViews(reader.messages(), written, crcCheck == CrcCheck.REPORT, name);
                    }
                    try (McapStreamReader reader = builder.open(Files.newInputStream(file))) {
                        checkViews(reader.messages(), written, crcCheck == CrcCheck.REPORT, name);
                    }
                    assertThat(records(builder.open(file)))
                            .as(name)
                            .isEqualTo(records(builder.open(Files.newInputStream(file))));
                }
            }
        }
    }

    private static List<McapRecord> records(McapStreamReader opened) throws IOException {
        List<McapRecord> records = new ArrayList<>();
        try (McapStreamReader reader = opened) {
            for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void aDamagedByteIsFoundWhereverItIsInAFileReadByItsPath() throws IOException {
        write(Sizes.MIXED, Compression.NONE);
        Random random = new Random(1);
        long dataStart;
        long dataEnd;
        try (McapReader reader = McapReader.open(file)) {
            McapChunkIndex chunk = reader.summary().chunkIndexes().get(2);
            dataStart = chunk.chunkStartOffset();
            dataEnd = dataStart + chunk.chunkLength() + chunk.messageIndexLength();
        }
        for (int i = 0; i < 30; i++) {
            long at = dataEnd - 1 - (i == 0 ? 0 : random.nextInt((int) (dataEnd - dataStart)));
            flip(at);
            assertThatThrownBy(() -> records(McapStreamReader.open(file))).isInstanceOf(McapFormatException.class);
            flip(at);
        }
        assertThat(records(McapStreamReader.open(file))).hasSizeGreaterThan(written.size());
    }

    @Test
    void aFileReadByItsPathThatIsCutOffTellsSoWhereItEnds() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        long length = Files.size(file);
        for (long cut = length - 1; cut > 0; cut -= 7_919) {
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                access.setLength(cut);
            }
            assertThatThrownBy(() -> records(McapStreamReader.open(file)))
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void whatAClosedStreamReaderHasShownIsRefused() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        McapStreamReader reader = McapStreamReader.open(file);
        MessageCursor cursor = reader.messages().cursor();
        cursor.next();
        McapMessage message = cursor.message();
        assertThat(message.dataBuffer().isDirect()).isTrue();
        reader.close();
        reader.close();

        assertThatThrownBy(message::data).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cursor::next).isInstanceOf(IllegalStateException.class);
    }

    private void checkAllQueries(McapReader reader, String name) throws IOException {
        for (MessageOrder order : MessageOrder.values()) {
            for (MessageQuery query : List.of(
                    MessageQuery.all(),
                    MessageQuery.topics("/a"),
                    MessageQuery.all().fromNanos(20).untilNanos(40))) {
                List<McapMessage> expected = new ArrayList<>(written);
                expected.removeIf(message -> !query.selects(message));
                if (order == MessageOrder.REVERSE_LOG_TIME) {
                    expected.sort(
                            Comparator.comparing(McapMessage::logTimeNanos).reversed());
                }
                McapMessages messages = reader.messages(query.order(order));
                assertThat(messages).as(name).containsExactlyElementsOf(expected);
                checkViews(messages, expected, order == MessageOrder.REVERSE_LOG_TIME, name);
            }
        }
    }

    private static void checkViews(McapMessages messages, List<McapMessage> expected, boolean arrays, String name)
            throws IOException {
        int count = 0;
        try (MessageCursor cursor = messages.cursor()) {
            while (cursor.next()) {
                McapMessage message = cursor.message();
                byte[] data = expected.get(count++).data();
                ByteBuffer view = message.dataBuffer();
                assertThat(view.isReadOnly()).isTrue();
                assertThat(view).as(name).isEqualTo(ByteBuffer.wrap(data));
                if (arrays) {
                    int offset = message.dataOffset();
                    assertThat(ByteBuffer.wrap(message.dataArray(), offset, message.dataLength()))
                            .as(name)
                            .isEqualTo(ByteBuffer.wrap(data));
                }
                assertThat(message.data()).as(name).isEqualTo(data);
                assertThat(message).isEqualTo(expected.get(count - 1));
            }
        }
        assertThat(count).as(name).isEqualTo(expected.size());
    }

    @Test
    void theViewOfALargeMessageLiesOutsideOfTheHeapAndThatOfASmallOneInAnArray() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        assertThat(firstIsDirect()).isTrue();
        write(Sizes.SMALL, Compression.NONE);
        assertThat(firstIsDirect()).isFalse();
    }

    private boolean firstIsDirect() throws IOException {
        try (McapReader reader = McapReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            cursor.next();
            return cursor.message().dataBuffer().isDirect();
        }
    }

    @Test
    void aCursorReadsIntoArraysOnceTheyAreAskedFor() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        for (MessageOrder order : MessageOrder.values()) {
            try (McapReader reader = McapReader.open(file);
                    MessageCursor cursor =
                            reader.messages(MessageQuery.all().order(order)).cursor()) {
                checkTurnsToArrays(cursor);
            }
        }
        try (McapStreamReader reader = McapStreamReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            checkTurnsToArrays(cursor);
        }
    }

    private void checkTurnsToArrays(MessageCursor cursor) throws IOException {
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.message().dataBuffer().isDirect()).isTrue();
        cursor.message().dataArray();
        for (int i = 1; i < written.size(); i++) {
            assertThat(cursor.next()).isTrue();
        }
        assertThat(cursor.message().dataBuffer().isDirect()).isFalse();
    }

    @Test
    void aCopyOutlivesItsCursorAndTheNextThatUsesItsMemory() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        List<McapMessage> copies = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            for (int i = 0; i < 3; i++) {
                try (MessageCursor cursor =
                        reader.messages(MessageQuery.all().fromNanos(20 * i)).cursor()) {
                    cursor.next();
                    copies.add(cursor.message().copy());
                }
            }
        }

        assertThat(copies).containsExactly(written.get(0), written.get(20), written.get(40));
    }

    @Test
    void whatAClosedCursorHasShownIsRefused() throws IOException {
        for (Sizes sizes : Sizes.values()) {
            write(sizes, Compression.NONE);
            try (McapReader reader = McapReader.open(file)) {
                for (MessageOrder order : MessageOrder.values()) {
                    MessageCursor cursor =
                            reader.messages(MessageQuery.all().order(order)).cursor();
                    cursor.next();
                    McapMessage message = cursor.message();
                    cursor.close();
                    cursor.close();

                    assertThat(cursor.next()).isFalse();
                    assertThatThrownBy(message::dataArray)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("closed");
                    assertThatThrownBy(message::dataBuffer).isInstanceOf(IllegalStateException.class);
                    assertThatThrownBy(message::copy).isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void theMemoryOfAClosedCursorIsUsedAgain(Compression compression) throws IOException {
        write(Sizes.LARGE, compression);
        BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        try (McapReader reader = McapReader.open(file)) {
            reader.messages().count();
            long before = direct.getTotalCapacity();
            for (int i = 0; i < 100; i++) {
                try (MessageCursor cursor = reader.messages().cursor()) {
                    assertThat(cursor.next()).isTrue();
                }
            }

            assertThat(direct.getTotalCapacity() - before).isLessThan(20L * CHUNK_BYTES);
        }
    }

    @Test
    void cursorsThatAreGivenUpWhileThreadsReadAheadDisturbNoOther() throws IOException {
        int count = 100;
        try (McapWriter writer =
                McapWriter.builder().compression(Compression.NONE).create(file)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            byte[] data = new byte[400_000];
            for (int i = 0; i < count; i++) {
                Arrays.fill(data, (byte) i);
                writer.writeMessage(channel, i, data);
            }
        }
        try (McapReader reader = McapReader.builder().workers(2).open(file)) {
            for (int givenUpAt = 0; givenUpAt <= count; givenUpAt += 9) {
                MessageOrder order = MessageOrder.values()[givenUpAt % 3];
                McapMessages messages = reader.messages(MessageQuery.all().order(order));
                try (MessageCursor whole = messages.cursor();
                        MessageCursor other = messages.cursor()) {
                    for (int i = 0; i < count; i++) {
                        if (i < givenUpAt) {
                            assertThat(other.next()).isTrue();
                        } else if (i == givenUpAt) {
                            other.close();
                        }
                        assertThat(whole.next()).isTrue();
                        checkFilled(whole.message());
                    }
                    assertThat(whole.next()).isFalse();
                }
            }
        }
    }

    private static void checkFilled(McapMessage message) {
        ByteBuffer view = message.dataBuffer();
        assertThat(view.isDirect()).isTrue();
        assertThat(view.limit()).isEqualTo(400_000);
        for (int i = 0; i < view.limit(); i += 997) {
            if (view.get(i) != (byte) message.logTimeNanos()) {
                fail("byte " + i + " of " + message + " is " + view.get(i));
            }
        }
    }

    @Test
    void anArrayOfALargeMessageIsUsedAgainForTheNext() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        try (McapReader reader = McapReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next() && cursor.message().dataLength() < 60_000) {
                cursor.message().dataArray();
            }
            long least = Long.MAX_VALUE;
            while (cursor.next()) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                byte[] array = cursor.message().dataArray();
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
                assertThat(cursor.message().dataArray()).isSameAs(array);
            }

            assertThat(least).isZero();
        }
    }

    @Test
    void aDamagedByteIsFoundWhereverItIs() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        long chunkStart;
        long chunkLength;
        try (McapReader reader = McapReader.open(file)) {
            McapChunkIndex chunk = reader.summary().chunkIndexes().get(0);
            chunkStart = chunk.chunkStartOffset();
            chunkLength = chunk.chunkLength();
        }
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            long at = chunkStart + chunkLength - 1 - (i == 0 ? 0 : random.nextInt((int) chunkLength - 100));
            flip(at);
            try (McapReader reader = McapReader.open(file);
                    MessageCursor cursor = reader.messages().cursor()) {
                assertThatThrownBy(cursor::next)
                        .isInstanceOf(McapFormatException.class)
                        .hasMessageContaining("CRC");
            }
            flip(at);
        }
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsAnExceptionAndNoMessageOfTheRest() throws IOException {
        write(Sizes.LARGE, Compression.NONE);
        try (McapReader reader = McapReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            assertThat(cursor.next()).isTrue();
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                access.setLength(access.length() / 2);
            }
            assertThatThrownBy(() -> {
                        while (cursor.next()) {
                            assertThat(written).contains(cursor.message().copy());
                        }
                    })
                    .isInstanceOf(EOFException.class);
        }
    }

    private void flip(long at) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            int value = access.read();
            access.seek(at);
            access.write(value ^ 0x10);
        }
    }

    private void write(Sizes sizes, Compression compression) throws IOException {
        write(sizes, compression, true);
    }

    private void write(Sizes sizes, Compression compression, boolean chunked) throws IOException {
        written.clear();
        Random random = new Random(sizes.ordinal());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(compression)
                .chunked(chunked)
                .chunkSizeBytes(CHUNK_BYTES)
                .create(out)) {
            int schema = writer.addSchema("S", "jsonschema", "{}".getBytes(StandardCharsets.UTF_8));
            List<McapChannel> channels = new ArrayList<>();
            for (String topic : List.of("/a", "/b", "/c")) {
                int id = writer.addChannel(schema, topic, "raw", Map.of());
                channels.add(new McapChannel(id, schema, topic, "raw", Map.of()));
            }
            McapSchema known =
                    new McapSchema(schema, "S", "jsonschema", ByteSlice.of("{}".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < sizes.count; i++) {
                byte[] data = new byte[sizes.length.applyAsInt(i)];
                if (i % 2 == 0) {
                    random.nextBytes(data);
                }
                McapChannel channel = channels.get(i % 7 % 3);
                writer.writeMessage(channel.id(), 0, i, i, data, 0, data.length);
                written.add(new McapMessage(channel, known, 0, i, i, data, 0, data.length));
            }
        }
        Files.write(file, out.toByteArray());
    }
}
