package org.foxglove4j.example.app.quakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.foxglove4j.example.app.quakes.Earthquake.Cause;
import org.foxglove4j.example.app.quakes.Earthquake.Status;
import org.junit.jupiter.api.Test;

class EarthquakeCatalogueTest {

    @Test
    void containsEveryEventOfTheWeekInOrder() throws Exception {
        List<Earthquake> catalogue = EarthquakeCatalogue.read();
        assertThat(catalogue).hasSize(1707);
        assertThat(catalogue).extracting(Earthquake::time).isSorted();
    }

    @Test
    void readsEachColumn() throws Exception {
        List<Earthquake> catalogue = EarthquakeCatalogue.read();
        assertThat(catalogue.get(0))
                .isEqualTo(new Earthquake(
                        Instant.parse("2018-01-31T01:49:59.650Z"),
                        "uw61345682",
                        0.31,
                        "ml",
                        "37km NNE of Amboy, Washington",
                        46.2035,
                        -122.197,
                        3.28,
                        Cause.EARTHQUAKE,
                        Status.REVIEWED,
                        1,
                        OptionalInt.of(7),
                        OptionalDouble.of(108),
                        OptionalDouble.of(0.11)));
        assertThat(catalogue.get(2).stations()).isEmpty();
    }
}
