package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Types that other processors make are waited for; types that nobody makes are the compiler's to report. */
class RoundsTest {

    private static final String ROBOT = """
            package demo;

            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public record Robot(Made pose) {}
            """;

    @Test
    void typeGeneratedByAnotherProcessorIsAwaited() {
        Compilation compilation = compile(new Maker(), new FoxgloveProcessor());

        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("demo.RobotJson")
                .contentsAsUtf8String()
                .contains("MadeJson.write");
        assertThat(compilation).generatedSourceFile("demo.MadeJson");
    }

    @Test
    void missingTypeIsReportedByTheCompilerOnly() {
        Compilation compilation = compile(new FoxgloveProcessor());

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("cannot find symbol");
    }

    @Test
    void laterProcessorsSeeTheSameAnnotations() {
        Witness witness = new Witness();

        compile(new Maker(), new FoxgloveProcessor(), witness);

        assertThat(witness.seen).contains("org.foxglove4j.annotation.FoxgloveSchema");
    }

    @Test
    void processorThatClaimsOurAnnotationRunsAfterOurs() {
        Witness witness = new Witness();

        Compilation compilation = Compiler.javac()
                .withProcessors(new FoxgloveProcessor(), witness)
                .compile(Compile.file(ROBOT.replace("Made pose", "double x")));

        assertThat(compilation).succeeded();
        assertThat(witness.seen).contains("org.foxglove4j.annotation.FoxgloveSchema");
    }

    private static Compilation compile(Processor... processors) {
        return Compiler.javac().withProcessors(processors).compile(Compile.file(ROBOT));
    }

    /** Notes the annotations that it is given. */
    @SupportedAnnotationTypes("*")
    private static final class Witness extends AbstractProcessor {

        private final Set<String> seen = new TreeSet<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            annotations.forEach(
                    annotation -> seen.add(annotation.getQualifiedName().toString()));
            return false;
        }
    }

    /** Makes an annotated record in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Maker extends AbstractProcessor {

        private boolean made;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!made) {
                made = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("demo.Made").openWriter()) {
                    writer.write("package demo; @org.foxglove4j.annotation.FoxgloveSchema"
                            + " public record Made(double x) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
