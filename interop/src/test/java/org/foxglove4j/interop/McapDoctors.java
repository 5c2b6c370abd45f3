package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs that hold a file against the MCAP specification: that of {@code pymcap-cli}, and that of Foxglove's own
 * {@code mcap}, which is in no package registry, where the machine has it.
 */
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
        Optional<Path> official = onPath("mcap");
        if (official.isPresent()) {
            List<String> output = PeerProcess.run(
                    List.of(official.get().toString(), "doctor", "--strict-message-order", file.toString()));
            assertThat(output).noneMatch(line -> line.contains("warn") || line.contains("error"));
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
