package org.foxglove4j.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values of unknown types. The reader limits their nesting depth. */
final class JsonValues {

    private JsonValues() {}

    static @Nullable Object read(JsonReader in) {
        return switch (in.nextCharacter()) {
            case '{' -> readObject(in);
            case '[' -> readArray(in);
            case '"' -> in.readString();
            case 't', 'f' -> in.readBoolean();
            case 'n' -> readNull(in);
            default -> in.readNumber();
        };
    }

    static Map<String, @Nullable Object> readObject(JsonReader in) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            fields.put(name, read(in));
        }
        return fields;
    }

    private static List<@Nullable Object> readArray(JsonReader in) {
        List<@Nullable Object> elements = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            elements.add(read(in));
        }
        return elements;
    }

    private static @Nullable Object readNull(JsonReader in) {
        in.readNull();
        return null;
    }
}
