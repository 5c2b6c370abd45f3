package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapSchema;

/** The content of the files of the {@link WriterMatrix}. */
enum MatrixContent {
    NOTHING {
        @Override
        void writeTo(WitnessedWriter file) {}
    },
    DEFINITIONS {
        @Override
        void writeTo(WitnessedWriter file) throws IOException {
            addChannels(file);
        }
    },
    IN_ORDER {
        @Override
        void writeTo(WitnessedWriter file) throws IOException {
            int[] channels = addChannels(file);
            for (int i = 0; i < MESSAGES; i++) {
                writeMessage(file, channels, i, START + i / 2 * 1000L);
            }
        }
    },
    OUT_OF_ORDER {
        @Override
        void writeTo(WitnessedWriter file) throws IOException {
            int[] channels = addChannels(file);
            Random random = new Random(1);
            for (int i = 0; i < MESSAGES; i++) {
                writeMessage(file, channels, i, random.nextInt(MESSAGES));
            }
        }
    },
    EVERY_KIND {
        @Override
        void writeTo(WitnessedWriter file) throws IOException {
            int[] channels = addChannels(file);
            for (int i = 0; i < MESSAGES; i++) {
                writeMessage(file, channels, i, START + i * 1000L);
                switch (i) {
                    case 0 -> file.writeMetadata("empty", Map.of());
                    case 9 -> file.writeMetadata("setup", Map.of("gain", "0.5", "unit", "µm", "", ""));
                    case 10 -> file.writeAttachment(attachment("empty", 0));
                    case 19 -> file.flush();
                    case 20, 21 -> file.writeAttachment(attachment("map.png", 70_000));
                    case 30 -> file.writePrivateRecord(0x80, new byte[] {1, 2, 3});
                    default -> {}
                }
            }
            file.writeMetadata("later setup", Map.of("gain", "0.6"));
        }
    },
    EXTREMES {
        @Override
        void writeTo(WitnessedWriter file) throws IOException {
            file.addSchema(new McapSchema(65535, "ünï.çode", "", ByteSlice.EMPTY));
            file.addChannel(new McapChannel(0, 65535, "/🤖", "", Map.of("ключ", "значение")));
            file.addChannel(new McapChannel(65535, 0, "/🤖", "cdr", Map.of()));
            long[] times = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -2, 1};
            for (int i = 0; i < times.length; i++) {
                long sequence = i % 2 == 0 ? 0 : (1L << 32) - 1;
                file.writeMessage(i % 2 == 0 ? 0 : 65535, sequence, times[i], times[i], new byte[0]);
            }
            byte[] large = new byte[2_500_000];
            new Random(2).nextBytes(large);
            file.writeMessage(65535, 7, 1, 1, large);
        }
    };

    private static final int MESSAGES = 40;
    private static final long START = 1_700_000_000_000_000_000L;

    abstract void writeTo(WitnessedWriter file) throws IOException;

    private static int[] addChannels(WitnessedWriter file) throws IOException {
        int json = file.addSchema("Pose", "jsonschema", "{\"type\":\"object\"}".getBytes(UTF_8));
        int protobuf = file.addSchema("foxglove.Log", "protobuf", new byte[] {10, 0, 18, 0});
        return new int[] {
            file.addChannel(json, "/pose", "json", Map.of("frame", "map", "a", "b")),
            file.addChannel(protobuf, "/log", "protobuf", Map.of()),
            file.addChannel(0, "/octets", "octets", Map.of()),
            file.addChannel(0, "/pose", "octets", Map.of()),
        };
    }

    /** Writes a message that is empty, short, longer than small chunks, of text or of noise. */
    private static void writeMessage(WitnessedWriter file, int[] channels, int i, long logTimeNanos)
            throws IOException {
        byte[] data = new byte[i % 10 == 9 ? 3000 : i * 7 % 100];
        if (i % 4 == 0) {
            new Random(i).nextBytes(data);
        }
        // The last channel stays without messages.
        file.writeMessage(channels[i % (channels.length - 1)], i, logTimeNanos, logTimeNanos / 2, data);
    }

    private static McapAttachment attachment(String name, int size) {
        byte[] data = new byte[size];
        new Random(size).nextBytes(data);
        return new McapAttachment(START, size, name, "image/png", ByteSlice.of(data));
    }
}
