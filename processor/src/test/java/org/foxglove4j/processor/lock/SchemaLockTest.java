package org.foxglove4j.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.processor.lock.Models.enumeration;
import static org.foxglove4j.processor.lock.Models.field;
import static org.foxglove4j.processor.lock.Models.message;
import static org.foxglove4j.processor.lock.Models.optional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.lock.LockFinding.Kind;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a module repeatedly with one lock directory. */
class SchemaLockTest {

    private static final SchemaType POINT =
            message("arm.Point", field(1, "x", Scalar.DOUBLE), field(2, "y", Scalar.DOUBLE));
    private static final SchemaType POINT_RENUMBERED =
            message("arm.Point", field(1, "y", Scalar.DOUBLE), field(2, "x", Scalar.DOUBLE));
    private static final SchemaType POINT_EXTENDED = message(
            "arm.Point", field(1, "x", Scalar.DOUBLE), field(2, "y", Scalar.DOUBLE), optional(3, "z", Scalar.DOUBLE));
    private static final SchemaType POSE =
            message("arm.Pose", field(1, "at", POINT), field(2, "mode", enumeration("arm.Mode", "IDLE", "BUSY"), true));

    @TempDir
    Path module;

    private Path directory;

    @BeforeEach
    void createDirectory() throws IOException {
        directory = Files.createDirectories(module.resolve("src/main/foxglove-lock"));
    }

