package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs that hold a file against the MCAP specification: Foxglove's own {@code mcap}, and {@code pymcap-cli}. */
final class McapDoctors {

    private McapDoctors() {}

    /** Fails if a doctor has an error or a warning to report. */
    static void examine(Path file) throws IOException, InterruptedException {
        List<String> findings = PeerProcess.run(
                Peers.pythonTool("pymcap-cli", "doctor", "--strict-message-order", "--format", "jsonl", file));
        assertThat(findings).anyMatch(line -> line.contains("\"type\":\"summary\"") && line.contains("\"errors\":0"));
        assertThat(findings)
                .filteredOn(line -> line.contains("\"type\":\"finding\""))
                .allMatch(line -> line.contains("\"severity\":\"info\""));
        assertThat(PeerProcess.run(Peers.mcap("doctor", "--strict-message-order", file)))
                .allMatch(line -> line.startsWith("Examining"));
    }
}
