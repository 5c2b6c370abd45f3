package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.foxglove4j.mcap.McapWriterBuilder;

/**
 * Opens files under unused names, which sort in the order in which the files begin: the time in the name increases by
 * at least a millisecond, even if the clock is set back.
 */
final class NumberedFiles implements RecordingFiles {

    private final FileNames names;
    private final McapWriterBuilder writer;
    private final Clock clock;
    private long index;
    private Instant begin = Instant.MIN;

    NumberedFiles(FileNames names, McapWriterBuilder writer, Clock clock) throws IOException {
        this.names = names;
        this.writer = writer;
        this.clock = clock;
        this.index = names.nextIndex();
    }

    @Override
    public RecordingFile open() throws IOException {
        while (true) {
            Path file = nextName();
            RecordingFiles.createFolderOf(file);
            try {
                return new RecordingFile(file, true, writer.create(file));
            } catch (FileAlreadyExistsException e) {
                // Another recording has created this file meanwhile: try the next name.
            }
        }
    }

    private Path nextName() {
        Instant now = clock.instant();
        Instant earliest = begin.equals(Instant.MIN) ? now : begin.plus(1, ChronoUnit.MILLIS);
        begin = now.isBefore(earliest) ? earliest : now;
        return names.file(index++, begin);
    }
}
