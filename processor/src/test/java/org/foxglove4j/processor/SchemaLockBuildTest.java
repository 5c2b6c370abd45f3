package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the schema lock in users' builds: the messages, their positions, and incremental builds. */
class SchemaLockBuildTest {

    private static final String UPDATE = "-Afoxglove.lock.mode=update";

    private static final String POINT = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveField;
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public record Point(
                    @FoxgloveField(unit = "m") double x,
                    @FoxgloveField(unit = "m") double y) {}
            """;

    private static final String POSE = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public record Pose(Point at, double heading, Mode mode) {
                public enum Mode { IDLE, BUSY }
            }
            """;

    @TempDir
    Path module;

    private ModuleBuild build;

    @BeforeEach
    void lock() throws Exception {
        Files.createDirectories(module.resolve("src/main/foxglove-lock"));
        build = new ModuleBuild(module).source(POINT).source(POSE).options(UPDATE);
        assertThat(build.compile().isSuccessful()).isTrue();
        assertThat(build.options().compile().messages()).isEmpty();
    }

    @Test
    void lockFilesAreReadable() {
        assertThat(build.read("src/main/foxglove-lock/arm.Pose.lock")).endsWith("""
                message arm.Pose
                class arm.Pose
                encoding json
                1 at: optional message arm.Point
                2 heading: double
                3 mode: optional enum arm.PoseMode
                """);
        assertThat(build.read("src/main/foxglove-lock/arm.Point.lock")).endsWith("""
                1 x: double [m]
                2 y: double [m]
                """);
    }

    @Test
    void changedFieldIsReportedAtItsLine() {
        build.source(POINT.replace("\"m\") double y", "\"mm\") double y"));
        assertThat(build.compile().messages())
                .containsExactly(
                        "Point.java:9: FOX080: arm.Point.y: unit m -> mm (foxglove-lock/arm.Point.lock:7). This"
                                + " breaks recordings in JSON and protobuf: the values in recordings are in m, and would be"
                                + " read as mm. Keep the unit, or add a new field with the number 3. To break old recordings"
                                + " on purpose, build once with -Afoxglove.lock.accept=arm.Point.");
    }

