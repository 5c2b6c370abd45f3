package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.recording.McapRing;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a recording of each test that fails. */
final class FailureRecording implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private final Path folder;
    private McapRing ring;

    FailureRecording(Path folder) {
        this.folder = folder;
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        ring = McapRing.builder()
                .duration(Duration.ofHours(1))
                .maxBytes(64 << 20)
                .start();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        try {
            if (test.getExecutionException().isPresent()) {
                String name = test.getRequiredTestMethod().getName();
                String error = test.getExecutionException().get().toString();
                ring.dump(folder.resolve(name + "-{time}.mcap"));
                try (McapWriter file = McapWriter.append(ring.lastDump().orElseThrow())) {
                    file.writeMetadata("test", Map.of("name", name, "error", error));
                }
            }
        } finally {
            ring.close();
        }
    }
}
