package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.SourceBytes;

/**
 * The first line and the first record of a bag.
 *
 * @param recordsStart the offset of the first record
 * @param indexStart the offset of the index; 0 if there is none because the bag was not closed, -1 if the record is damaged
 */
record BagHeader(long recordsStart, long indexStart) {

    private static final String MAGIC = "#ROSBAG V";
    private static final String OLDER_MAGIC = "#ROS";
    private static final String VERSION = "2.0";
    private static final int MAX_LINE_BYTES = 64;
    private static final String NO_ENCRYPTION = "rosbag/NoEncryptor";

    /** Returns whether a file starts like a bag of any version. */
    static boolean isBag(String start) {
        return start.startsWith(MAGIC)
                || start.startsWith(OLDER_MAGIC + "RECORD V")
                || start.startsWith(OLDER_MAGIC + "LOG V");
    }

    /**
     * Reads the header.
     *
     * @throws IOException if the bag has another version or is encrypted
     */
    static BagHeader read(SourceBytes bytes) throws IOException {
        String line = firstLine(bytes);
        if (!line.equals(MAGIC + VERSION)) {
            throw new IOException("the bag starts with " + line + ", but only version " + VERSION
                    + " is supported; rosbag fix of ROS 1 converts older bags");
        }
        long start = line.length() + 1L;
        RecordPlace place = RecordPlace.at(bytes, start);
        if (place == null || place.header().op() != RecordHeader.BAG) {
            return new BagHeader(start, -1);
        }
        String encryptor = place.header().text("encryptor");
        if (!encryptor.isEmpty() && !encryptor.equals(NO_ENCRYPTION)) {
            throw new IOException(
                    "the bag is encrypted with " + encryptor + "; decrypt it with rosbag decrypt of ROS 1");
        }
        try {
            return new BagHeader(start, place.header().int64("index_pos"));
        } catch (BadRecordException e) {
            return new BagHeader(start, -1);
        }
    }

    private static String firstLine(SourceBytes bytes) throws IOException {
        ByteBuffer view = bytes.view((int) Math.min(MAX_LINE_BYTES, bytes.remaining()));
        String text = UTF_8.decode(view).toString();
        return text.lines().findFirst().orElse("");
    }
}
