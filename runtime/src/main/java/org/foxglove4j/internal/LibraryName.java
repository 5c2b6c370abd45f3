package org.foxglove4j.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The name under which this library identifies itself in files and to clients. The build inserts the version. */
public final class LibraryName {

    private static final String NAME = read();

    private LibraryName() {}

    /** Returns the name and the version, {@code foxglove4j/1.2.3}. */
    public static String get() {
        return NAME;
    }

    private static String read() {
        try (InputStream in = LibraryName.class.getResourceAsStream("library-name.txt")) {
            if (in == null) {
                return "foxglove4j";
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