    @Test
    void removedFieldIsReportedAtItsType() {
        build.source(POSE.replace("double heading, ", ""));
        assertThat(build.compile().messages())
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Pose.java:6: FOX080: arm.Pose.heading: removed, was \"2 heading: double\""))
                .anySatisfy(
                        message -> assertThat(message).startsWith("Pose.java:6: FOX080: arm.Pose.mode: number 3 -> 2"));
    }

    @Test
    void changedConstantIsReportedAtItsLine() {
        build.source(POSE.replace("IDLE, BUSY", "BUSY,\n        IDLE"));
        assertThat(build.compile().messages())
                .hasSize(2)
                .anySatisfy(message ->
                        assertThat(message).startsWith("Pose.java:7: FOX080: arm.PoseMode.BUSY: number 1 -> 0"))
                .anySatisfy(message ->
                        assertThat(message).startsWith("Pose.java:8: FOX080: arm.PoseMode.IDLE: number 0 -> 1"));
    }

    @Test
    void breakingChangeCanBeAccepted() {
        build.source(POINT.replace("double y", "float y"));
        assertThat(build.compile().isSuccessful()).isFalse();
        assertThat(build.options("-Afoxglove.lock.accept=arm.Point").compile().isSuccessful())
                .isTrue();
        assertThat(build.options().compile().messages()).isEmpty();
    }

    @Test
    void partialCompilationReportsTheSameAboutItsTypes() {
        assertThat(build.compile("arm.Point").messages()).isEmpty();
        assertThat(build.compile("arm.Pose").messages()).isEmpty();
        build.source(POINT.replace("double y", "float y"));
        assertThat(build.compile("arm.Point").messages())
                .singleElement()
                .asString()
                .startsWith("Point.java:9: FOX080: arm.Point.y: type double -> float");
    }

    @Test
    void deletedTypeIsReportedWhenAnotherIsCompiled() {
        build.delete("arm.Pose");
        assertThat(build.compile("arm.Point").messages())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("FOX082: arm.Pose (foxglove-lock/arm.Pose.lock:1): its type arm.Pose no longer exists");
    }

    @Test
    void typeWithoutItsAnnotationIsReported() {
        build.delete("arm.Pose").source(POSE.replace("@FoxgloveSchema\n", ""));
        assertThat(build.compile().messages())
                .anySatisfy(message -> assertThat(message).startsWith("FOX082: arm.Pose "));
    }

    @Test
    void importedTypeIsNotReportedUnlessItsPackageIsCompiled() {
        build.source("""
                package other;

                public record Foreign(double x) {}
                """);
        build.write("src/main/java/arm/package-info.java", """
                @FoxgloveImport(other.Foreign.class)
                package arm;

                import org.foxglove4j.annotation.FoxgloveImport;
                """);
        assertThat(build.options(UPDATE).compile().isSuccessful()).isTrue();
        assertThat(build.read("src/main/foxglove-lock/other.Foreign.lock")).contains("encoding json");
        assertThat(build.options().compile("arm.Point").messages()).isEmpty();
    }

    @Test
    void testClassesAreNotComparedWithTheLockOfMainClasses() {
        assertThat(new ModuleBuild(module.resolve("other"))
                        .source(POINT)
                        .compile()
                        .messages())
                .isEmpty();
    }

    @Test
    void errorsInSourcesChangeNoLock() {
        build.source(
                POINT.replace(" {}", " { int z() { return missing; } }").replace("double y", "double y,\n Object o"));
        assertThat(build.options(UPDATE).compile().isSuccessful()).isFalse();
        assertThat(build.read("src/main/foxglove-lock/arm.Point.lock")).endsWith("2 y: double [m]\n");
    }

    @Test
    void singleSourceReportsNoneOfTheOthersAsMissing() throws Exception {
        ModuleBuild alone = new ModuleBuild(module).classOutput("target/other/classes");
        assertThat(alone.compile("arm.Point").messages()).isEmpty();
        assertThat(alone.options(UPDATE).compile("arm.Point").messages()).isEmpty();
        assertThat(build.path("src/main/foxglove-lock/arm.Pose.lock")).exists();
        assertThat(build.path("src/main/foxglove-lock/arm.PoseMode.lock")).exists();
    }

    @Test
    void partialCompilationsInAnyOrderWriteTheSameFiles() {
        List<String> whole = lockFiles(build);
        ModuleBuild parts = new ModuleBuild(module.resolve("parts"))
                .source(POSE)
                .source(POINT)
                .options(UPDATE);
        parts.write("src/main/foxglove-lock/.keep", "");
        assertThat(parts.compile("arm.Point").isSuccessful()).isTrue();
        assertThat(parts.compile("arm.Pose").isSuccessful()).isTrue();
        assertThat(lockFiles(parts)).isEqualTo(whole);
    }

    @Test
    void windowsLineEndsStayInUnchangedFiles() {
        String lock = "src/main/foxglove-lock/arm.Point.lock";
        String windows = build.read(lock).replace("\n", "\r\n");
        build.write(lock, windows);
        assertThat(build.compile().messages()).isEmpty();
        assertThat(build.options(UPDATE).compile().messages()).isEmpty();
        assertThat(build.read(lock)).isEqualTo(windows);
    }

    @Test
    void missingLockDirectoryNamedByAnOptionIsReported() {
        assertThat(build.options("-Afoxglove.lock=locks").compile("arm.Point").messages())
                .containsExactly("Point.java:7: FOX081: The lock is behind the sources of arm.Point: it is not locked"
                        + " yet. Recordings stay readable. Build once with -Afoxglove.lock.mode=update and commit"
                        + " locks/arm.Point.lock.");
    }

    @Test
    void fileInPlaceOfTheLockDirectoryFails() {
        build.write("locks", "");
        assertThat(build.options("-Afoxglove.lock=locks").compile("arm.Point").messages())
                .first()
                .asString()
                .startsWith("FOX083: " + build.path("locks") + ": java.nio.file.NotDirectoryException: ");
    }

    @Test
    void deletingALockFileForgetsItsSchema() throws Exception {
        Files.delete(build.path("src/main/foxglove-lock/arm.Point.lock"));
        build.source(POINT.replace("double y", "float y"));
        assertThat(build.compile().messages())
                .singleElement()
                .asString()
                .contains("FOX081: The lock is behind the sources of arm.Point: it is not locked yet.");
        assertThat(build.options(UPDATE).compile().isSuccessful()).isTrue();
        assertThat(build.read("src/main/foxglove-lock/arm.Point.lock")).endsWith("1 x: double [m]\n2 y: float [m]\n");
    }

    @Test
    void typeMovedToAnotherPackageKeepsItsLock() {
        build.delete("arm.Pose").source(POSE.replace("package arm;", "package arm.geometry;\n\nimport arm.Point;"));
        assertThat(build.compile().messages())
                .anySatisfy(message -> assertThat(message)
                        .contains("FOX082: arm.Pose (foxglove-lock/arm.Pose.lock:1)")
                        .contains("keep the old schema name with @FoxgloveSchema(name = \"arm.Pose\")"));
        build.source(POSE.replace("package arm;", "package arm.geometry;\n\nimport arm.Point;")
                .replace("@FoxgloveSchema\n", "@FoxgloveSchema(name = \"arm.Pose\")\n"));
        assertThat(build.compile().messages()).allMatch(message -> !message.contains("FOX080"));
    }

    @Test
    void renamingAConstantWithItsWireNameKeptIsNoChange() {
        build.source(POSE.replace("IDLE, BUSY", "@FoxgloveField(name = \"IDLE\") READY, BUSY")
                .replace("annotation.FoxgloveSchema;", "annotation.*;"));
        assertThat(build.compile().messages()).isEmpty();
    }

    @Test
    void alternativeInsertedBeforeAnotherIsReportedAtItsLine() {
        String command = """
                package arm;

                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public sealed interface Command {
                    record Drive(double speed) implements Command {}

                    record Stop(String why) implements Command {}
                }
                """;
        build.source(command);
        assertThat(build.options(UPDATE).compile().isSuccessful()).isTrue();
        build.source(command.replace(
                "    record Stop", "    record Turn(double angle) implements Command {}\n\n    record Stop"));
        assertThat(build.options().compile().messages())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Command.java:11: FOX080: arm.Command.stop: number 2 -> 3")
                        .contains("number 2 in recordings would be read as turn"));
        build.source(command.replace("\n}\n", "\n\n    record Turn(double angle) implements Command {}\n}\n"));
        assertThat(build.compile().messages())
                .isNotEmpty()
                .allMatch(message -> message.contains("FOX081"))
                .anyMatch(message -> message.contains("arm.Command.turn: new field: 3 turn: "));
    }

    @Test
    void changedOrRemovedImportIsReported() {
        build.source("package other;\n\npublic record Foreign(double x) {}\n");
        build.write("src/main/java/arm/package-info.java", """
                @FoxgloveImport(other.Foreign.class)
                package arm;

                import org.foxglove4j.annotation.FoxgloveImport;
                """);
        assertThat(build.options(UPDATE).compile().isSuccessful()).isTrue();
        build.source("package other;\n\npublic record Foreign(float x) {}\n");
        assertThat(build.options().compile().messages())
                .singleElement()
                .asString()
                .contains("FOX080: other.Foreign.x: type double -> float");
        build.source("package other;\n\npublic record Foreign(double x) {}\n");
        build.write("src/main/java/arm/package-info.java", "package arm;\n")
                .delete("arm.Foreign")
                .delete("other.Foreign")
                .source("package other;\n\npublic record Foreign(double x) {}\n");
        assertThat(build.compile().messages())
                .anySatisfy(message -> assertThat(message).startsWith("FOX082: other.Foreign "));
    }

    private static List<String> lockFiles(ModuleBuild build) {
        return Stream.of("arm.Point", "arm.Pose", "arm.PoseMode")
                .map(name -> build.read("src/main/foxglove-lock/" + name + ".lock"))
                .toList();
    }
}