    @Test
    void unlockedTypeFailsTheBuild() {
        assertThat(texts(check(POINT)))
                .containsExactly("FOX081: The lock is behind the sources of arm.Point: it is not locked yet. Recordings"
                        + " stay readable. Build once with -Afoxglove.lock.mode=update and commit"
                        + " foxglove-lock/arm.Point.lock.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void updateWritesOneFilePerSchemaAndThenReportsNothing() throws IOException {
        assertThat(texts(update(POSE)))
                .containsExactly(
                        "FOX088: Wrote foxglove-lock/arm.Mode.lock. Commit it.",
                        "FOX088: Wrote foxglove-lock/arm.Point.lock. Commit it.",
                        "FOX088: Wrote foxglove-lock/arm.Pose.lock. Commit it.");
        assertThat(lock("arm.Pose")).isEqualTo(LockPrinter.HEADER + """
                        message arm.Pose
                        class arm.Pose
                        encoding json
                        1 at: message arm.Point
                        2 mode: enum arm.Mode
                        """);
        assertThat(lock("arm.Mode")).isEqualTo(LockPrinter.HEADER + """
                        enum arm.Mode
                        class arm.Mode
                        0 IDLE
                        1 BUSY
                        """);
        assertThat(check(POSE)).isEmpty();
        assertThat(update(POSE)).isEmpty();
    }

    @Test
    void breakingChangeReportsTheChangeItsLockAndTheRemedy() {
        update(POINT);
        assertThat(texts(check(POINT_RENUMBERED)))
                .containsExactly(
                        "FOX080: arm.Point.y: number 2 -> 1 (foxglove-lock/arm.Point.lock:7). This breaks recordings in"
                                + " protobuf: number 2 in recordings would be read as x. Keep the number with"
                                + " @FoxgloveField(number = 2), and add new fields last or number them from 3. To break"
                                + " old recordings on purpose, build once with -Afoxglove.lock.accept=arm.Point.",
                        "FOX080: arm.Point.x: number 1 -> 2 (foxglove-lock/arm.Point.lock:6). This breaks recordings in"
                                + " protobuf: number 1 in recordings would be read as y. Keep the number with"
                                + " @FoxgloveField(number = 1), and add new fields last or number them from 3. To break"
                                + " old recordings on purpose, build once with -Afoxglove.lock.accept=arm.Point.");
    }

    @Test
    void updateDoesNotWriteBreakingChanges() throws IOException {
        update(POINT);
        String before = lock("arm.Point");
        assertThat(kinds(update(POINT_RENUMBERED))).containsExactly(Kind.BREAKING, Kind.BREAKING);
        assertThat(lock("arm.Point")).isEqualTo(before);
    }

    @Test
    void acceptedChangeIsWrittenAndReservesTheOldNumbers() throws IOException {
        update(POINT);
        assertThat(kinds(build(Map.of(LockOptions.ACCEPT, "arm.Point"), POINT_RENUMBERED)))
                .containsExactly(Kind.WRITTEN);
        assertThat(lock("arm.Point"))
                .endsWith("1 y: double\n2 x: double\nreserved 1 x: double\nreserved 2 y: double\n");
        assertThat(check(POINT_RENUMBERED)).isEmpty();
    }

    @Test
    void obsoleteAcceptWarns() {
        update(POINT);
        assertThat(texts(build(Map.of(LockOptions.ACCEPT, "arm.Point"), POINT)))
                .containsExactly(
                        "FOX086: -Afoxglove.lock.accept names arm.Point, which breaks no recordings. Remove the"
                                + " option from the build, so that it does not also accept the next breaking change.");
    }

    @Test
    void acceptOfAnUnknownSchemaFails() {
        update(POINT);
        assertThat(texts(build(Map.of(LockOptions.ACCEPT, "Point"), POINT)))
                .containsExactly(
                        "FOX085: -Afoxglove.lock.accept names Point, which is not a schema of this module. Did you"
                                + " mean arm.Point? Use the names of the lock files, without .lock.");
    }

    @Test
    void compatibleChangeFailsUntilTheLockIsUpdated() throws IOException {
        update(POINT);
        assertThat(texts(check(POINT_EXTENDED)))
                .containsExactly("FOX081: The lock is behind the sources of arm.Point: arm.Point.z: new field: 3 z:"
                        + " optional double. Recordings stay readable. Build once with -Afoxglove.lock.mode=update and"
                        + " commit foxglove-lock/arm.Point.lock.");
        update(POINT_EXTENDED);
        assertThat(lock("arm.Point")).endsWith("2 y: double\n3 z: optional double\n");
        assertThat(check(POINT_EXTENDED)).isEmpty();
    }

    @Test
    void unrecordedEncodingsAreIgnored() {
        update(POINT);
        assertThat(kinds(build(Map.of(LockOptions.ENCODINGS, "json"), POINT_RENUMBERED)))
                .containsExactly(Kind.BEHIND);
        assertThat(kinds(build(Map.of(LockOptions.ENCODINGS, "protobuf"), POINT_RENUMBERED)))
                .containsExactly(Kind.BREAKING, Kind.BREAKING);
    }

    @Test
    void changeOfANestedTypeIsReportedOnce() {
        update(POSE, POINT);
        SchemaType pose = message(
                "arm.Pose",
                field(1, "at", POINT_RENUMBERED),
                field(2, "mode", enumeration("arm.Mode", "IDLE", "BUSY"), true));
        assertThat(texts(check(pose, POINT_RENUMBERED)))
                .hasSize(2)
                .allMatch(text -> text.startsWith("FOX080: arm.Point."));
    }

    @Test
    void deletedTypeFailsUntilItIsRetired() throws IOException {
        update(POINT, POSE);
        build(Map.of(), Set.of("arm.Point", "arm.Mode"), true, POINT);
        assertThat(texts(build(Map.of(), Set.of("arm.Point", "arm.Mode"), true, POINT)))
                .containsExactly(
                        "FOX082: arm.Pose (foxglove-lock/arm.Pose.lock:1): its type arm.Pose no longer exists or"
                                + " is no longer annotated, so its recordings are no longer read. Restore it. To break old"
                                + " recordings on purpose, build once with -Afoxglove.lock.accept=arm.Pose.");
        build(Map.of(LockOptions.ACCEPT, "arm.Pose"), Set.of("arm.Point", "arm.Mode"), true, POINT);
        assertThat(lock("arm.Pose")).contains("\nretired\n");
        assertThat(build(Map.of(), Set.of("arm.Point", "arm.Mode"), true, POINT))
                .isEmpty();
    }

    @Test
    void nameOfARetiredSchemaIsFreeOnlyForCompatibleSchemas() {
        update(POINT);
        build(Map.of(LockOptions.ACCEPT, "arm.Point"), Set.of(), true);
        assertThat(kinds(check(POINT_RENUMBERED))).containsExactly(Kind.BREAKING, Kind.BREAKING);
        assertThat(kinds(update(POINT))).containsExactly(Kind.WRITTEN);
    }

    @Test
    void typesOutsideThisCompilationAreNotDeleted() {
        update(POINT, POSE);
        assertThat(build(Map.of(), Set.of("arm.Point", "arm.Pose", "arm.Mode"), true, POINT))
                .isEmpty();
    }

    @Test
    void renamedClassIsRecognizedByItsFields() {
        update(POINT);
        SchemaType renamed = message("arm.Spot", field(1, "x", Scalar.DOUBLE), field(2, "y", Scalar.DOUBLE));
        List<LockFinding> findings = build(Map.of(), Set.of("arm.Spot"), true, renamed);
        assertThat(kinds(findings)).containsExactly(Kind.BEHIND, Kind.GONE);
        assertThat(texts(findings).get(1))
                .contains("If it was renamed to arm.Spot, which has the same fields, keep the old schema name with"
                        + " @FoxgloveSchema(name = \"arm.Point\").");
    }

    @Test
    void renamedSchemaIsRecognizedByItsClass() throws IOException {
        update(POINT);
        SchemaType renamed =
                message("geo.Point", "arm.Point", field(1, "x", Scalar.DOUBLE), field(2, "y", Scalar.DOUBLE));
        assertThat(texts(check(renamed)))
                .singleElement()
                .asString()
                .startsWith("FOX080: geo.Point: schema name arm.Point -> geo.Point (foxglove-lock/arm.Point.lock:1)."
                        + " This breaks recordings in JSON and protobuf: ");
        build(Map.of(LockOptions.ACCEPT, "geo.Point"), renamed);
        assertThat(lock("arm.Point")).contains("\nretired\n");
        assertThat(check(renamed)).isEmpty();
    }

    @Test
    void movedClassThatKeepsItsSchemaNameBreaksNothing() throws IOException {
        update(POINT);
        SchemaType moved = message("arm.Point", "geo.Spot", field(1, "x", Scalar.DOUBLE), field(2, "y", Scalar.DOUBLE));
        assertThat(kinds(check(moved))).containsExactly(Kind.BEHIND);
        update(moved);
        assertThat(lock("arm.Point")).contains("\nclass geo.Spot\n");
    }

    @Test
    void noteIsReportedWhenTheLockIsUpdated() {
        update(message("a.M", field(1, "mode", enumeration("a.Mode", "IDLE"), true)));
        assertThat(texts(update(message("a.M", field(1, "mode", Scalar.INT)))))
                .contains("FOX087: a.M.mode: type enum a.Mode -> int32. The constants in recordings are read as plain"
                        + " numbers. Recordings stay readable, and the change is written to the lock file.");
    }

    @Test
    void twoSchemasWithTheSameNameFail() {
        SchemaType other = message("arm.Other", field(1, "at", POINT_RENUMBERED));
        assertThat(kinds(update(POSE, other))).containsExactly(Kind.CLASH);
    }

    @Test
    void unresolvedMergeIsReportedWithItsLine() throws IOException {
        update(POINT);
        Path file = directory.resolve("arm.Point.lock");
        Files.writeString(file, lock("arm.Point").replace("2 y", "<<<<<<< ours\n2 y"));
        assertThat(texts(check(POINT)))
                .containsExactly(
                        "FOX083: foxglove-lock/arm.Point.lock:7: unresolved merge conflict; keep the lines that match"
                                + " the sources. Restore the file from version control, or resolve the merge conflict"
                                + " by hand.");
    }

    @Test
    void invalidLineFails() throws IOException {
        Files.writeString(directory.resolve("a.M.lock"), "message a.M\nclass a.M\n1 x: quaternion\n");
        assertThat(texts(check()))
                .containsExactly("FOX083: foxglove-lock/a.M.lock:3: expected a type such as double, found: quaternion."
                        + " Restore the file from version control, or resolve the merge conflict by hand.");
    }

    @Test
    void wrongFileNameFails() throws IOException {
        Files.writeString(directory.resolve("a.N.lock"), "message a.M\nclass a.M\n");
        assertThat(texts(check()))
                .singleElement()
                .asString()
                .contains("foxglove-lock/a.N.lock:1: expected schema a.N because of the file's name, found a.M");
    }

    @Test
    void nothingIsWrittenIfTheSourcesHaveErrors() {
        assertThat(build(Map.of(LockOptions.MODE, "update"), Set.of(), false, POINT))
                .isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void directoryNextToTheSourcesIsFound() {
        assertThat(ModuleLayout.of(module.resolve("target/classes")).discover("foxglove-lock"))
                .isEqualTo(directory);
        assertThat(ModuleLayout.of(module.resolve("build/classes/java/main")).discover("foxglove-lock"))
                .isEqualTo(directory);
        assertThat(ModuleLayout.of(module.resolve("bin/main")).discover("foxglove-lock"))
                .isEqualTo(directory);
        assertThat(ModuleLayout.of(module.resolve("target/test-classes")).discover("foxglove-lock"))
                .isNull();
        assertThat(ModuleLayout.of(module.resolve("target/classes")).resolve("locks"))
                .isEqualTo(module.resolve("locks"));
    }

    @Test
    void invalidOptionsFail() {
        assertThat(texts(build(Map.of(LockOptions.MODE, "updaet"))))
                .containsExactly("FOX085: -Afoxglove.lock.mode=updaet: expected check or update. Correct the option.");
        assertThat(texts(build(Map.of(LockOptions.ENCODINGS, "json,xml"))))
                .containsExactly(
                        "FOX085: -Afoxglove.lock.encodings=json,xml: expected json, protobuf or both, separated by"
                                + " a comma. Correct the option.");
    }

    @Test
    void disabledLockChecksNothing() {
        LockOptions options = LockOptions.read(
                Map.of(LockOptions.LOCK, "off"), ModuleLayout.of(module.resolve("target/classes")), finding -> {});
        assertThat(SchemaLock.open(options, finding -> {})).isNull();
    }

    private List<LockFinding> check(SchemaType... types) {
        return build(Map.of(), types);
    }

    private List<LockFinding> update(SchemaType... types) {
        return build(Map.of(LockOptions.MODE, "update"), types);
    }

    private List<LockFinding> build(Map<String, String> options, SchemaType... types) {
        Set<String> all = new HashSet<>();
        Stream.of(types).forEach(type -> all.add(type.javaType().qualifiedName()));
        return build(options, all, true, types);
    }

    private List<LockFinding> build(
            Map<String, String> options, Set<String> annotated, boolean clean, SchemaType... types) {
        List<LockFinding> findings = new ArrayList<>();
        Map<String, String> all = new HashMap<>(options);
        LockOptions read = LockOptions.read(all, ModuleLayout.of(module.resolve("target/classes")), findings::add);
        SchemaLock lock = SchemaLock.open(read, findings::add);
        assertThat(lock).isNotNull();
        Stream.of(types).forEach(lock::check);
        lock.finish(clean, name -> annotated.contains(name) ? ClassState.ANNOTATED : ClassState.ABSENT);
        return findings;
    }

    private String lock(String schema) throws IOException {
        return Files.readString(directory.resolve(schema + ".lock"));
    }

    private static List<String> texts(List<LockFinding> findings) {
        return findings.stream().map(LockFinding::text).toList();
    }

    private static List<Kind> kinds(List<LockFinding> findings) {
        return findings.stream().map(LockFinding::kind).toList();
    }
}
