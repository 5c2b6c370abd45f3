package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tests that a defect of the processor is reported as one error at the type, instead of crashing the compiler. */
class ReporterTest {

    /** Makes a mistake over each type. */
    private static final class Faulty extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Reporter reporter = new Reporter(processingEnv);
            for (Element element : round.getRootElements()) {
                reporter.defect(element, new IllegalStateException("too late"));
            }
            return false;
        }
    }

    @Test
    void defectNamesTheTypeTheCauseAndTheStackFrame() {
        JavaFileObject pose = Compile.file("package demo;\n\nclass Pose {}\n");
        Compilation compilation = Compiler.javac().withProcessors(new Faulty()).compile(pose);

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContainingMatch("^"
                        + CatalogueExample.all()
                                .findFirst()
                                .orElseThrow()
                                .messages()
                                .get(0)
                                .replaceAll("([.()$])", "\\\\$1")
                                .replaceAll("java:\\d+", "java:\\\\d+")
                        + "$")
                .inFile(pose)
                .onLine(3);
    }
}
