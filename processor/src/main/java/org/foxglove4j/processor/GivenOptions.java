package org.foxglove4j.processor;

import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** The options that were given a value: a build leaves one empty whose property is. */
final class GivenOptions {

    private GivenOptions() {}

    static Map<String, String> of(ProcessingEnvironment environment) {
        Map<String, String> given = new TreeMap<>();
        environment.getOptions().forEach((name, value) -> {
            // javac has null for an empty value.
            if (value != null && !value.isEmpty()) {
                given.put(name, value);
            }
        });
        return given;
    }
}
