package org.foxglove4j.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locale of all output. */
final class Locales {

    /**
     * No locale, so that numbers look the same everywhere. {@link Locale#ROOT} gives the same output, but is slow to
     * load.
     */
    static final @Nullable Locale NONE = null;

    private Locales() {}
}
