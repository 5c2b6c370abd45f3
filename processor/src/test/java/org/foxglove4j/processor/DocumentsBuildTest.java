package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the documents in users' builds, full and incremental. */
class DocumentsBuildTest {

    private static final String PAGE = "target/schemas/index.html";
    private static final String MARKDOWN = "target/schemas/schemas.md";

    private static final String POSE = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveField;
            import org.foxglove4j.annotation.FoxgloveSchema;

            /**
             * Where the arm is. It is measured at its base.
             *
             * @param x how far east
             * @param grip what the hand does | or not
             */
            @FoxgloveSchema
            public record Pose(
                    @FoxgloveField(unit = "m") double x,
                    Grip grip,
                    java.util.List<Joint> joints) {}
            """;

    private static final String GRIP = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveField;
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema(description = "What the hand does.")
            public enum Grip {
                OPEN,
                @FoxgloveField(description = "It holds <something>.")
                CLOSED
            }
            """;

    private static final String JOINT = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveSchema;

            /**
             * A joint.
             *
             * @param name its name
             * @param angle how far it is turned
             */
            @FoxgloveSchema(encoding = FoxgloveSchema.Encoding.PROTOBUF)
            public record Joint(String name, double angle) {}
            """;

    private static final String BATTERY = """
            package arm;

            import org.foxglove4j.annotation.FoxgloveSchema;

            /**
             * The battery.
             *
             * @param volts its voltage
             */
            @FoxgloveSchema
            public record Battery(float volts) {}
            """;

    @TempDir
    Path module;

    private ModuleBuild build;

    @BeforeEach
    void compile() {
        build = new ModuleBuild(module)
                .source(POSE)
                .source(GRIP)
                .source(JOINT)
                .source(BATTERY)
                .options("-Afoxglove.docs=target/schemas", "-Afoxglove.docs.title=The arm");
        assertThat(build.compile().messages()).isEmpty();
    }

    @Test
    void markdownMatchesTheReviewedFile() {
        Golden.assertMatches("documents/schemas.md", build.read(MARKDOWN));
    }

    @Test
    void pageMatchesTheReviewedFile() {
        String html = build.read(PAGE);
        Golden.assertMatches(
                "documents/main.html", html.substring(html.indexOf("<main"), html.indexOf("</main>")) + "</main>\n");
    }

    @Test
    void typesOutsideThisCompilationStayDocumented() {
        String page = build.read(PAGE);
        String markdown = build.read(MARKDOWN);
        assertThat(build.compile("arm.Battery").messages()).isEmpty();
        assertThat(build.read(MARKDOWN)).isEqualTo(markdown);
        assertThat(build.read(PAGE)).isEqualTo(page);
    }

    @Test
    void changeOfOneTypeUpdatesTheWholeDocument() {
        build.source(BATTERY.replace("float volts", "float volts, float amperes"));
        assertThat(build.compile("arm.Battery").messages()).isEmpty();
        assertThat(build.read(MARKDOWN)).contains("| `amperes` |", "## arm.Pose", "Where the arm is.", "how far east");
    }

    @Test
    void deletedTypeIsDroppedAtTheNextCompilation() {
        build.delete("arm.Battery");
        assertThat(build.compile("arm.Joint").messages()).isEmpty();
        assertThat(build.read(MARKDOWN)).contains("## arm.Pose", "## arm.Joint").doesNotContain("Battery");
        assertThat(build.read(PAGE)).doesNotContain("Battery");
        assertThat(build.path("target/schemas/proto/arm/Battery.proto")).doesNotExist();
        assertThat(build.path("target/schemas/proto/arm/Joint.proto")).exists();
    }

    @Test
    void typeWithoutItsAnnotationIsDropped() {
        build.source(BATTERY.replace("@FoxgloveSchema\n", ""));
        assertThat(build.compile("arm.Joint", "arm.Battery").isSuccessful()).isTrue();
        assertThat(build.read(MARKDOWN)).doesNotContain("Battery");
    }

    @Test
    void otherFilesInTheDirectoryAreKept() {
        build.write("target/schemas/mine.txt", "mine").delete("arm.Battery").compile();
        assertThat(build.read("target/schemas/mine.txt")).isEqualTo("mine");
    }

    @Test
    void schemasAreWrittenNextToTheDocuments() {
        assertThat(build.read("target/schemas/jsonschema/arm.Pose.json")).contains("\"title\": \"arm.Pose\"");
        assertThat(build.read("target/schemas/proto/arm/Pose.proto"))
                .contains("import \"arm/Grip.proto\";", "import \"arm/Joint.proto\";");
        assertThat(build.path("target/schemas/proto/arm/Grip.proto")).exists();
    }

    @Test
    void errorsInSourcesChangeNoDocument() {
        String page = build.read(PAGE);
        build.source(BATTERY.replace("float volts", "Object volts"));
        assertThat(build.compile().isSuccessful()).isFalse();
        assertThat(build.read(PAGE)).isEqualTo(page);
    }

    @Test
    void nothingIsWrittenByDefault() {
        ModuleBuild other = new ModuleBuild(module.resolve("other")).source(BATTERY);
        assertThat(other.compile().messages()).isEmpty();
        assertThat(Files.exists(other.path("target/schemas"))).isFalse();
    }

    @Test
    void optionWritesSchemaFilesOfAllTypes() {
        assertThat(build.options("-Afoxglove.schemaFiles=true").compile().messages())
                .isEmpty();
        assertThat(build.read("target/classes/META-INF/foxglove/arm.Pose.json")).contains("\"title\": \"arm.Pose\"");
        assertThat(build.read("target/classes/META-INF/foxglove/arm.Pose/arm/Pose.proto"))
                .contains("message Pose {");
    }
}
