package org.foxglove4j.layout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named settings, for example of a panel, of a series in a plot, or of a layout. Immutable: each method returns a copy
 * with one setting changed. The app uses its defaults for settings that are not set. Two objects with the same settings
 * are equal.
 *
 * @param <S> the class of the settings
 */
public abstract class Settings<S extends Settings<S>> {

    private final JsonObject json;
    private final Function<JsonObject, S> copier;

    /**
     * Creates settings.
     *
     * @param json the settings
     * @param copier the constructor of the class
     */
    Settings(JsonObject json, Function<JsonObject, S> copier) {
        this.json = json;
        this.copier = copier;
    }

    /**
     * Sets a setting that has no method of its own.
     *
     * @param name the name of the setting in layout files, for example {@code fontSize}
     * @param value a string, a number, a boolean, a list of these, a map from strings to these, other settings, or null
     * @throws IllegalArgumentException if the value is none of these, or a number that is not finite
     */
    public final S set(String name, @Nullable Object value) {
        return copy(json.withNullable(path(name), value));
    }

    /**
     * Sets one setting of a group and leaves the others unchanged, for example {@code set("scene", "syncCamera",
     * true)}.
     *
     * @param group the name of the group
     * @param name the name of the setting
     * @param value see {@link #set(String, Object)}
     * @throws IllegalArgumentException if the value is not valid, or the name of the group is that of a setting
     */
    public final S set(String group, String name, @Nullable Object value) {
        return copy(json.withNullable(path(group, name), value));
    }

    /** Returns the settings as JSON without white space. Equal settings have equal JSON. */
    public final String toJson() {
        return JsonValues.toJson(json);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Settings<?> that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** Returns {@link #toJson}. */
    @Override
    public final String toString() {
        return toJson();
    }

    final JsonObject json() {
        return json;
    }

    /** Returns the path of the settings in the JSON: the top level, except for those of panels. */
    List<String> root() {
        return List.of();
    }

    final S put(String name, Object value) {
        return putAt(value, name);
    }

    final S put(String group, String name, Object value) {
        return putAt(value, group, name);
    }

    final S putAt(Object value, String... path) {
        return copy(json.withNullable(path(path), Objects.requireNonNull(value, path[path.length - 1])));
    }

    final S putColor(String name, String color) {
        return put(name, CssColor.require(name, color));
    }

    final S putSeconds(String name, Duration duration) {
        return put(name, duration.getSeconds() + duration.getNano() / 1e9);
    }

    /** Sets a number from 0 to 1. */
    final S putFraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("setting " + name + ": expected a number from 0 to 1, found " + value);
        }
        return put(name, value);
    }

    /** Adds an element to a list. */
    final S add(Object element, String... path) {
        return copy(json.append(path(path), element));
    }

    /** Sets a number above 0 in each object of a list. */
    final S putInEach(String list, String name, double... values) {
        List<?> elements = json.array(list);
        if (elements.size() != values.length) {
            throw new IllegalArgumentException("setting " + name + ": expected " + elements.size()
                    + " numbers, one for each of the " + list + ", found " + values.length);
        }
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw new IllegalArgumentException(
                        "setting " + name + ": expected numbers above 0, found " + values[i]);
            }
            changed.add(((JsonObject) elements.get(i)).with(name, values[i]));
        }
        return put(list, changed);
    }

    final S copy(JsonObject changed) {
        return copier.apply(changed);
    }

    private List<String> path(String... names) {
        List<String> path = new ArrayList<>(root());
        path.addAll(List.of(names));
        return path;
    }
}
