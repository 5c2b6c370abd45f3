package org.foxglove4j.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A layout of the Foxglove app: its panels, variables and user scripts. */
public final class Layout extends Settings<Layout> {

    private Layout(JsonObject json) {
        super(json, Layout::new);
    }

    /** Creates a layout with a panel, or with several panels in a {@link Split}, a {@link Stack} or {@link Tabs}. */
    public static Layout of(Content content) {
        return new Layout(JsonObject.EMPTY.with("version", 1).with("content", content));
    }

    /**
     * Sets a variable, which message paths refer to as {@code $name}.
     *
     * @param name the name, without the dollar sign
     * @param value a string, a number, a boolean, a list of these, or a map from strings to these
     * @throws IllegalArgumentException if JSON cannot represent the value
     */
    public Layout variable(String name, Object value) {
        return put("variables", name, value);
    }

    /**
     * Adds a user script, which the app runs on the messages, or replaces the one with this name.
     *
     * @param name the name in the app
     * @param sourceCode the script, in TypeScript
     */
    public Layout userScript(String name, String sourceCode) {
        return put("userScripts", name, Map.of("name", name, "sourceCode", sourceCode));
    }

    /**
     * Writes a file for the app to import. An existing file is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path path) throws IOException {
        Files.writeString(path, toJson());
    }
}
