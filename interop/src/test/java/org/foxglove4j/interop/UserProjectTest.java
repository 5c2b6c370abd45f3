package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects outside this build compile against our jars, log, and read back, with all compilers that users have. */
class UserProjectTest {

    private static final Path PROJECTS = Path.of("user-projects");
    private static final Path LOCAL_REPOSITORY = Path.of("target", "user-repository");
    private static final Path REPOSITORY = Path.of(System.getProperty("foxglove4j.repository"));
    private static final String LIBRARIES =
            "foxglove4j-(runtime|schemas)|(runtime|schemas)/target/classes|jspecify|slf4j-api|zstd-jni|lz4-java|jackson-core"
                    + "|Java-WebSocket";
    private static final Pattern PROCESSOR_JAR =
            Pattern.compile("foxglove4j-processor-[\\d.-]+\\.jar|foxglove4j-processor-[\\d.]+-SNAPSHOT\\.jar");
    private static final Pattern XML = Pattern.compile("(?s)```xml\n(.*?)```");

    @TempDir
    private Path folder;

    static Stream<String> jdks() {
        return Stream.of(System.getProperty("java.home"), System.getProperty("newest.jdk.home"))
                .filter(home -> !home.isEmpty());
    }

    /** Plain Maven, a named module, Lombok and MapStruct together with our processor, and Kotlin's kapt. */
    @ParameterizedTest
    @MethodSource("jdks")
    void mavenProjectsLogAndReadBack(String jdk) throws Exception {
        List<String> output = maven(jdk, "clean", "process-classes", "-Drecordings=" + folder);

        assertThat(output)
                .contains(
                        "read Wheel[speed=1.5, name=left, ticks=[1, 2, 3], uptime=PT0.25S]",
                        "read Arm true 0.1",
                        "in module user.robot",
                        "read Imu 1970-01-01T00:00:07.000000005Z [0.5, -0.5, 2.0]",
                        "read WARNING 11.9 volts",
                        "read Arm(moving=true, joints=[Joint(name=elbow, angle=0.5)])",
                        "read Battery(volts=12.5, chemistry=LiFePO4)",
                        "read Telemetry[volts=12.5, kind=LiFePO4]",
                        "read Pose(x=1.5, name=dock, waypoints=[Waypoint(x=2.0, speed=0.5)], note=null, isHome=true)",
                        "read Drive(to=Waypoint(x=3.0, speed=1.5))",
                        "read Brake");
        assertThat(McapReaders.PYTHON.stream(folder.resolve("plain.mcap")).messages())
                .hasSize(2);
        assertThat(Path.of("user-projects/locked/target/schemas/index.html")).exists();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void projectWithTheEclipseCompilerLogsAndReadsBack(String jdk) throws Exception {
        List<String> command = command(jdk, "java", "-jar", classPath("/ecj/"), "--release", "17");
        command.addAll(compilation("-classpath", "eclipse"));
        command.addAll(List.of("-processorpath", processor().toString(), "-s", folder.toString()));
        PeerProcess.run(command);

        List<String> output = PeerProcess.run(command(
                jdk, "java", "-cp", folder + File.pathSeparator + classPath(LIBRARIES), "user.Main", recording()));

        assertThat(output)
                .contains("read Wait[seconds=1.5]", "read Drive[speeds=Pair[left=0.25, right=0.5], gear=HIGH]");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void processorRunsAsAModule(String jdk) throws Exception {
        List<String> command = command(jdk, "javac", "-Xlint:all,-processing,-requires-automatic,-try", "-Werror");
        command.addAll(List.of("--processor-module-path", processor().toString()));
        command.addAll(compilation("--module-path", "named-module"));
        PeerProcess.run(command);

        List<String> output = PeerProcess.run(command(
                jdk,
                "java",
                "--module-path",
                folder + File.pathSeparator + classPath(LIBRARIES),
                "--module",
                "user.robot/user.Main",
                recording()));

        assertThat(output).contains("in module user.robot");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void missingClassesAreReportedIfTheProcessorDoesNotRun(String jdk) throws Exception {
        List<String> command = command(jdk, "javac", "-proc:none");
        command.addAll(compilation("-classpath", "plain"));

        assertThat(failing(command))
                .anyMatch(line -> line.contains("Robot.java:16: error: cannot find symbol"))
                .anyMatch(line -> line.contains("symbol:   variable WheelChannel"));
    }

    /** Since version 23, javac does not run processors that are only on the class path unless an option enables it. */
    @ParameterizedTest
    @MethodSource("jdks")
    void processorOnTheClassPathRunsWhereAllowed(String jdk) throws Exception {
        String version = PeerProcess.run(command(jdk, "javac", "-version")).get(0);
        List<String> command = command(jdk, "javac");
        command.addAll(compilation("-classpath", "plain", processor()));
        if (Runtime.Version.parse(version.substring("javac ".length())).feature() >= 23) {
            assertThat(failing(command)).anyMatch(line -> line.contains("variable WheelChannel"));
            command.add(1, "-proc:full");
        }
        PeerProcess.run(command);
        assertThat(folder.resolve("user/WheelChannel.class")).exists();
    }

    @Test
    void processorJarContainsOnlyItselfAndItsLicenses() throws Exception {
        try (JarFile jar = new JarFile(processor().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.foxglove4j.processor");
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> !name.endsWith("/")))
                    .contains(
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/licenses/protobuf-java.txt",
                            "META-INF/services/javax.annotation.processing.Processor",
                            "META-INF/gradle/incremental.annotation.processors")
                    .allMatch(name -> name.startsWith("META-INF/") || name.startsWith("org/foxglove4j/processor/"))
                    .noneMatch(name -> name.contains("module-info") || name.startsWith("META-INF/versions/"));
        }
        assertThat(Files.readString(REPOSITORY
                        .resolve("org/foxglove4j/foxglove4j-processor")
                        .resolve(processor().getParent().getFileName())
                        .resolve(processor().getFileName().toString().replace(".jar", ".pom"))))
                .doesNotContain("<artifactId>javapoet</artifactId>", "<artifactId>protobuf-java</artifactId>");
    }

    /** Line by line, since each project has more of its own between them. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "processor/README.md", "processor/LOCK.md"})
    void projectsMatchTheDocumentation(String document) throws Exception {
        Set<String> tried = new TreeSet<>();
        try (Stream<Path> files = Files.list(PROJECTS)) {
            for (Path project : files.filter(Files::isDirectory).toList()) {
                Path pom = project.resolve("pom.xml");
                if (Files.exists(pom)) {
                    Files.readString(pom).lines().map(String::strip).forEach(tried::add);
                }
            }
        }
        Matcher snippet = XML.matcher(Files.readString(Path.of("..", document)));
        List<String> shown = snippet.results()
                .flatMap(match -> match.group(1).lines().map(String::strip))
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(tried).containsAll(shown);
    }

    private static List<String> maven(String jdk, String... goals) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                        .toString(),
                                "--batch-mode",
                                "--quiet",
                                "--file=" + PROJECTS.resolve("pom.xml"),
                                "-Dmaven.repo.local=" + LOCAL_REPOSITORY.toAbsolutePath(),
                                "-Dfoxglove4j.repository=" + REPOSITORY.toUri(),
                                "-Dfoxglove4j.version=" + System.getProperty("foxglove4j.version")),
                        Stream.of(goals))
                .toList();
        try (PeerProcess maven = PeerProcess.start(command, Map.of("JAVA_HOME", jdk))) {
            return maven.awaitSuccess();
        }
    }

    private static List<String> command(String jdk, String tool, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(jdk, "bin", tool).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns the arguments for compiling a project against our libraries, and perhaps other files. */
    private List<String> compilation(String pathOption, String project, Path... more) throws IOException {
        String path = Stream.concat(Stream.of(classPath(LIBRARIES)), Stream.of(more))
                .map(Object::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of(pathOption, path, "-d", folder.toString()));
        try (Stream<Path> files = Files.walk(PROJECTS.resolve(project).resolve("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        return arguments;
    }

    private static List<String> failing(List<String> command) throws IOException, InterruptedException {
        try (PeerProcess process = PeerProcess.start(command)) {
            return process.awaitExit(1);
        }
    }

    /** Returns the entries of this class path that match a pattern. */
    private static String classPath(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> wanted.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path processor() throws IOException {
        Path versions = REPOSITORY.resolve("org/foxglove4j/foxglove4j-processor");
        try (Stream<Path> files = Files.walk(versions)) {
            return files.filter(file ->
                            PROCESSOR_JAR.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private String recording() {
        return folder.resolve("robot.mcap").toString();
    }
}
