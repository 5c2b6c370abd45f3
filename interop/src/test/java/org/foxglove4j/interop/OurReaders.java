package org.foxglove4j.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapPushReader;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecord;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/** Our readers, with every CRC checked. */
enum OurReaders {
    STREAM {
        @Override
        Transcript read(Path file) throws IOException {
            RecordWitness witness = new RecordWitness();
            try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(file))) {
                for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                    witness.add(record);
                }
            }
            return witness.transcript();
        }
    },
    PUSH {
        @Override
        Transcript read(Path file) throws IOException {
            RecordWitness witness = new RecordWitness();
            McapPushReader reader = McapPushReader.create();
            byte[] piece = new byte[PIECE_BYTES];
            try (InputStream in = Files.newInputStream(file)) {
                for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                    reader.feed(piece, 0, length);
                    for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                        witness.add(record);
                    }
                }
            }
            reader.endOfInput();
            return witness.transcript();
        }
    },
    FILE_ORDER {
        @Override
        Transcript read(Path file) throws IOException {
            return indexed(file, MessageOrder.FILE, 0);
        }
    },
    LOG_TIME_ORDER {
        @Override
        Transcript read(Path file) throws IOException {
            return indexed(file, MessageOrder.LOG_TIME, 0);
        }

        @Override
        Transcript ordered(Transcript written) {
            return written.inLogTimeOrder();
        }
    },
    REVERSE_LOG_TIME_ORDER {
        @Override
        Transcript read(Path file) throws IOException {
            return indexed(file, MessageOrder.REVERSE_LOG_TIME, 0);
        }

        @Override
        Transcript ordered(Transcript written) {
            return written.inReverseLogTimeOrder();
        }
    },
    WORKERS {
        @Override
        Transcript read(Path file) throws IOException {
            return indexed(file, MessageOrder.LOG_TIME, 2);
        }

        @Override
        Transcript ordered(Transcript written) {
            return written.inLogTimeOrder();
        }
    };

    private static final int PIECE_BYTES = 777;

    abstract Transcript read(Path file) throws IOException;

    /** Returns what was written, with the messages in the order of this reader. */
    Transcript ordered(Transcript written) {
        return written;
    }

    private static Transcript indexed(Path file, MessageOrder order, int workers) throws IOException {
        TranscriptBuilder witness = new TranscriptBuilder();
        try (McapReader reader = McapReader.builder().workers(workers).open(file)) {
            for (McapMessage message : reader.messages(MessageQuery.all().order(order))) {
                witness.message(message);
            }
            for (McapAttachmentIndex index : reader.summary().attachmentIndexes()) {
                witness.attachment(reader.readAttachment(index));
            }
            for (McapMetadataIndex index : reader.summary().metadataIndexes()) {
                witness.metadata(reader.readMetadata(index));
            }
        }
        return witness.build();
    }
}
