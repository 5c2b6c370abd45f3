package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.MessageFile.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tests that indexed reading returns the same messages in an array, in direct memory, and in a mapped file. */
class LargeMessageReadTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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

    @ParameterizedTest
    @EnumSource(value = Sizes.class, mode = Mode.EXCLUDE, names = "CHANGING")
    void allSourcesReturnTheSameMessages(Sizes sizes) throws IOException {
        for (Compression compression : Compression.values()) {
            MessageFile file = write(sizes, compression);
            for (Kind kind : Kind.values()) {
                for (CrcCheck crcCheck : List.of(CrcCheck.ON, CrcCheck.OFF)) {
                    for (int workers = 0; workers < 3; workers += 2) {
                        try (McapReader reader = McapReader.builder()
                                .crcCheck(crcCheck)
                                .workers(workers)
                                .open(kind.open(file.path()))) {
                            String name = compression + ", " + kind + ", CRCs " + crcCheck + ", workers " + workers;
                            checkAllQueries(reader, file.messages(), name);
                        }
                    }
                }
            }
        }
    }

    private static void checkAllQueries(McapReader reader, List<McapMessage> written, String name) throws IOException {
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
                MessageFile.checkViews(messages, expected, order == MessageOrder.REVERSE_LOG_TIME, name);
            }
        }
    }

    @Test
    void largeMessagesAreInDirectMemoryAndSmallOnesInAnArray() throws IOException {
        assertThat(firstIsDirect(write(Sizes.LARGE, Compression.NONE))).isTrue();
        assertThat(firstIsDirect(write(Sizes.SMALL, Compression.NONE))).isFalse();
    }

    private static boolean firstIsDirect(MessageFile file) throws IOException {
        try (McapReader reader = McapReader.open(file.path());
                MessageCursor cursor = reader.messages().cursor()) {
            cursor.next();
            return cursor.message().dataBuffer().isDirect();
        }
    }

    @Test
    void cursorReadsIntoArraysOnceTheyAreRequested() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        for (MessageOrder order : MessageOrder.values()) {
            try (McapReader reader = McapReader.open(file.path());
                    MessageCursor cursor =
                            reader.messages(MessageQuery.all().order(order)).cursor()) {
                file.checkTurnsToArrays(cursor);
            }
        }
    }

    @Test
    void copyOutlivesItsCursorAndReuseOfItsMemory() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        List<McapMessage> copies = new ArrayList<>();
        try (McapReader reader = McapReader.open(file.path())) {
            for (int i = 0; i < 3; i++) {
                try (MessageCursor cursor =
                        reader.messages(MessageQuery.all().fromNanos(20 * i)).cursor()) {
                    cursor.next();
                    copies.add(cursor.message().copy());
                }
            }
        }

        assertThat(copies)
                .containsExactly(
                        file.messages().get(0),
                        file.messages().get(20),
                        file.messages().get(40));
    }

    @Test
    void messageOfAClosedCursorIsRejected() throws IOException {
        for (Sizes sizes : Sizes.values()) {
            MessageFile file = write(sizes, Compression.NONE);
            try (McapReader reader = McapReader.open(file.path())) {
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
    void memoryOfAClosedCursorIsReused(Compression compression) throws IOException {
        MessageFile file = write(Sizes.LARGE, compression);
        BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        try (McapReader reader = McapReader.open(file.path())) {
            reader.messages().count();
            long before = direct.getTotalCapacity();
            for (int i = 0; i < 100; i++) {
                try (MessageCursor cursor = reader.messages().cursor()) {
                    assertThat(cursor.next()).isTrue();
                }
            }

            assertThat(direct.getTotalCapacity() - before).isLessThan(20L * MessageFile.CHUNK_BYTES);
        }
    }

    @Test
    void abandonedCursorsDoNotDisturbOthers() throws IOException {
        Path path = folder.resolve("filled.mcap");
        int count = 100;
        try (McapWriter writer =
                McapWriter.builder().compression(Compression.NONE).create(path)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            byte[] data = new byte[400_000];
            for (int i = 0; i < count; i++) {
                Arrays.fill(data, (byte) i);
                writer.writeMessage(channel, i, data);
            }
        }
        try (McapReader reader = McapReader.builder().workers(2).open(path)) {
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
    void arrayOfALargeMessageIsReused() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        try (McapReader reader = McapReader.open(file.path());
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
    void damagedByteIsDetectedAnywhere() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        long chunkStart;
        long chunkLength;
        try (McapReader reader = McapReader.open(file.path())) {
            McapChunkIndex chunk = reader.summary().chunkIndexes().get(0);
            chunkStart = chunk.chunkStartOffset();
            chunkLength = chunk.chunkLength();
        }
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            long at = chunkStart + chunkLength - 1 - (i == 0 ? 0 : random.nextInt((int) chunkLength - 100));
            file.flip(at);
            try (McapReader reader = McapReader.open(file.path());
                    MessageCursor cursor = reader.messages().cursor()) {
                assertThatThrownBy(cursor::next)
                        .isInstanceOf(McapFormatException.class)
                        .hasMessageContaining("CRC");
            }
            file.flip(at);
        }
    }

    @Test
    void truncationDuringReadingFailsWithoutFurtherMessages() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        try (McapReader reader = McapReader.open(file.path());
                MessageCursor cursor = reader.messages().cursor()) {
            assertThat(cursor.next()).isTrue();
            try (RandomAccessFile access = new RandomAccessFile(file.path().toFile(), "rw")) {
                access.setLength(access.length() / 2);
            }
            assertThatThrownBy(() -> {
                        while (cursor.next()) {
                            assertThat(file.messages())
                                    .contains(cursor.message().copy());
                        }
                    })
                    .isInstanceOf(EOFException.class);
        }
    }

    private MessageFile write(Sizes sizes, Compression compression) throws IOException {
        return MessageFile.write(folder.resolve("large.mcap"), sizes, compression);
    }
}
