package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Saves what is in files that were not closed, were cut off, or are damaged.
 *
 * <p>Both ways say exactly what was kept and what not. {@link #recover} copies all that is whole into a new file and leaves
 * the old one alone: it goes on behind damage, and keeps the part of a broken chunk that can be decoded.
 * {@link #finishInPlace} adds to a file that merely was not closed what is missing at its end.
 */
public final class McapRecovery {

    private McapRecovery() {}

    /**
     * Copies what is whole into a new file, with the writer's default options.
     *
     * @param source the file to save
     * @param target the file to create; it must not exist
     * @throws java.nio.file.FileAlreadyExistsException if the target exists
     * @throws IOException if reading or writing fails
     */
    public static RecoveryReport recover(Path source, Path target) throws IOException {
        try (McapSource file = McapSource.file(source)) {
            McapWriterBuilder builder = McapWriter.builder().eagerDefinitions(true);
            McapHeader header = RecoveryScan.header(file);
            if (header != null) {
                builder.profile(header.profile());
            }
            try (McapWriter writer = builder.create(target)) {
                return recover(file, writer);
            }
        }
    }

    /**
     * Copies what is whole to a writer, which decides on compression, chunks and the like. Messages keep their order,
     * schemas and channels their ids, unless two of them share one.
     *
     * @param source the file to save; not closed
     * @param target the writer; not closed
     * @throws IOException if reading or writing fails
     */
    public static RecoveryReport recover(McapSource source, McapWriter target) throws IOException {
        ReaderOptions options = options();
        RecoveryTally tally = new RecoveryTally();
        RecoveryCopy copy = new RecoveryCopy(source, options, target, tally);
        new RecoveryScan(source, options, copy, tally).run();
        copy.finish();
        return tally.toReport();
    }

    /**
     * Closes a file whose writer was killed: cuts it behind the last record that is whole, saves the messages in the broken
     * chunk behind that, and writes what belongs at the end of a file. A file that was closed is left as it is.
     *
     * <p>All chunks are read and checked first. No message that is whole is lost even if this is killed, too, but for those
     * in the broken chunk.
     *
     * @param file the file to close; nobody else may be writing it
     * @return what was kept; the lost range, if there is one, is what stood behind the last whole record
     * @throws McapFormatException if the file is not an MCAP file, or is damaged elsewhere than at its end; it is left as it
     *     is, and {@link #recover} may help
     * @throws IOException if reading or writing fails
     */
    public static RecoveryReport finishInPlace(Path file) throws IOException {
        ReaderOptions options = options();
        UnclosedFile found = new UnclosedFile(options);
        RecoveryTally tally = new RecoveryTally();
        ExistingFile existing;
        try (McapSource source = McapSource.file(file)) {
            RecoveryScan scan = new RecoveryScan(source, options, found, tally);
            scan.run();
            checkMerelyUnclosed(found, tally, scan.wholeUntil(), source.size());
            if (tally.closed) {
                return tally.toReport();
            }
            existing = found.toExistingFile(source, options, scan.wholeUntil());
        }
        try (McapWriter writer = McapWriter.builder().resume(file, existing)) {
            DefinitionCopy copy = new DefinitionCopy(writer, tally);
            for (McapSchema schema : existing.summary().schemas()) {
                copy.add(schema);
            }
            for (McapChannel channel : existing.summary().channels()) {
                copy.add(channel);
            }
            for (McapRecord record : found.salvaged()) {
                if (record instanceof McapMessageRecord message) {
                    copy.write(message);
                } else {
                    copy.add(record);
                }
            }
            copy.finish();
        }
        return tally.toReport();
    }

    private static void checkMerelyUnclosed(UnclosedFile found, RecoveryTally tally, long wholeUntil, long size)
            throws McapFormatException {
        if (!found.hasHeader()) {
            throw new McapFormatException(0, "an MCAP file with its Header record", "none");
        }
        List<LostRange> lost = tally.lost();
        for (LostRange range : lost) {
            if (range.offset() < wholeUntil || lost.size() > 1 || range.offset() + range.length() < size) {
                throw new McapFormatException(
                        range.offset(),
                        "a file that is whole but for its end",
                        range + "; McapRecovery.recover copies what is whole");
            }
        }
    }

    /** Returns how files are read of which all is wanted that can be had. */
    static ReaderOptions options() {
        return new ReaderOptions(CrcCheck.ON, ReaderOptions.DEFAULT_MAX_RECORD_BYTES, true, false, problem -> {});
    }
}
