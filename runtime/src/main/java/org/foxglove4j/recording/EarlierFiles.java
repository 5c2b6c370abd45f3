package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.RecoveryReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes the files of runs that ended without closing them, for example because a robot was switched off. */
final class EarlierFiles {

    private static final Logger LOGGER = LoggerFactory.getLogger(EarlierFiles.class);

    private EarlierFiles() {}

    /**
     * Finishes files that were not closed, newest first, in a daemon thread. If the program ends before it is done,
     * only messages of the incomplete chunk can be lost, and the next run continues.
     */
    static void finishInBackground(List<Path> files) {
        List<Path> lastFirst = new ArrayList<>(files);
        Collections.reverse(lastFirst);
        Thread thread = new Thread(() -> lastFirst.forEach(EarlierFiles::finishOrWarn), "foxglove4j-earlier-files");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Finishes a file if it was not closed.
     *
     * @throws McapFormatException if it is not an MCAP file, or is damaged anywhere but at its end
     * @throws IOException if reading or writing fails
     */
    static void finish(Path file) throws IOException {
        if (Files.size(file) == 0 || isClosed(file)) {
            return; // There is nothing to recover from an empty file.
        }
        RecoveryReport report = McapRecovery.finishInPlace(file);
        LOGGER.info(
                "{} was not closed by an earlier run and has been finished: {}, {} lost at its end",
                file,
                Count.of(report.messages(), "message"),
                Count.of(report.lostBytes(), "byte"));
    }

    private static void finishOrWarn(Path file) {
        try {
            finish(file);
        } catch (NoSuchFileException e) {
            // Deleted meanwhile, to stay within the disk budget.
        } catch (IOException | RuntimeException e) {
            LOGGER.warn(
                    "{}, which an earlier run did not close, cannot be finished; 'mcap4j recover' copies all intact records",
                    file,
                    e);
        }
    }

    private static boolean isClosed(Path file) throws IOException {
        try {
            McapReader.open(file).close();
            return true;
        } catch (McapFormatException e) {
            return false;
        }
    }
}
