package org.foxglove4j.processor.generate;

import java.util.regex.Pattern;
import org.foxglove4j.processor.model.Field;

/** Names the local variables that hold the values of fields. */
public final class LocalNames {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_$]+");

    private LocalNames() {}

    /** Returns what a variable would best be called: as the field, unless it would hide a constant of the class. */
    public static String of(Field field) {
        String name = field.sourceName();
        return CONSTANT.matcher(name).matches() ? name + "Value" : name;
    }
}
