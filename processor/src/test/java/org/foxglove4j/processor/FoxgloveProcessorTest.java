package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

class FoxgloveProcessorTest {

    @Test
    void annotatedRecordGetsChannelAndJsonForm() {
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
}
