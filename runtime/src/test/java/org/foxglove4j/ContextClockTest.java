package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests contexts with their own clock, as used by simulations. */
class ContextClockTest {

    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final AtomicLong simulated = new AtomicLong(1_000);
    private final RecordingSink sink = RecordingSink.ofAll();
    private final Context context = Context.create();

    @TempDir
    private Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void messagesWithoutALogTimeUseTheClock() {
        context.setClock(simulated::get);
        context.addSink(sink);
        RawChannel raw = text("/raw");

        raw.log("a".getBytes(UTF_8));
        simulated.set(2_000);
        JsonChannel json = JsonChannel.create(context, "/json");
        json.log(Map.of());
        json.log(Map::of);
        json.logJson("1");
        context.log("/any", true);
        json.logTo(sink, Map.of());

        assertThat(sink.messages())
                .containsExactly(
                        "log /raw 1000 a",
                        "log /json 2000 {}",
                        "log /json 2000 {}",
                        "log /json 2000 1",
                        "log /any 2000 {\"value\":true}",
                        "log /json 2000 {}");
        assertThat(context.nowNanos()).isEqualTo(2_000);
    }

    @Test
    void explicitLogTimeOverridesTheClock() {
        context.setClock(simulated::get);
        context.addSink(sink);

        text("/raw").log("a".getBytes(UTF_8), 7);

        assertThat(sink.messages()).containsExactly("log /raw 7 a");
    }

    @Test
    void latchedMessagesAreResentWithTheTimeOfTheClock() {
        context.setClock(simulated::get);
        RawChannel map =
                context.channelBuilder("/map").messageEncoding("text").latched().build();
        map.log("a".getBytes(UTF_8));
        simulated.set(5_000);

        context.addSink(sink);

        assertThat(sink.messages()).containsExactly("log /map 5000 a");
    }

    @Test
    void attachmentsUseTheTimeOfTheClock() throws IOException {
        context.setClock(simulated::get);
        Path file = Files.writeString(folder.resolve("calibration.txt"), "1 0 0");
        ByteArrayOutputStream recording = new ByteArrayOutputStream();
        try (McapSink mcap = McapSink.builder().context(context).create(recording)) {
            mcap.writeAttachment(file, "text/plain");
        }
        try (McapReader reader = McapReader.open(McapSource.of(recording.toByteArray()))) {
            assertThat(reader.summary().attachmentIndexes().get(0).logTimeNanos())
                    .isEqualTo(1_000);
        }
    }

    @Test
    void defaultClockIsTheSystemClock() {
        long before = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());

        assertThat(context.hasClock()).isFalse();
        assertThat(context.nowNanos()).isBetween(before - DAY, before + DAY);
    }

    @Test
    void negativeTimeBecomesZero() {
        context.setClock(() -> -1);
        context.addSink(sink);

        text("/raw").log("a".getBytes(UTF_8));

        assertThat(sink.messages()).containsExactly("log /raw 0 a");
        assertThat(context.hasClock()).isTrue();
    }

    @Test
    void exceptionsOfTheClockPropagateToTheCaller() {
        context.setClock(() -> {
            throw new IllegalStateException("no time yet");
        });
        context.addSink(sink);
        RawChannel raw = text("/raw");

        assertThatThrownBy(() -> raw.log("a".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no time yet");
    }

    private RawChannel text(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
