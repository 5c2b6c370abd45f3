package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Tests that members that generated code cannot access are rejected or not used, instead of failing to compile. */
class ReachTest {

    private static final String IMPORTS = "import org.foxglove4j.annotation.*; ";

    @Test
    void inaccessibleAnnotatedMembersAreRejected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public class Arm extends other.Base { public double x; }",
                "package other; public class Base { @FoxgloveField protected double length;"
                        + " @FoxgloveField double getMass() { return 1; } }");

        assertThat(errors(compilation))
                .containsExactly(
                        "FOX004: 'length' is annotated but cannot be read. Make it a non-private field or a non-private"
                                + " method without parameters, or give the field a public getter.",
                        "FOX004: 'mass' is annotated but cannot be read. Make it a non-private field or a non-private"
                                + " method without parameters, or give the field a public getter.");
    }

    @Test
    void typesOfInaccessiblePackagesAreRejected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public class Arm extends other.Base<Double> { public double x; }",
                "package other; public class Base<T> { public Mode getMode() { return null; } public T value; }",
                "package other; enum Mode { IDLE }");

        assertThat(errors(compilation))
                .containsExactly("FOX002: Generated code cannot access Mode: it is not public, and the generated"
                        + " code is in the package demo. Make it public.");
    }

    @Test
    void packagePrivateTypesAreWrittenByCodeInTheirPackage() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public record Robot(other.Arm arm) {}",
                "package other; @FoxgloveSchema public record Arm(Mode mode, Box<Joint> joint) {}",
                "package other; @FoxgloveSchema record Box<T>(T value, Mode mode) {}",
                "package other; @FoxgloveSchema record Joint(double angle) {}",
                "package other; enum Mode { IDLE }");

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void inaccessibleConstructorsAreNotUsed() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema @FoxgloveImport(other.Vector.class) public record Arm(other.Vector v) {}",
                "package other; public class Vector { protected Vector() {} public double x; }");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("demo.ArmJson")
                .contentsAsUtf8String()
                .contains("There is no decoder");
    }

    @Test
    void throwingConstructorsAreNotUsed() {
        Compilation compilation = compile("package demo; @FoxgloveSchema public class Arm {"
                + " public Arm() throws java.io.IOException {} public double x; }");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("demo.ArmJson")
                .contentsAsUtf8String()
                .contains("There is no decoder: the constructor of Arm throws a checked exception.");
    }

    @Test
    void throwingOrMismatchedSettersAreNotUsed() {
        Compilation compilation = compile("package demo; @FoxgloveSchema public class Arm {"
                + " public int x; public String getX() { return \"\" + x; }"
                + " private int y; public int getY() { return y; }"
                + " public void setY(int y) throws Exception { this.y = y; }"
                + " public double z; }");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("demo.ArmJson")
                .contentsAsUtf8String()
                .contains("message.z = z;\n    return message;".replace("    return", "        return"));
    }

    @Test
    void gettersInheritedOnlyFromInterfacesComeLast() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public class Arm implements Named { public double x; }",
                "package demo; @FoxgloveSchema interface Named { default String getName() { return \"arm\"; } }");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("demo.ArmJson")
                .contentsAsUtf8String()
                .containsMatch("(?s)\"x\": .*\"name\": ");
    }

    @Test
    void gettersInheritedOnlyFromInterfacesAreOmittedUnlessSelected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public class Arm extends Base { public double x; }",
                "package demo; abstract class Base implements Subsystem {}",
                "package demo; interface Subsystem { default Thread getCommand() { return null; }"
                        + " @FoxgloveField default String getName() { return \"arm\"; } }",
                "package demo; @FoxgloveSchema(fields = \"x\") public class Leg extends Base { public double x; }",
                "package demo; @FoxgloveSchema(fields = \"name\") public class Head extends Base {}");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("demo.ArmJson")
                .contentsAsUtf8String()
                .containsMatch("(?s)\"x\": .*\"name\": ");
    }

    @Test
    void convertersWithThrowingConstructorsAreRejected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema record Arm(@FoxgloveField(converter = Hex.class) long id) {}",
                "package demo; class Hex implements FoxgloveConverter<Long, String> {"
                        + " Hex() throws java.io.IOException {}"
                        + " public String toWire(Long value) { return Long.toHexString(value); }"
                        + " public Long fromWire(String wire) { return Long.parseLong(wire, 16); } }");

        assertThat(errors(compilation))
                .containsExactly("FOX007: Hex cannot be used as a converter here: it has a constructor that throws a"
                        + " checked exception.");
    }

    @Test
    void convertersWithOtherTypeArgumentsAreRejected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema record Arm("
                        + "@FoxgloveField(converter = Joined.class) java.util.List<String> names) {}",
                "package demo; class Joined implements FoxgloveConverter<java.util.List<Integer>, String> {"
                        + " public String toWire(java.util.List<Integer> value) { return \"\"; }"
                        + " public java.util.List<Integer> fromWire(String wire) { return java.util.List.of(); } }");

        assertThat(errors(compilation))
                .containsExactly(
                        "FOX007: Joined cannot be used as a converter here: it does not convert List<String>.");
    }

    @Test
    void genericLibraryTypesCanBeImportedForAPackage() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema public record Arm(other.Box<Double> box) {}",
                "@FoxgloveImport(other.Box.class) package demo; ",
                "package other; public record Box<T>(T value) {}");

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void transparentGenericTypesWork() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema record Arm(java.util.List<Box<Double>> boxes) {}",
                "package demo; @FoxgloveSchema(transparent = true) record Box<T>(T value) {}");

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation.notes()).isEmpty();
    }

    @Test
    void annotationsOnStaticRecordMembersAreRejected() {
        Compilation compilation = compile("package demo; @FoxgloveSchema record Arm(double x) {"
                + " @FoxgloveField(unit = \"m\") static double length; }");

        assertThat(errors(compilation))
                .containsExactly("FOX005: The annotation on 'length' has no effect because the member is static. Remove"
                        + " the annotation, or make the member non-static.");
    }

    @Test
    void throwingGettersAreAllowedIfNotSelected() {
        Compilation compilation = compile("package demo; @FoxgloveSchema(fields = \"x\") class Arm {"
                + " public double x; public double getY() throws java.io.IOException { return x; } }");

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void throwingAnnotatedMethodOfARecordIsRejected() {
        Compilation compilation = compile("package demo; @FoxgloveSchema record Arm(double x) {"
                + " @FoxgloveField double norm() throws java.io.IOException { return x; } }");

        assertThat(errors(compilation))
                .containsExactly("FOX014: norm() throws IOException, which generated code does not catch. Catch it in"
                        + " the getter, or leave the field out with @FoxgloveField(ignore = true).");
    }

    @Test
    void infinitelyExpandingGenericTypeIsRejected() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema record Use(Grow<String> grow) {}",
                "package demo; @FoxgloveSchema record Grow<T>(T value, Grow<Box<T>> next) {}",
                "package demo; @FoxgloveSchema record Box<T>(T value) {}");

        assertThat(errors(compilation)).singleElement().asString().startsWith("FOX022: 'next' has type Grow<Box<Box<");
    }

    @Test
    void messagesThatContainEachOtherAreRejectedAtTheFieldsOfTheCycle() {
        Compilation compilation = compile(
                "package demo; @FoxgloveSchema record Fleet(Robot robot) {}",
                "package demo; @FoxgloveSchema record Robot(String name, java.util.List<Arm> arms) {}",
                "package demo; @FoxgloveSchema record Arm(java.util.Optional<Robot> owner, Hand left, Hand right) {}",
                "package demo; @FoxgloveSchema record Hand(Robot robot) {}");

        assertThat(errors(compilation))
                .extracting(error -> error.substring(0, error.indexOf(';')))
                .containsExactlyInAnyOrder(
                        "FOX022: 'arms' has type List<Arm>, which contains itself (Robot -> Arm -> Robot)",
                        "FOX022: 'owner' has type Optional<Robot>, which contains itself (Arm -> Robot -> Arm)",
                        "FOX022: 'left' has type Hand, which contains itself (Arm -> Hand -> Robot -> Arm)",
                        "FOX022: 'right' has type Hand, which contains itself (Arm -> Hand -> Robot -> Arm)",
                        "FOX022: 'robot' has type Robot, which contains itself (Hand -> Robot -> Arm -> Hand)");
    }

    private static Compilation compile(String... sources) {
        return Compile.sources(Stream.of(sources)
                .map(source -> source.replaceFirst("; ", "; " + IMPORTS)
                        .replaceFirst("^@(Foxglove)", "@org.foxglove4j.annotation.$1"))
                .toArray(String[]::new));
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .map((Diagnostic<?> error) -> error.getMessage(Locale.ROOT))
                .toList();
    }
}
