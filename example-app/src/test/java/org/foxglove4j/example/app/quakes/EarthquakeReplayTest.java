package org.foxglove4j.example.app.quakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarthquakeReplayTest {

    private static final double AN_HOUR_PER_SECOND = 3600;
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final Context context = Context.create();
    private final TopicSink sink = new TopicSink();
    private List<Earthquake> catalogue = List.of();

    @BeforeEach
    void listen() throws Exception {
        catalogue = EarthquakeCatalogue.read();
        context.addSink(sink);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void logsEventsUpToTheReplayedTime() {
        EarthquakeReplay replay = new EarthquakeReplay(context, catalogue, AN_HOUR_PER_SECOND);
        replay.advance(Duration.ofSeconds(2), NOW);
        Instant twoHoursIn = catalogue.get(0).time().plus(Duration.ofHours(2));
        long due = catalogue.stream()
                .filter(event -> !event.time().isAfter(twoHoursIn))
                .count();
        assertThat(sink.count("/earthquakes")).isEqualTo(due);
        assertThat(sink.count("/earthquakes/position")).isEqualTo(due);
        replay.advance(Duration.ofSeconds(2), NOW);
        assertThat(sink.count("/earthquakes")).isEqualTo(due);
    }

    @Test
    void announcesLargeEarthquakes() {
        EarthquakeReplay replay = new EarthquakeReplay(context, catalogue, AN_HOUR_PER_SECOND);
        assertThat(replay.advance(Duration.ofHours(1), NOW))
                .hasValueSatisfying(event -> assertThat(event.magnitude()).isGreaterThanOrEqualTo(5));
        long large = catalogue.stream().filter(event -> event.magnitude() >= 5).count();
        assertThat(sink.count("/earthquakes/news")).isEqualTo(large);
    }

    @Test
    void restartsAfterTheWeek() {
        EarthquakeReplay replay = new EarthquakeReplay(context, catalogue, AN_HOUR_PER_SECOND);
        replay.advance(Duration.ofHours(1), NOW);
        assertThat(sink.count("/earthquakes")).isEqualTo(catalogue.size());
        replay.advance(Duration.ofHours(1), NOW);
        assertThat(sink.count("/earthquakes")).isEqualTo(catalogue.size() + 1);
    }

    @Test
    void rejectsASpeedOfZero() {
        assertThatThrownBy(() -> new EarthquakeReplay(context, catalogue, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("speed");
    }

    private static final class TopicSink implements Sink {

        private final List<String> topics = new ArrayList<>();

        @Override
        public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
            topics.add(channel.topic());
        }

        long count(String topic) {
            return topics.stream().filter(topic::equals).count();
        }
    }
}
