package org.foxglove4j.example.app.quakes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.foxglove4j.example.app.quakes.Earthquake.Cause;
import org.foxglove4j.example.app.quakes.Earthquake.Status;

/** The week of earthquakes that is bundled with this program. */
public final class EarthquakeCatalogue {

    private static final String RESOURCE = "usgs-earthquakes-week.csv";

    private EarthquakeCatalogue() {}

    /**
     * Reads the catalog.
     *
     * @return its events, in time order
     */
    public static List<Earthquake> read() throws IOException {
        InputStream resource = EarthquakeCatalogue.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IOException(RESOURCE + " is not on the class path next to " + EarthquakeCatalogue.class);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(EarthquakeCatalogue::parse).toList();
        }
    }

    private static Earthquake parse(String line) {
        List<String> row = CsvRow.split(line);
        return new Earthquake(
                Instant.ofEpochMilli(Long.parseLong(row.get(0))),
                row.get(1),
                Double.parseDouble(row.get(2)),
                row.get(3),
                row.get(4),
                Double.parseDouble(row.get(5)),
                Double.parseDouble(row.get(6)),
                Double.parseDouble(row.get(7)),
                Cause.valueOf(constantName(row.get(8))),
                Status.valueOf(constantName(row.get(9))),
                Integer.parseInt(row.get(10)),
                optionalInt(row.get(11)),
                optionalDouble(row.get(12)),
                optionalDouble(row.get(13)));
    }

    private static String constantName(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static OptionalInt optionalInt(String value) {
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static OptionalDouble optionalDouble(String value) {
        return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
    }
}
