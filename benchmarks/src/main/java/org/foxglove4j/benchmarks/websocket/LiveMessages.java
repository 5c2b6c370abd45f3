package org.foxglove4j.benchmarks.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Random;

/** Synthetic messages of a robot, with realistic entropy; the same in every run. */
enum LiveMessages {
    /** The pose of a robot: 64-bit numbers that change slightly, printed without rounding. */
    POSE_JSON(20_000) {
        @Override
        byte[] message(int number, Random random) {
            double time = number * 0.02;
            return String.format(
                            Locale.ROOT,
                            "{\"timestamp\":{\"sec\":%d,\"nsec\":%d},\"frame_id\":\"map\",\"pose\":{\"position\":{\"x\":%s,\"y\":%s,"
                                    + "\"z\":0},\"orientation\":{\"x\":0,\"y\":0,\"z\":%s,\"w\":%s}}}",
                            1_700_000_000 + number / 50,
                            number % 50 * 20_000_000 + random.nextInt(1_000_000),
                            4 + 3 * Math.sin(time / 5),
                            2 + Math.cos(time / 3),
                            Math.sin(time / 7),
                            Math.cos(time / 7))
                    .getBytes(UTF_8);
        }
    },
    /** Eight topics in turn, with rounded numbers: motors, a gyroscope, a battery. */
    TELEMETRY_JSON(20_000) {
        @Override
        byte[] message(int number, Random random) {
            double time = number * 0.02;
            return String.format(
                            Locale.ROOT,
                            "{\"name\":\"motor_%d\",\"position\":%.3f,\"velocity\":%.3f,\"current\":%.2f,\"temperature\":%.1f,"
                                    + "\"faults\":[],\"enabled\":true}",
                            number % 8,
                            10 * Math.sin(time + number % 8),
                            10 * Math.cos(time + number % 8) + random.nextGaussian() / 100,
                            12 + random.nextGaussian(),
                            40 + time / 100)
                    .getBytes(UTF_8);
        }
    },
    /** 20,000 lidar points in a hall: x, y, z and intensity as 32-bit floats. */
    POINT_CLOUD(50) {
        @Override
        byte[] message(int number, Random random) {
            ByteBuffer points = ByteBuffer.allocate(20_000 * 16).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 20_000; i++) {
                int column = i / 16;
                double azimuth = 2 * Math.PI * column / 1250;
                double elevation = Math.toRadians(2 * (i % 16) - 15);
                double range = Math.min(
                                12 / Math.max(0.1, Math.abs(Math.cos(azimuth))),
                                8 / Math.max(0.1, Math.abs(Math.sin(azimuth))))
                        + random.nextGaussian() / 100;
                points.putFloat((float) (range * Math.cos(azimuth) * Math.cos(elevation)))
                        .putFloat((float) (range * Math.sin(azimuth) * Math.cos(elevation)))
                        .putFloat((float) (range * Math.sin(elevation)))
                        .putFloat(random.nextInt(256));
            }
            return points.array();
        }
    },
    /** A grid of 400 x 400 cells of one byte, such as a cost map. */
    GRID(100) {
        @Override
        byte[] message(int number, Random random) {
            byte[] cells = new byte[400 * 400];
            for (int i = 0; i < cells.length; i++) {
                int x = i % 400;
                int y = i / 400;
                boolean wall = x % 97 < 3 || y % 83 < 3;
                cells[i] = (byte) (wall ? 100 : random.nextInt(200) == 0 ? random.nextInt(100) : 0);
            }
            return cells;
        }
    },
    /** 640 x 480 pixels of three bytes, with the noise of a sensor in the two lowest bits. */
    RAW_IMAGE(20) {
        @Override
        byte[] message(int number, Random random) {
            byte[] pixels = new byte[640 * 480 * 3];
            for (int i = 0; i < pixels.length; i++) {
                int x = i / 3 % 640;
                int y = i / 3 / 640;
                pixels[i] = (byte) ((x / 4 + y / 3 + i % 3 * 40 & 0xFC) + random.nextInt(4));
            }
            return pixels;
        }
    },
    /** A compressed image of 60 kB. */
    JPEG(300) {
        @Override
        byte[] message(int number, Random random) {
            byte[] image = new byte[60_000];
            random.nextBytes(image);
            return image;
        }
    };

    private final int count;

    LiveMessages(int count) {
        this.count = count;
    }

    /** Returns the number of messages to log. */
    int count() {
        return count;
    }

    /** Returns distinct messages: first those for the warm-up, then those that are measured. */
    byte[][] distinct(int warmUp) {
        Random random = new Random(7692);
        byte[][] messages = new byte[warmUp + count][];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = message(i, random);
        }
        return messages;
    }

    abstract byte[] message(int number, Random random);
}
