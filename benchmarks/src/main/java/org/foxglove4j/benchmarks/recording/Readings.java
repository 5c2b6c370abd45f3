package org.foxglove4j.benchmarks.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The numbers from which every library creates its messages; all are different, so that no branch predictor learns
 * their digits.
 *
 * <p>{@link #save} writes them to a file that the drivers of the official SDK load, so that all libraries log the same.
 */
final class Readings {

    /** A pose, and what else there is. */
    static final int POSE_LENGTH = 7;

    static final int VALUES_LENGTH = 100;

    private static final int DOUBLES = POSE_LENGTH + VALUES_LENGTH;
    private static final int ENTRY_BYTES = 4 * Integer.BYTES + DOUBLES * Double.BYTES;
    private static final int COUNT = 4096;

    private final byte[] bytes;
    private final ByteBuffer entries;

    private Readings(byte[] bytes) {
        this.bytes = bytes;
        this.entries = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Creates readings, which are the same in each run.
     *
     * @param threePlaces whether doubles are rounded to three decimal places; otherwise they have up to seventeen
     *     digits
     */
    static Readings random(boolean threePlaces) {
        SplittableRandom random = new SplittableRandom(1);
        byte[] bytes = new byte[COUNT * ENTRY_BYTES];
        ByteBuffer entries = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < COUNT; i++) {
            entries.putInt(1_700_000_000 + random.nextInt(1_000_000));
            entries.putInt(random.nextInt(1_000_000_000));
            entries.putInt(random.nextInt(100));
            entries.putInt(random.nextInt(3));
            for (int j = 0; j < DOUBLES; j++) {
                double value = random.nextGaussian() * (j < POSE_LENGTH ? 1 : 100);
                entries.putDouble(threePlaces ? Math.rint(value * 1000) / 1000 : value);
            }
        }
        return new Readings(bytes);
    }

    static Readings load(Path path) throws IOException {
        return new Readings(Files.readAllBytes(path));
    }

    void save(Path path) throws IOException {
        Files.write(path, bytes);
    }

    int count() {
        return entries.limit() / ENTRY_BYTES;
    }

    int seconds(int index) {
        return entries.getInt(index * ENTRY_BYTES);
    }

    int nanos(int index) {
        return entries.getInt(index * ENTRY_BYTES + Integer.BYTES);
    }

    String frame(int index) {
        return "base_link_" + entries.getInt(index * ENTRY_BYTES + 2 * Integer.BYTES);
    }

    int status(int index) {
        return entries.getInt(index * ENTRY_BYTES + 3 * Integer.BYTES);
    }

    /** Returns a number of the pose. */
    double pose(int index, int component) {
        return entries.getDouble(index * ENTRY_BYTES + 4 * Integer.BYTES + component * Double.BYTES);
    }

    double[] values(int index) {
        double[] values = new double[VALUES_LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = pose(index, POSE_LENGTH + i);
        }
        return values;
    }
}
