package org.foxglove4j.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A layout of the Foxglove app: what it shows, the variables, and the scripts of the user. */
public final class Layout extends Settings<Layout> {

    private Layout(JsonObject json) {
        super(json, Layout::new);
    }

    /** Creates a layout that shows a panel, or several in a {@link Split}, a {@link Stack} or {@link Tabs}. */
    public static Layout of(Content content) {
        return new Layout(JsonObject.EMPTY.with("version", 1).with("content", content));
    }

    /**
     * Sets a variable, which message paths name as {@code $name}.
     *
     * @param name the name, without the dollar sign
     * @param value text, a number, true or false, or a list or a map by text of these
     * @throws IllegalArgumentException if JSON has no form for the value
     */
    public Layout variable(String name, Object value) {
        return put("variables", name, value);
    }

    /**
     * Adds a script that the app runs on the messages, or replaces the one with this name.
     *
     * @param name what the app calls it
     * @param sourceCode the script, in TypeScript
     */
    public Layout userScript(String name, String sourceCode) {
        return put("userScripts", name, Map.of("name", name, "sourceCode", sourceCode));
    }

    /**
     * Writes the file, for the app to import. One that is there already is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path path) throws IOException {
        Files.writeString(path, toJson());
    }
}
