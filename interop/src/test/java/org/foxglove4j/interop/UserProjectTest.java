package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project outside this build, with the README's snippet and our jars, compiles, logs and reads back. */
class UserProjectTest {

    private static final Path PROJECT = Path.of("user-project", "pom.xml");
    private static final Path LOCAL_REPOSITORY = Path.of("target", "user-repository");

    @TempDir
    private Path folder;

    static Stream<String> jdks() {
        return Stream.of(System.getProperty("java.home"), System.getProperty("newest.jdk.home"))
                .filter(home -> !home.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void compilesLogsAndReadsBack(String jdk) throws Exception {
        Path recording = folder.resolve("robot.mcap");
        List<String> output =
                maven(jdk, "clean", "compile", "exec:java", "-Dexec.mainClass=user.Robot", "-Dexec.args=" + recording);
        assertThat(output)
                .contains("read Wheel[speed=1.5, name=left, ticks=[1, 2, 3], uptime=PT0.25S]", "read Arm true 0.1");
        assertThat(McapReaders.PYTHON.stream(recording).messages()).hasSize(2);
    }

    @Test
    void theProcessorBringsNoLibraryAlong() throws Exception {
        maven(System.getProperty("java.home"), "compile");
        assertThat(LOCAL_REPOSITORY.resolve("org/foxglove4j/foxglove4j-processor"))
                .exists();
        assertThat(LOCAL_REPOSITORY.resolve("com/palantir/javapoet")).doesNotExist();
    }

    @Test
    void theReadmeShowsItsPlugin() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        String snippet = readme.substring(readme.indexOf("<plugin>"), readme.indexOf("</plugin>"));
        String normalized = snippet.replaceAll("\\s+", " ");
        assertThat(Files.readString(PROJECT)
                        .replaceAll("<version>3[^<]*</version>", "")
                        .replaceAll("\\s+", " "))
                .contains(normalized);
    }

    private static List<String> maven(String jdk, String... goals) throws Exception {
        String repository =
                Path.of(System.getProperty("foxglove4j.repository")).toUri().toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                        .toString(),
                                "--batch-mode",
                                "--quiet",
                                "--file=" + PROJECT,
                                "-Dmaven.repo.local=" + LOCAL_REPOSITORY.toAbsolutePath(),
                                "-Dfoxglove4j.repository=" + repository,
                                "-Dfoxglove4j.version=" + System.getProperty("foxglove4j.version")),
                        Stream.of(goals))
                .toList();
        try (PeerProcess maven = PeerProcess.start(command, Map.of("JAVA_HOME", jdk))) {
            return maven.awaitSuccess();
        }
    }
}
