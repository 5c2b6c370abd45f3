package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.Encoder;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the largest, smallest, earliest and latest possible messages, from a channel to a file and back. */
class ExtremeMessagesTest {

    private static final int LARGE = 100_000_000;

    private final Context context = Context.create();
    private Path path;

    @BeforeEach
    void choosePath(@TempDir Path folder) {
        path = folder.resolve("extreme.mcap");
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void messageOfAHundredMegabytes_comesBackWithThoseBesideIt() throws IOException {
        try (McapSink sink = McapSink.builder().context(context).create(path)) {
            var channel = context.channelBuilder("/blob").build(new BlobEncoder());
            channel.log(1, 1);
            channel.log(LARGE, 2);
            channel.log(0, 3);
            assertThat(sink.statistics().recordedMessages()).isEqualTo(3);
        }

        List<Integer> lengths = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages()) {
                lengths.add(message.dataLength());
                if (message.dataLength() == LARGE) {
                    assertThat(message.dataArray()[message.dataOffset()]).isEqualTo((byte) 1);
                    assertThat(message.dataArray()[message.dataOffset() + LARGE - 1])
                            .isEqualTo((byte) 2);
                }
            }
        }
        assertThat(lengths).containsExactly(1, LARGE, 0);
    }

    @Test
    void timesAtBothEnds_comeBackInOrder() throws IOException {
        try (McapSink sink = McapSink.builder().context(context).create(path)) {
            RawChannel channel =
                    context.channelBuilder("/a").messageEncoding("json").build();
            channel.log(new byte[0], Long.MAX_VALUE);
            channel.log(new byte[0], 0);
            channel.log(new byte[0], Instant.EPOCH.plusNanos(1));
            assertThat(sink.statistics().recordedMessages()).isEqualTo(3);
        }

        List<Instant> times = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            reader.messages().forEach(message -> times.add(message.logTime()));
        }
        assertThat(times)
                .containsExactly(
                        Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.parse("2262-04-11T23:47:16.854775807Z"));
    }

    /** Writes a number of bytes, of which the first and the last are recognizable. */
    private static final class BlobEncoder implements Encoder<Integer> {

        @Override
        public String messageEncoding() {
            return "blob";
        }

        @Override
        public @Nullable Schema schema() {
            return null;
        }

        @Override
        public void encode(Integer length, EncodeBuffer out) {
            int start = out.reserve(length);
            if (length > 0) {
                out.array()[start] = 1;
                out.array()[start + length - 1] = 2;
            }
            out.setLength(start + length);
        }
    }
}
