package org.foxglove4j.mcap;

import java.util.Map;

/** Describes the first bytes of files that are not MCAP files, and names the formats that are likely to be given instead. */
final class FileMagic {

    /** Formats by their first bytes. None of them is the start of another. */
    private static final Map<String, String> FORMATS = Map.of(
            "0x23524F53424147", "a ROS 1 bag; mcap4j convert converts it",
            "0x53514C697465", "a ROS 2 bag, which mcap4j convert converts, or another SQLite database",
            "0x5750494C4F47", "a WPILib data log; mcap4j convert converts it",
            "0x76657273696F6E20", "a Git LFS pointer; run git lfs pull",
            "0x28B52FFD", "a file compressed with zstd; mcap4j convert decompresses it",
            "0x04224D18", "a file compressed with LZ4",
            "0x1F8B", "a file compressed with gzip",
            "0x504B0304", "a ZIP archive");

    private FileMagic() {}

    /**
     * Describes the first eight bytes of a file.
     *
     * @param first the bytes, the first in the highest bits
     */
    static String describe(long first) {
        String bytes = "0x%016X".formatted(first);
        return FORMATS.entrySet().stream()
                .filter(format -> bytes.startsWith(format.getKey()))
                .findAny()
                .map(format -> bytes + ", " + format.getValue())
                .orElse(bytes);
    }
}
