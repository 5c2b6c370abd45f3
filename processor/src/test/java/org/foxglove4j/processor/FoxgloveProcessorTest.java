package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class FoxgloveProcessorTest {

    @Test
    void annotatedRecordGetsAChannelAndAJsonForm() {
        Compilation compilation = Compile.sources("""
                package arm;

                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Pose(double x, double y) {}
                """);

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("arm.PoseChannel");
        assertThat(compilation).generatedSourceFile("arm.PoseJson");
    }

    @Test
    void channelDocumentsWhatIsNotDecoded() {
        Compilation compilation = Compile.sources("""
                package arm;

                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public class Arm {
                    public double height;

                    public double getAngle() {
                        return 0;
                    }

                    public boolean isMoving() {
                        return false;
                    }

                    @FoxgloveSchema
                    public class Hand {
                        public double grip;
                    }
                }
                """);

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("arm.ArmChannel")
                .contentsAsUtf8String()
                .contains(
                        "These fields cannot be set, and keep the values that the constructor assigns: angle, moving.");
        assertThat(compilation)
                .generatedSourceFile("arm.ArmHandChannel")
                .contentsAsUtf8String()
                .contains("<p>Messages cannot be decoded: Hand is an inner class.");
    }

    @Test
    void allFaultsOfAllTypesAreReportedInOneCompilation() {
        Compilation compilation = Compile.sources("""
                package arm;

                import org.foxglove4j.annotation.FoxgloveField;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Pose(
                        double[][] rows,
                        @FoxgloveField(name = "a-b") double x,
                        java.net.URL file) {}
                """, """
                package arm;

                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Other(java.util.Stack<String> names) {}
                """);

        assertThat(compilation).hadErrorCount(4);
        assertThat(compilation)
                .hadErrorContaining("FOX023")
                .inFile(pose(compilation))
                .onLine(8);
        assertThat(compilation)
                .hadErrorContaining("FOX041")
                .inFile(pose(compilation))
                .onLine(9);
        assertThat(compilation)
                .hadErrorContaining("FOX020")
                .inFile(pose(compilation))
                .onLine(10);
        assertThat(compilation).hadErrorContaining("FOX030");
    }

    /** Builds pass properties on, and some of these are empty. */
    @Test
    void emptyOptionsCountAsUnset() {
        FoxgloveProcessor processor = new FoxgloveProcessor();

        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .withOptions(processor.getSupportedOptions().stream()
                        .map(option -> (Object) ("-A" + option + "="))
                        .toList())
                .compile(Compile.file("""
                        package arm;

                        @org.foxglove4j.annotation.FoxgloveSchema
                        public record Pose(double x) {}
                        """));

        assertThat(compilation).succeededWithoutWarnings();
    }

    private static JavaFileObject pose(Compilation compilation) {
        return compilation.sourceFiles().get(0);
    }
}
