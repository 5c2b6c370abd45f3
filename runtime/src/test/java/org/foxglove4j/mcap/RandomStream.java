package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Assembles files of random records, most of them valid, in an order that is mostly valid. */
final class RandomStream {

    private static final String[] ODD_COMPRESSIONS = {"brotli", "zstd", "lz4", ""};

    private final Random random;
    private final McapAssembler file = new McapAssembler();
    private final boolean large;
    private int defined;
    private int time;

    private RandomStream(Random random) {
        this.random = random;
        this.large = random.nextInt(4) == 0;
    }

    static byte[] create(Random random) {
        return new RandomStream(random).create();
    }

    private byte[] create() {
        file.crcs(random.nextInt(4) > 0).messageIndexes(random.nextInt(3) > 0);
        int parts = random.nextInt(40);
        boolean oneCompression = random.nextBoolean();
        Compression compression = compression();
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(12)) {
                case 0 -> records(random.nextInt(30)).forEach(file::add);
                case 1 -> addOther();
                case 2 -> addOdd();
                default ->
                    file.chunk(
                            oneCompression ? compression : compression(),
                            records(random.nextInt(random.nextBoolean() ? 5 : 60))
                                    .toArray(McapRecord[]::new));
            }
        }
        if (random.nextInt(8) == 0) {
            return file.unfinished();
        }
        byte[] finished = file.finish();
        return random.nextInt(20) == 0 ? Arrays.copyOf(finished, finished.length + 11) : finished;
    }

    private void addOther() {
        switch (random.nextInt(5)) {
            case 0 -> file.add(new McapMetadata("m", Map.of("a", "b")));
            case 1 -> file.add(new McapUnknownRecord(0x90, data()));
            case 2 -> file.add(new McapHeader("", "another"));
            default -> file.add(new McapAttachment(time, time, "a", "text/plain", data()));
        }
    }

    private void addOdd() {
        if (random.nextInt(3) > 0) {
            return;
        }
        McapRecord[] records = records(random.nextInt(10)).toArray(McapRecord[]::new);
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bytes = file.records(records);
                file.chunk(ODD_COMPRESSIONS[random.nextInt(ODD_COMPRESSIONS.length)], bytes, records);
            }
            case 1 -> {
                byte[] compressed = McapAssembler.compress(Compression.ZSTD, file.records(records));
                compressed[random.nextInt(compressed.length)] ^= 1;
                file.chunk("zstd", compressed, records);
            }
            case 2 -> file.chunk(compression(), new McapMetadata("in a chunk", Map.of()));
            default -> file.chunk(compression(), new McapMessageRecord(999, 1, time, time, data()));
        }
    }

    private List<McapRecord> records(int count) {
        List<McapRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(30);
            if (defined == 0 || (kind == 0 && defined < 300)) {
                defined++;
                records.add(McapAssembler.schema(defined));
                records.add(McapAssembler.channel(defined, defined));
            } else if (kind == 1) {
                records.add(McapAssembler.channel(1 + random.nextInt(defined), 1));
            } else if (kind == 2) {
                records.add(new McapUnknownRecord(0x91, data()));
            } else {
                int channel = 1 + random.nextInt(defined);
                records.add(new McapMessageRecord(channel, ++time, time, time, data()));
            }
        }
        return records;
    }

    private ByteSlice data() {
        byte[] data = new byte[random.nextInt(large && random.nextInt(10) == 0 ? 200_000 : 300)];
        if (random.nextBoolean()) {
            random.nextBytes(data);
        }
        return ByteSlice.of(data);
    }

    private Compression compression() {
        return Compression.values()[random.nextInt(3)];
    }
}
