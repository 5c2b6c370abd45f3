package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * A series of values over time, from the messages on a topic.
 *
 * @param <S> the class of the settings
 */
public abstract class Series<S extends Series<S>> extends Settings<S> {

    Series(JsonObject json, Function<JsonObject, S> copier) {
        super(json, copier);
    }

    /** Sets the name in the legend. */
    public final S label(String label) {
        return put("label", label);
    }

    /** Sets the identifier, which distinguishes series of the same values. */
    public final S id(String id) {
        return put("id", id);
    }

    /** Sets whether this is shown. */
    public final S enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    /** Sets which time of the messages is used. */
    public final S timestamp(TimestampMethod method) {
        return put("timestampMethod", method);
    }

    /** Takes the time from a field, given by its message path. */
    public final S timestamp(String path) {
        return timestamp(TimestampMethod.CUSTOM_FIELD).put("timestampPath", path);
    }

    /** Sets whether each index of an array becomes a separate series. */
    public final S expandArrays(boolean expand) {
        return put("arrayExpansion", expand ? "byIndex" : "none");
    }

    /**
     * Makes each object in an array a separate series.
     *
     * @param labelField the field that names the series, {@code label} by default
     * @param valueField the field that holds its value, {@code value} by default
     */
    public final S expandObjects(String labelField, String valueField) {
        return put("dynamicLabelField", labelField).put("dynamicValueField", valueField);
    }
}
