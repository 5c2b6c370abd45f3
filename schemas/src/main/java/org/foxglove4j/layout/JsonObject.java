package org.foxglove4j.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An immutable JSON object. Its members are sorted, so that equal layouts have equal bytes. */
record JsonObject(Map<String, @Nullable Object> members) {

    static final JsonObject EMPTY = new JsonObject(Map.of());

    JsonObject {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** Returns a copy with a member set. */
    JsonObject with(String name, Object value) {
        return withNullable(List.of(name), Objects.requireNonNull(value, name));
    }

    /** Returns a copy with a member of an inner object set. Missing inner objects are created. */
    JsonObject withNullable(List<String> path, @Nullable Object value) {
        String name = path.get(0);
        Object member = path.size() == 1 ? value : object(name).withNullable(path.subList(1, path.size()), value);
        Map<String, @Nullable Object> changed = new TreeMap<>(members);
        changed.put(name, JsonValues.of(name, member));
        return new JsonObject(changed);
    }

    /** Returns a copy with an element appended to an array, which is created if it is missing. */
    JsonObject append(List<String> path, Object element) {
        String name = path.get(0);
        if (path.size() > 1) {
            return with(name, object(name).append(path.subList(1, path.size()), element));
        }
        List<@Nullable Object> elements = new ArrayList<>(array(name));
        elements.add(element);
        return with(name, elements);
    }

    /** Returns an array, or an empty one if there is none. */
    List<?> array(String name) {
        Object found = members.get(name);
        if (found != null && !(found instanceof List)) {
            throw unexpected(name, "a list", found);
        }
        return found == null ? List.of() : (List<?>) found;
    }

    private JsonObject object(String name) {
        Object found = members.get(name);
        if (found != null && !(found instanceof JsonObject)) {
            throw unexpected(name, "settings by name", found);
        }
        return found == null ? EMPTY : (JsonObject) found;
    }

    private static IllegalArgumentException unexpected(String name, String expected, Object found) {
        return new IllegalArgumentException("setting " + name + ": expected " + expected + ", found "
                + JsonValues.toJson(found) + ", which was set before; set the whole value at once");
    }
}
