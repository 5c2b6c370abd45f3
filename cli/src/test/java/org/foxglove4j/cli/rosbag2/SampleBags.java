package org.foxglove4j.cli.rosbag2;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Bags that SQLite itself has written; see interop/peers/python/write_database_bags.py. */
public final class SampleBags {

    private SampleBags() {}

    /** Returns a file: small.db3, or unclosed.db3, whose last messages are in unclosed.db3-wal. */
    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = SampleBags.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
