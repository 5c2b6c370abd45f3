package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files: generated output that was reviewed. */
final class Golden {

    /** The system property that, set to true, writes the files anew, for review in version control. */
    static final String REWRITE = "golden.rewrite";

    private Golden() {}

    /** Compares a text with the golden file of a name. */
    static void assertMatches(String name, String text) {
        Path file = Samples.folder("expected").resolve(name);
        try {
            if (Boolean.getBoolean(REWRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("%s; run with -D%s=true to rewrite it", file, REWRITE)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
