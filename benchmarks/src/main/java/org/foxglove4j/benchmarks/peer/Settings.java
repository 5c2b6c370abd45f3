package org.foxglove4j.benchmarks.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a comparison: arguments of the form {@code name=value}, where a value can be a comma-separated list.
 */
public final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the arguments of a program.
     *
     * @param defaults all settings with their default values
     * @throws IllegalArgumentException if an argument is not one of them
     */
    public static Settings of(String[] arguments, Map<String, String> defaults) {
        Map<String, String> values = new TreeMap<>(defaults);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.substring(0, Math.max(0, equals));
            if (values.replace(name, argument.substring(equals + 1)) == null) {
                throw new IllegalArgumentException(
                        "argument " + argument + " is none of " + String.join("=, ", values.keySet()) + "=");
            }
        }
        return new Settings(values);
    }

    /** Returns the value of a setting. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns the value of a setting that is a list. */
    public List<String> list(String name) {
        return List.of(text(name).split(",", -1));
    }

    /** Returns the value of a setting that is a number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Returns the value of a setting that is a file or a folder. */
    public Path path(String name) {
        return Path.of(text(name));
    }
}
