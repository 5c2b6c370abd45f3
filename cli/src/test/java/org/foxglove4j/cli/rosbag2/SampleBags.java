package org.foxglove4j.cli.rosbag2;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Bags that SQLite itself has written; see interop/peers/python/write_database_bags.py. */
public final class SampleBags {

    private SampleBags() {}

    /**
     * Returns a file: small.db3; unclosed.db3, whose last messages are in unclosed.db3-wal; or killed.db3, whose writer was
     * killed during a transaction, of which killed.db3-journal restores the messages of small.db3.
     */
    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = SampleBags.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
