package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Writes numbered messages to a file until it is killed, or has written the requested number. */
final class GrowingFile {

    private GrowingFile() {}

    /** Runs in a separate process. Arguments: a path, and a number of messages. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[1]);
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(3000).create(Path.of(arguments[0]))) {
            int channel = writer.addChannel(0, "/numbers", "raw", Map.of());
            for (long i = 0; i < count; i++) {
                writer.writeMessage(channel, i, i, i, data(i), 0, data(i).length);
                if (i % 97 == 0) {
                    writer.flush();
                }
            }
        }
    }

    /** Returns the data of a message, whose length is now and then beyond a chunk. */
    static byte[] data(long number) {
        byte[] data = new byte[number % 500 == 499 ? 10_000 : (int) (number % 200)];
        Arrays.fill(data, (byte) number);
        return data;
    }
}
