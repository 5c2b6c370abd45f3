package org.foxglove4j.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locale in which everything is printed. */
final class Locales {

    /** None: numbers look the same everywhere. {@link Locale#ROOT} looks no other, but to load it takes longer than a summary. */
    static final @Nullable Locale NONE = null;

    private Locales() {}
}
