package org.foxglove4j.benchmarks.mcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/** Creates the bytes that messages are slices of, which are the same on every machine. */
public final class PayloadPool {

    private static final int LENGTH = 32 << 20;
    private static final int WAVE_LENGTH = 16 << 20;
    private static final String WAVE_SHA256 = "0142a7c6a7d715464469f533ad8afd9a7d503fbf76fc02b3151ca1cf45c0dbb7";

    private PayloadPool() {}

    /** Sensor readings as JSON, with all digits of the doubles. */
    public static byte[] json() {
        Random random = new Random(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(LENGTH + 1000);
        for (int i = 0; out.size() < LENGTH; i++) {
            String message = String.format(
                    Locale.ROOT,
                    "{\"timestamp\":{\"sec\":%d,\"nsec\":%d},\"frame_id\":\"base_link\",\"position\":{\"x\":%.6f,\"y\":%.6f,"
                            + "\"z\":%.6f},\"temperature\":%.2f,\"status\":\"%s\",\"count\":%d}",
                    1_700_000_000 + i / 100,
                    i % 100 * 10_000_000,
                    10 * Math.sin(i / 500.0) + random.nextGaussian() * 0.01,
                    10 * Math.cos(i / 500.0) + random.nextGaussian() * 0.01,
                    random.nextGaussian() * 0.02,
                    21 + random.nextGaussian(),
                    random.nextInt(50) == 0 ? "WARN" : "OK",
                    i);
            out.writeBytes(message.getBytes(StandardCharsets.US_ASCII));
        }
        return Arrays.copyOf(out.toByteArray(), LENGTH);
    }

    /** A point cloud: x, y, z and intensity as floats, along a wall. */
    static byte[] cloud() {
        Random random = new Random(2);
        ByteBuffer out = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; out.hasRemaining(); i++) {
            double angle = i * 2 * Math.PI / 2048;
            double range = 5 + Math.sin(angle * 3) + random.nextInt(16) * 0.002;
            out.putFloat((float) (range * Math.cos(angle)));
            out.putFloat((float) (range * Math.sin(angle)));
            out.putFloat(i / 2048 % 64 * 0.05f);
            out.putFloat(random.nextInt(256));
        }
        return out.array();
    }

    /** Noise, which represents images. */
    static byte[] noise() {
        byte[] out = new byte[LENGTH];
        new Random(3).nextBytes(out);
        return out;
    }

    /** A repeated byte, as in the benchmark of the TypeScript library. */
    static byte[] fortyTwos() {
        byte[] out = new byte[2 << 20];
        Arrays.fill(out, (byte) 42);
        return out;
    }

    /** The triangle wave with noise of the cross-language benchmark of the MCAP repository. */
    static byte[] wave() {
        PythonRandom random = new PythonRandom(1337);
        byte[] noise = random.bytes(WAVE_LENGTH / 2);
        byte[] gate = random.bytes(WAVE_LENGTH / 2);
        ByteBuffer out = ByteBuffer.allocate(WAVE_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WAVE_LENGTH / 2; i++) {
            int phase = i % 4096;
            int value = (phase < 2048 ? phase : 4096 - phase) * 4;
            out.putShort((short) (value + ((gate[i] & 3) == 0 ? noise[i] & 0xFF : 0)));
        }
        String found = sha256(out.array());
        if (!found.equals(WAVE_SHA256)) {
            throw new IllegalStateException("the wave has the SHA-256 " + found + ", not " + WAVE_SHA256);
        }
        return out.array();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
