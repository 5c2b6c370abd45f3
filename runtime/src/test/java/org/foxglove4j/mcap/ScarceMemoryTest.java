package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link ScarceMemoryProgram} with little memory. */
@Timeout(120)
class ScarceMemoryTest {

    @TempDir
    Path folder;

    @Test
    void messageForWhichThereIsNoMemory_leavesNothingBehind() throws Exception {
        Path file = folder.resolve("file.mcap");

        String written =
                run(List.of("-XX:+UseSerialGC", "-Xmx64m", "-Xmn4m", "-XX:MaxDirectMemorySize=512m"), "write", file);

        assertThat(McapDoctor.check(file)).isEmpty();
        try (McapReader reader = McapReader.open(file)) {
            assertThat(Long.toString(reader.messages().count())).isEqualTo(written);
        }
    }

    @Test
    void sparesAreGivenUpForABufferThatIsNeeded() throws Exception {
        assertThat(run(List.of("-XX:MaxDirectMemorySize=12m"), "borrow", folder))
                .isEqualTo("borrowed");
    }

    private static String run(List<String> options, String task, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ScarceMemoryProgram.class.getName(),
                task,
                file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
