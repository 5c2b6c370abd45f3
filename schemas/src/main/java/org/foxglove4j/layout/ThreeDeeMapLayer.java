package org.foxglove4j.layout;

import java.util.Map;

/** A map with the shapes of land and houses. */
public final class ThreeDeeMapLayer extends SceneLayer<ThreeDeeMapLayer> {

    /** What says how high the map is. */
    public enum AltitudeMode implements Choice {
        /** What there is: the location fix, else the map itself, else a fixed reference. */
        AUTO,
        /** The altitude of the location fix. */
        LOCATION,
        /** The map at the place of the location fix. */
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

    /** Sets how far details may be off on the screen: less loads more. */
    public ThreeDeeMapLayer errorTarget(double error) {
        return put("errorTarget", error);
    }

    /** Sets what says how high the map is. */
    public ThreeDeeMapLayer altitudeMode(AltitudeMode mode) {
        return put("altitudeMode", mode);
    }

    /** Sets the altitude of the map at a place, in degrees and meters. */
    public ThreeDeeMapLayer reference(double latitude, double longitude, double altitude) {
        return put("referenceMeasurement", Map.of("latitude", latitude, "longitude", longitude, "altitude", altitude));
    }

    /** Raises the map, by meters. */
    public ThreeDeeMapLayer heightOffset(double meters) {
        return put("heightOffset", meters);
    }
}
