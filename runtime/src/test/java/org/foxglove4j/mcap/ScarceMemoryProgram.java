package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;

/** The program that {@link ScarceMemoryTest} runs. */
final class ScarceMemoryProgram {

    private static final int MIB = 1 << 20;
    private static final int FAILURES = 10;

    /** Kept until the heap was exhausted, so that there is enough for finishing the file. */
    private static byte[] ballast = new byte[0];

    private ScarceMemoryProgram() {}

    /** Does what the first argument says, with the file that the second one names. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("write")) {
            System.out.println(write(Path.of(arguments[1])));
        } else {
            borrow();
            System.out.println("borrowed");
        }
    }

    /** Writes small messages until there is no memory for their index; returns how many have been written. */
    private static long write(Path file) throws IOException {
        ballast = new byte[20 * MIB];
        long written = 0;
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .compressionWorkers(0)
                .chunkSizeBytes(256 * MIB)
                .create(file)) {
            int channel = writer.addChannel(0, "/topic", "raw");
            byte[] data = new byte[8];
            int failures = 0;
            while (failures < FAILURES) {
                try {
                    writer.writeMessage(channel, written, data);
                    written++;
                } catch (OutOfMemoryError e) {
                    failures++;
                }
            }
            ballast = new byte[0];
        }
        return written;
    }

    /** Borrows a buffer that there is room for only if the one that was given back before is not kept. */
    private static void borrow() {
        DirectBuffers.release(DirectBuffers.borrow(7 * MIB));
        ByteBuffer needed = DirectBuffers.borrow(9 * MIB);
        needed.put(0, (byte) 1);
    }
}
