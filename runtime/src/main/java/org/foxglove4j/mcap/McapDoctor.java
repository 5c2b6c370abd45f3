package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks whether a file conforms to the specification: every record, chunk and CRC, and whether the summary section
 * matches the data section. The whole file is read. Memory use is bounded by the largest chunk and the index.
 *
 * <p>Everything that {@code mcap doctor} reports as an error or a warning is reported here, with the same severity.
 */
public final class McapDoctor {

    private McapDoctor() {}

    /**
     * Checks a file. Messages that are not in log time order are a warning.
     *
     * @return the problems, in the order in which they were found; empty if there are none
     * @throws IOException if reading fails; damage to the file is returned as a problem
     */
    public static List<McapProblem> check(Path file) throws IOException {
        try (McapSource source = McapSource.file(file)) {
            return check(source);
        }
    }

    /**
     * Checks a file that is read through a source. Messages that are not in log time order are a warning.
     *
     * @param source provides the bytes of the file; not closed
     * @return the problems, in the order in which they were found; empty if there are none
     * @throws IOException if reading fails; damage to the file is returned as a problem
     */
    public static List<McapProblem> check(McapSource source) throws IOException {
        return check(source, false);
    }

    /**
     * Checks a file that is read through a source.
     *
     * @param source provides the bytes of the file; not closed
     * @param strictMessageOrder whether a message with an earlier log time than the one before it is an error instead
     *     of a warning
     * @return the problems, in the order in which they were found; empty if there are none
     * @throws IOException if reading fails; damage to the file is returned as a problem
     */
    public static List<McapProblem> check(McapSource source, boolean strictMessageOrder) throws IOException {
        Findings findings = new Findings();
        DoctorScan data = new DoctorScan(source, findings, strictMessageOrder);
        long dataEnd = data.run();
        if (dataEnd >= 0) {
            new DoctorSummary(data, source, findings).check(dataEnd, source.size() - RecordEncoder.MAGIC_LENGTH);
        }
        return findings.toList();
    }
}
