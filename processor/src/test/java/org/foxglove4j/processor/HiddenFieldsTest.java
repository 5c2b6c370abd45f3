package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that users are informed of data in their classes that messages will not contain. */
class HiddenFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "private double x; | FOX018 'x'",
                "double x; protected boolean y; | FOX018 'x', 'y'",
                "private final int[] x = {}; private java.util.List<String> y; | FOX018 'x', 'y'",
                "private java.util.Map<Mode, Double> x; enum Mode { A } | FOX018 'x'",
                "double getX() { return 1; } | FOX018 'x'",
                "public double x; double y; | FOX019 'y'",
                "public double getX() { return 1; } private double x; private Thread worker; | -",
                "public double getX() { return 1; } private double y; | FOX019 'y'",
                "public double x; protected double getY() { return 1; } | FOX019 'y'",
                "public double x; private double getY() { return 1; } | -",
                "public double x; private transient double y; static int count; | -",
                "public double x; @FoxgloveField(ignore = true) private double y; | -",
                "public double x() { return x; } private double x; | -",
                "@FoxgloveField double x; | -",
                "@FoxgloveField private double x; | FOX004 'x'",
                "@FoxgloveField private double x; private double y; | FOX004 'x'",
                "@FoxgloveField static double x; public double y; | FOX005 'x'",
                "@FoxgloveField private double atGoal() { return 1; } | FOX004 'atGoal'",
                "@FoxgloveField double at(int i) { return 1; } | FOX004 'at'",
                "@FoxgloveField void move() {} | FOX004 'move'",
                "public double getX() throws Exception { return 1; } private double x; | FOX014",
                "private Thread worker; | FOX003",
                "private transient double x; | FOX003"
            })
    void unloggedMemberIsReported(String members, String expected) {
        Compilation compilation = compile("@FoxgloveSchema\nclass Elevator { " + members + " }");

        List<String> messages = messages(compilation);
        if (expected.equals("-")) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0))
                    .startsWith(expected.substring(0, 6))
                    .contains(expected.substring(6).strip());
        }
    }

    @Test
    void privateFieldsOfSuperclassesAreReportedOnce() {
        Compilation compilation = compile("""
                class Base { private double hidden; public double shown; }

                @FoxgloveSchema
                class Elevator extends Base { public double x; }
                """);

        assertThat(messages(compilation)).hasSize(1).allMatch(message -> message.contains("without 'hidden'"));
    }

    @Test
    void annotatedSuperclassIsReportedAtItself() {
        Compilation compilation = compile("""
                @FoxgloveSchema
                class Base { private double hidden; public double shown; }

                @FoxgloveSchema
                class Elevator extends Base { public double x; }
                """);

        assertThat(messages(compilation)).hasSize(1).allMatch(message -> message.startsWith("FOX019: Base "));
    }

    @Test
    void selectingFieldsSuppressesTheNote() {
        Compilation compilation = compile("""
                @FoxgloveSchema(fields = "x")
                class Elevator { public double x; private double y; }
                """);

        assertThat(messages(compilation)).isEmpty();
    }

    @Test
    void noteCanBeSilencedAtTheClass() {
        Compilation compilation = compile("""
                @FoxgloveSchema
                @SuppressWarnings("foxglove:hidden-fields")
                class Elevator { public double x; private double y; }
                """);

        assertThat(messages(compilation)).isEmpty();
    }

    private static Compilation compile(String source) {
        return Compile.sources("package demo;\n\nimport org.foxglove4j.annotation.*;\n\n" + source);
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(each -> each.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("FOX"))
                .toList();
    }
}
