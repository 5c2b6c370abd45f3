package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedFilesTest {

    @TempDir
    Path folder;

    @Test
    void namesAfterTheTime_followEachOtherThoughTheClockIsSetBack() throws IOException {
        Files.createFile(folder.resolve("20261122T081500.001Z.mcap"));
        Instant begin = Instant.parse("2026-11-22T08:15:00Z");
        NumberedFiles files =
                files("{time}.mcap", begin, begin, begin, begin.minus(Duration.ofDays(1)), begin.plusSeconds(1));

        assertThat(open(files, 4))
                .containsExactly(
                        "20261122T081500.000Z.mcap",
                        "20261122T081500.002Z.mcap",
                        "20261122T081500.003Z.mcap",
                        "20261122T081501.000Z.mcap");
    }

    @Test
    void numbersThatSomebodyHasTaken_arePassedOver() throws IOException {
        NumberedFiles files = files("run.mcap", Instant.EPOCH);
        Files.createFile(folder.resolve("run-0001.mcap"));

        assertThat(open(files, 2)).containsExactly("run-0000.mcap", "run-0002.mcap");
    }

    private NumberedFiles files(String pattern, Instant... times) throws IOException {
        return new NumberedFiles(
                FileNames.of(folder.resolve(pattern)), McapWriter.builder(), new SteppingClock(List.of(times)));
    }

    private static List<String> open(NumberedFiles files, int count) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordingFile file = files.open();
            names.add(file.path().getFileName().toString());
            file.writer().close();
        }
        return names;
    }

    /** Tells one time after the other, and at last always the same. */
    private static final class SteppingClock extends Clock {

        private final List<Instant> times;
        private int next;

        SteppingClock(List<Instant> times) {
            this.times = times;
        }

        @Override
        public Instant instant() {
            Instant time = times.get(Math.min(next, times.size() - 1));
            next++;
            return time;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
