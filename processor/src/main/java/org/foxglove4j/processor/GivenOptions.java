package org.foxglove4j.processor;

import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** The options that have a value: builds pass an option with an empty value if its property is empty. */
final class GivenOptions {

    private GivenOptions() {}

    static Map<String, String> of(ProcessingEnvironment environment) {
        Map<String, String> given = new TreeMap<>();
        environment.getOptions().forEach((name, value) -> {
            // javac passes null for an empty value.
            if (value != null && !value.isEmpty()) {
                given.put(name, value);
            }
        });
        return given;
    }
}
