package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs that check a file against the MCAP specification: Foxglove's own {@code mcap}, and {@code pymcap-cli}. */
final class McapDoctors {

    private McapDoctors() {}

    /** Fails if a doctor reports an error or a warning. */
    static void examine(Path... files) throws IOException, InterruptedException {
        assertThat(pymcap(List.of(files)))
                .hasSize(files.length)
                .allSatisfy((file, findings) -> assertThat(findings.lines()).isEmpty());
        for (Path file : files) {
            assertThat(official(file)).as("findings in %s", file).isEmpty();
        }
    }

    /** Returns the errors and warnings of {@code mcap}, including those about messages out of order. */
    static List<String> official(Path file) throws IOException, InterruptedException {
        try (PeerProcess doctor = PeerProcess.start(Peers.mcap("doctor", "--strict-message-order", file))) {
            List<String> findings = doctor.awaitEnd();
            assertThat(doctor.exitCode())
                    .as("exit code with findings %s", findings)
                    .isBetween(0, 1);
            return findings;
        }
    }

    /** Returns the errors and warnings of {@code pymcap-cli} on each file, by path. */
    static Map<String, Transcript> pymcap(List<Path> files) throws IOException, InterruptedException {
        return Transcript.byFile(PeerProcess.run(Peers.python("doctor_mcap.py", files.toArray())));
    }
}
