package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks whether a file is as the specification says: every record, chunk and CRC, and whether the summary agrees with the
 * data. Reads all of the file; memory is bounded by the largest chunk and by the index.
 *
 * <p>What {@code mcap doctor} calls an error or a warning is one here, too.
 */
public final class McapDoctor {

    private McapDoctor() {}

    /**
     * Checks a file.
     *
     * @return what is wrong, in the order in which it was found; empty if nothing is
     * @throws IOException if reading fails; damage is not a failure
     */
    public static List<McapProblem> check(Path file) throws IOException {
        try (McapSource source = McapSource.file(file)) {
            return check(source);
        }
    }

    /**
     * Checks a file that is read through a source; that log times go back is a warning.
     *
     * @param source gives the bytes of the file; not closed
     * @return what is wrong, in the order in which it was found; empty if nothing is
     * @throws IOException if reading fails; damage is not a failure
     */
    public static List<McapProblem> check(McapSource source) throws IOException {
        return check(source, false);
    }

    /**
     * Checks a file.
     *
     * @param source gives the bytes of the file; not closed
     * @param strictMessageOrder whether it is an error, and not just a warning, if a message has an earlier log time than the
     *     one before it
     * @return what is wrong, in the order in which it was found; empty if nothing is
     * @throws IOException if reading fails; damage is not a failure
     */
    public static List<McapProblem> check(McapSource source, boolean strictMessageOrder) throws IOException {
        Findings findings = new Findings();
        new DoctorScan(source, findings, strictMessageOrder).run();
        return findings.toList();
    }
}
