package org.foxglove4j.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the verdicts with the table in {@code LOCK.md}. */
class VerdictTest {

    private static final Map<String, LockedSchema> NESTED = nested(
            "message a.P\nclass a.P\n1 x: double", //
            "message a.Same\nclass a.Same\n1 x: double",
            "message a.Other\nclass a.Other\n1 x: string",
            "oneof a.Any\nclass a.Any\n1 p: message a.P",
            "enum a.NoZero\nclass a.NoZero\n1 ON",
            "enum a.E\nclass a.E\n0 OFF");

    record Row(String change, List<String> before, List<String> after, Verdict json, Verdict protobuf) {
        @Override
        public String toString() {
            return change;
        }
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("LOCK.md"))) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| change"))
                    .map(VerdictTest::row)
                    .toList();
        }
    }

    private static Row row(String line) {
        String[] cells = line.substring(1).split("\\|");
        return new Row(
                cells[0].strip(),
                lines(cells[1]),
                lines(cells[2]),
                Verdict.valueOf(cells[3].strip().toUpperCase(Locale.ROOT)),
                Verdict.valueOf(cells[4].strip().toUpperCase(Locale.ROOT)));
    }

    private static List<String> lines(String cell) {
        return Arrays.stream(cell.split("<br>"))
                .map(line -> line.strip().replace("`", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void verdictsMatchTheDocumentation(Row row) throws LockSyntaxException {
        List<Change> changes = SchemaDiff.between(schema(row.before()), schema(row.after()), lookup());
        assertThat(changes).isNotEmpty();
        assertThat(worst(changes, WireEncoding.JSON)).as("JSON: %s", changes).isEqualTo(row.json());
        assertThat(worst(changes, WireEncoding.PROTOBUF))
                .as("protobuf: %s", changes)
                .isEqualTo(row.protobuf());
        for (Change change : changes) {
            for (WireEncoding encoding : WireEncoding.values()) {
                Effect effect = change.in(encoding);
                assertThat(effect.consequence().isEmpty()).isEqualTo(effect.verdict() == Verdict.COMPATIBLE);
            }
            if (change.verdict(EnumSet.allOf(WireEncoding.class)) == Verdict.BREAKING) {
                assertThat(change.remedy()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void acceptedChangeNeedsNoFurtherAction(Row row) throws LockSyntaxException {
        LockedSchema after = schema(row.after());
        LockedSchema next = LockUpdate.next(schema(row.before()), after);
        assertThat(SchemaDiff.between(next, after, lookup())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsFilesAsWritten(Row row) throws LockSyntaxException {
        for (LockedSchema schema : List.of(schema(row.before()), schema(row.after()))) {
            String text = LockPrinter.print(schema);
            assertThat(LockParser.parse("test.lock", text)).isEqualTo(schema);
            assertThat(LockPrinter.print(LockParser.parse("test.lock", text))).isEqualTo(text);
        }
    }

    @Test
    void tableCoversEveryKindOfChange() throws IOException, LockSyntaxException {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        for (Row row : rows()) {
            SchemaDiff.between(schema(row.before()), schema(row.after()), lookup())
                    .forEach(change -> kinds.add(change.kind()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(ChangeKind.values());
    }

    private static Verdict worst(List<Change> changes, WireEncoding encoding) {
        return changes.stream().map(change -> change.in(encoding).verdict()).reduce(Verdict.COMPATIBLE, Verdict::or);
    }

    private static SchemaDiff.Lookup lookup() {
        return new SchemaDiff.Lookup() {
            @Override
            public @Nullable LockedSchema locked(String name) {
                return NESTED.get(name);
            }

            @Override
            public @Nullable LockedSchema current(String name) {
                return NESTED.get(name);
            }
        };
    }

    /** Reads the lines of a table cell, whose irrelevant header lines are omitted. */
    private static LockedSchema schema(List<String> lines) throws LockSyntaxException {
        String header = lines.stream().anyMatch(line -> line.matches("(message|oneof|enum) .*")) ? "" : "message a.M\n";
        String javaClass = lines.stream().anyMatch(line -> line.startsWith("class ")) ? "" : "class a.M\n";
        String first = lines.get(0);
        return header.isEmpty()
                ? LockParser.parse(
                        "test.lock",
                        first + "\n" + javaClass + lines.stream().skip(1).collect(Collectors.joining("\n")))
                : LockParser.parse("test.lock", header + javaClass + String.join("\n", lines));
    }

    private static Map<String, LockedSchema> nested(String... files) {
        Map<String, LockedSchema> schemas = new HashMap<>();
        for (String file : files) {
            try {
                LockedSchema schema = LockParser.parse("nested.lock", file);
                schemas.put(schema.name(), schema);
            } catch (LockSyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return schemas;
    }
}
