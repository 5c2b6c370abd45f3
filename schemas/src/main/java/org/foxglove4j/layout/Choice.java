package org.foxglove4j.layout;

import java.util.Locale;

/** One of the texts that the app knows for a setting. */
interface Choice {

    /** Returns the name of the constant. */
    String name();

    /** Returns what stands in the layout: the name in lower case, with hyphens between the words, unless it is another. */
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
