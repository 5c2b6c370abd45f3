package org.foxglove4j.layout;

import java.util.Locale;

/** One of the predefined values of a setting. */
interface Choice {

    /** Returns the name of the constant. */
    String name();

    /** Returns the value in the layout; by default the name in lower case, with hyphens between the words. */
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
