package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recovers the content of files that were not closed, are truncated, or are damaged.
 *
 * <p>Both methods report exactly what was kept and what was lost. {@link #recover} copies all intact records into a new
 * file and does not change the old one: it continues after damaged parts, and keeps the part of a damaged chunk that
 * can be decoded. {@link #finishInPlace} adds the missing end to a file that is otherwise undamaged but was not closed.
 */
public final class McapRecovery {

    private McapRecovery() {}

    /**
     * Copies all intact records into a new file, with the writer's default options.
     *
     * @param source the file to recover
     * @param target the file to create; it must not exist
     * @throws java.nio.file.FileAlreadyExistsException if the target exists
     * @throws McapFormatException if the source is not an MCAP file; no target is created
     * @throws IOException if reading or writing fails
     */
    public static RecoveryReport recover(Path source, Path target) throws IOException {
        try (McapSource file = McapSource.file(source)) {
            McapWriterBuilder builder = McapWriter.builder().eagerDefinitions(true);
            McapHeader header = RecoveryScan.header(file);
            if (header != null) {
                builder.profile(header.profile());
            }
            RecoveryReport report;
            try (McapWriter writer = builder.create(target)) {
                report = recover(file, writer);
            }
            if (report.isEmpty()) {
                deleteUnlessMcap(file, target);
            }
            return report;
        }
    }

    private static void deleteUnlessMcap(McapSource source, Path target) throws IOException {
        try {
            RecoveryScan.requireMagic(source);
        } catch (McapFormatException e) {
            Files.delete(target);
            throw e;
        }
    }

    /**
     * Copies all intact records to a writer, whose options determine compression, chunks and so on. Messages keep their
     * order. Schemas and channels keep their ids, unless two of them share an id.
     *
     * @param source the file to recover; not closed
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
     * Finishes a file whose writer was killed: truncates it after the last complete record, recovers the messages of
     * the incomplete chunk after that, and writes the end of the file. A last chunk whose message indexes are incomplete
     * is written again with all of them. A file that was closed is not changed.
     *
     * <p>All chunks are read and checked first. If the process is killed during this call, only messages of the last
     * chunk can be lost.
     *
     * @param file the file to finish; no other process or writer may be writing it
     * @return what was kept; the lost range, if there is one, covers the bytes after the last complete record
     * @throws McapFormatException if the file is not an MCAP file, or is damaged anywhere but at its end; the file is
     *     not changed, and {@link #recover} may recover its content
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
            long chunk = found.chunkCutOffFromItsIndexes(existing.summary().chunkIndexes());
            if (chunk >= 0) {
                found = new UnclosedFile(options);
                tally = new RecoveryTally();
                scan = new RecoveryScan(source, options, found, tally);
                scan.runUntil(chunk);
                existing = found.toExistingFile(source, options, scan.wholeUntil());
            }
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
            throw new McapFormatException(0, "an MCAP file with a Header record", "none");
        }
        List<LostRange> lost = tally.lost();
        for (LostRange range : lost) {
            if (range.offset() < wholeUntil || lost.size() > 1 || range.offset() + range.length() < size) {
                throw new McapFormatException(
                        range.offset(),
                        "a file that is damaged only at its end",
                        range + "; use McapRecovery.recover to copy all intact records");
            }
        }
    }

    /** Returns the options for reading as much of a file as possible. */
    static ReaderOptions options() {
        return new ReaderOptions(CrcCheck.ON, ReaderOptions.DEFAULT_MAX_RECORD_BYTES, true, false, problem -> {});
    }
}
