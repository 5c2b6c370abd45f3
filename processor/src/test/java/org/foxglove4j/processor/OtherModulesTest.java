package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that annotated types of other jars work like those of the module. */
class OtherModulesTest {

    private static final String POSE = """
            package lib;

            import org.foxglove4j.annotation.FoxgloveSchema;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            /**
             * Where something is.
             *
             * @param x to the right
             */
            @FoxgloveSchema
            @NullMarked
            public record Pose(double x, String frame, @Nullable String note, Side side) {

                /** Which way it looks. */
                public enum Side {
                    /** At us. */
                    FRONT,
                    BACK
                }
            }
            """;

    private static final String ROBOT = """
            package app;

            import lib.Pose;
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public record Robot(Pose pose) {}
            """;

    @TempDir
    Path library;

    @Test
    void descriptionsAndNullnessAreKeptInSchemasOfOtherModules() throws IOException {
        ClassFiles.write(
                Compiler.javac().withProcessors(new FoxgloveProcessor()).compile(Compile.file(POSE)), library);

        Compilation robot = compileRobot();

        assertThat(robot).succeededWithoutWarnings();
        var schema = assertThat(robot).generatedSourceFile("app.RobotJson").contentsAsUtf8String();
        schema.contains("\"description\": \"Where something is.\"");
        schema.contains("\"x\": {\"description\": \"to the right\", \"type\": \"number\"}");
        schema.contains("\"description\": \"Which way it looks.\"");
        schema.contains("{\"title\": \"FRONT\", \"const\": 0, \"description\": \"At us.\"}");
        schema.contains("\"required\": [\"x\", \"frame\", \"side\"]");
    }

    @Test
    void typeCompiledWithoutTheProcessorIsAnError() throws IOException {
        ClassFiles.write(Compiler.javac().compile(Compile.file(POSE)), library);

        Compilation robot = compileRobot();

        assertThat(robot)
                .hadErrorContaining("FOX009: Pose comes from a class file, but its generated code is missing."
                        + " Compile its module with the processor, or import it here with"
                        + " @FoxgloveImport(Pose.class).")
                .inFile(Compile.file(ROBOT))
                .onLine(7);
    }

    private Compilation compileRobot() {
        return Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions(Compile.LINT, "-Werror", "--release", "17")
                .withClasspath(ClassFiles.classPathWith(library))
                .compile(Compile.file(ROBOT));
    }
}
