package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foxglove4j.Foxglove;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Tests the extension of JUnit that is shown in docs/recording.md. */
class FailureRecordingTest {

    @TempDir
    private Path folder;

    @Test
    void onlyFailedTestsAreRecorded() throws Exception {
        run(Optional.empty());
        assertThat(files()).isEmpty();

        run(Optional.of(new AssertionError("too high")));
        assertThat(files()).hasSize(1);
        try (McapReader reader = McapReader.open(files().get(0))) {
            assertThat(reader.messages().stream().map(message -> message.topic()))
                    .containsExactly("/test/height");
            McapMetadata metadata =
                    reader.readMetadata(reader.summary().metadataIndexes().get(0));
            assertThat(metadata.metadata())
                    .containsEntry("name", "onlyFailedTestsAreRecorded")
                    .containsEntry("error", "java.lang.AssertionError: too high");
        }
    }

    private void run(Optional<Throwable> failure) throws ReflectiveOperationException, IOException {
        Method method = FailureRecordingTest.class.getDeclaredMethod("onlyFailedTestsAreRecorded");
        ExtensionContext test = (ExtensionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, called, arguments) -> called.getName().equals("getExecutionException") ? failure : method);
        FailureRecording recording = new FailureRecording(folder);
        recording.beforeTestExecution(test);
        Foxglove.log("/test/height", 3);
        recording.afterTestExecution(test);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
