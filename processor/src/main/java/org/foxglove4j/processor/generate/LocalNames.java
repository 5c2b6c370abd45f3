package org.foxglove4j.processor.generate;

import java.util.regex.Pattern;
import org.foxglove4j.processor.model.Field;

/** Creates the names of local variables for the values of fields. */
public final class LocalNames {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_$]+");

    private LocalNames() {}

    /** Returns the preferred name of a variable: that of the field, unless it would hide a constant of the class. */
    public static String of(Field field) {
        String name = field.sourceName();
        return CONSTANT.matcher(name).matches() ? name + "Value" : name;
    }
}
