package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads a file like from a path, but in pieces, and from the first byte into a direct buffer that is as short as
 * possible.
 */
final class OutsideReader {

    private OutsideReader() {}

    static void read(byte[] file, McapStreamReaderBuilder builder, int pieceLength, Consumer<McapRecord> records)
            throws IOException {
        RecordReader reader = builder.createRecordReader(true);
        RecordFramer framer = reader.framer();
        framer.input().makeRoom(1, false, true);
        try {
            for (int start = 0; start < file.length; start += pieceLength) {
                int length = Math.min(pieceLength, file.length - start);
                framer.makeRoom(length);
                framer.input().room(length).put(file, start, length);
                framer.input().advance(length);
                while (reader.next()) {
                    records.accept(reader.record());
                }
            }
            framer.endOfInput();
        } finally {
            framer.close();
        }
    }
}
