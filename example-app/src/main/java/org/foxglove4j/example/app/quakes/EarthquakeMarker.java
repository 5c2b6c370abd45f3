package org.foxglove4j.example.app.quakes;

import java.util.List;
import java.util.OptionalDouble;
import org.foxglove4j.messages.Color;
import org.foxglove4j.messages.KeyValuePair;
import org.foxglove4j.messages.LocationFix;
import org.foxglove4j.messages.LocationFix.PositionCovarianceType;

/** Shows an earthquake on the app's Map panel: a point, colored from green to red by magnitude, with its details. */
final class EarthquakeMarker {

    private static final double REDDEST_MAGNITUDE = 6;
    private static final double METERS_PER_KILOMETER = 1000;
    private static final double[] NO_COVARIANCE = new double[9];

    private EarthquakeMarker() {}

    static LocationFix of(Earthquake event) {
        return new LocationFix(
                event.time(),
                "earth",
                event.latitude(),
                event.longitude(),
                -event.depth() * METERS_PER_KILOMETER,
                NO_COVARIANCE,
                PositionCovarianceType.UNKNOWN,
                OptionalDouble.empty(),
                null,
                color(event.magnitude()),
                List.of(
                        new KeyValuePair("magnitude", Double.toString(event.magnitude())),
                        new KeyValuePair("place", event.place())));
    }

    private static Color color(double magnitude) {
        double severity = Math.max(0, Math.min(1, magnitude / REDDEST_MAGNITUDE));
        return Color.opaque(severity, 1 - severity, 0);
    }
}
