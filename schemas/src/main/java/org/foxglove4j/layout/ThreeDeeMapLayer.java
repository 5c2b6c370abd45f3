package org.foxglove4j.layout;

import java.util.Map;

/** A map with terrain and buildings. */
public final class ThreeDeeMapLayer extends SceneLayer<ThreeDeeMapLayer> {

    /** What determines the altitude of the map. */
    public enum AltitudeMode implements Choice {
        /** The first that is available: the location fix, the map itself, or a fixed reference. */
        AUTO,
        /** The altitude of the location fix. */
        LOCATION,
        /** The map at the position of the location fix. */
        MAP_SAMPLING,
        /** A fixed {@linkplain #reference reference}. */
        FIXED
    }

    private ThreeDeeMapLayer(JsonObject json) {
        super(json, ThreeDeeMapLayer::new);
    }

    /** Creates a map. */
    public static ThreeDeeMapLayer create() {
        return new ThreeDeeMapLayer(layer("foxglove.ThreeDimensionalMap"));
    }

    /** Sets the maximum error of details on the screen: a smaller error loads more data. */
    public ThreeDeeMapLayer errorTarget(double error) {
        return put("errorTarget", error);
    }

    /** Sets what determines the altitude of the map. */
    public ThreeDeeMapLayer altitudeMode(AltitudeMode mode) {
        return put("altitudeMode", mode);
    }

    /** Sets the altitude of the map at a position, in degrees and meters. */
    public ThreeDeeMapLayer reference(double latitude, double longitude, double altitude) {
        return put("referenceMeasurement", Map.of("latitude", latitude, "longitude", longitude, "altitude", altitude));
    }

    /** Raises the map by some meters. */
    public ThreeDeeMapLayer heightOffset(double meters) {
        return put("heightOffset", meters);
    }
}
